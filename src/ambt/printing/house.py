"""A council's house style, made safe for any template: a readable accent, a picture that can be placed."""

import io
import re
from collections.abc import Mapping

from PIL import Image

from ambt.printing.paper import Audience, HouseStyle

OWN_ACCENT = "#1f5f66"
LOGO_FILE = "logo.png"
# Wide enough to be sharp at 6 cm in print.
LOGO_PIXELS = 1000


def house_data(house: HouseStyle) -> dict[str, object]:
    """The house style as the templates read it."""
    return {
        "council": house.council_name,
        "organisation": house.organisation,
        "address": [line for line in house.address_lines if line.strip()],
        "accent": readable_accent(house.accent),
        "footer": house.footer,
        "logo": {"file": LOGO_FILE, "alt": f"Logo van {house.council_name}"} if logo_png(house) else None,
    }


def house_files(house: HouseStyle) -> Mapping[str, bytes]:
    logo = logo_png(house)
    return {LOGO_FILE: logo} if logo else {}


def logo_png(house: HouseStyle) -> bytes | None:
    """The logo as a fresh, small PNG; None when there is none or it cannot be read as one."""
    if not house.logo_png:
        return None
    try:
        with Image.open(io.BytesIO(house.logo_png), formats=["PNG"]) as picture:
            if picture.width * picture.height > 40_000_000:
                return None
            small = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    small.thumbnail((LOGO_PIXELS, LOGO_PIXELS))
    made = io.BytesIO()
    small.save(made, "PNG")
    return made.getvalue()


def readable_accent(colour: str) -> str:
    """The colour as #rrggbb, darkened until white letters on it can be read (contrast 4.5, WCAG 1.4.3)."""
    if not re.fullmatch("#[0-9a-fA-F]{6}", colour):
        colour = OWN_ACCENT
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    while 1.05 / (_luminance(red, green, blue) + 0.05) < 4.5:
        red, green, blue = (int(part * 0.93) for part in (red, green, blue))
    return f"#{red:02x}{green:02x}{blue:02x}"


def _luminance(*parts: int) -> float:
    """Relative luminance, as WCAG defines it."""
    shares = (part / 255 for part in parts)
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def mark_data(audience: Audience) -> dict[str, object]:
    """The mark that says who may read this: the same words and the same weight on every paper."""
    return {"label": audience.label.upper(), "solid": audience in (Audience.COUNCIL, Audience.NAMED)}
