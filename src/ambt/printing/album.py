"""Pictures from outside, made small and safe to set: whatever comes in, a fresh PNG or JPEG goes on."""

import io
from dataclasses import dataclass, field

from PIL import Image

from ambt.printing.blocks import Picture

READ = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
MOST_PIXELS = 40_000_000
# 200 dots per inch over the width of the text.
WIDEST = 1300
TEXT_WIDTH = 604
MOST = 300
JPEG = b"\xff\xd8"


@dataclass
class Album:
    """The pictures of one paper: `files` are for typst, by the names that its Picture blocks use."""

    files: dict[str, bytes] = field(default_factory=dict)

    def add(self, content: bytes, alt: str) -> Picture | None:
        """None when it cannot be read as a picture; drawings of Office (EMF, WMF) are among those."""
        if len(self.files) >= MOST:
            return None
        made = _small(content)
        if not made:
            return None
        picture, share = made
        ending = "jpg" if picture.startswith(JPEG) else "png"
        name = f"picture-{len(self.files) + 1}.{ending}"
        self.files[name] = picture
        return Picture(name, alt or "afbeelding zonder beschrijving", share)


def _small(content: bytes) -> tuple[bytes, int] | None:
    """The picture at print size, and its natural width in per cent of the text at 96 dots an inch."""
    made = io.BytesIO()
    try:
        with Image.open(io.BytesIO(content), formats=READ) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return None
            share = max(3, min(100, round(picture.width * 100 / TEXT_WIDTH)))
            opaque = picture.mode in ("L", "RGB", "CMYK", "YCbCr", "I;16")
            small = picture.convert("RGB" if opaque else "RGBA")
        small.thumbnail((WIDEST, WIDEST * 2))
        small.save(made, "JPEG" if opaque and picture.format == "JPEG" else "PNG", quality=85)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return None
    return made.getvalue(), share
