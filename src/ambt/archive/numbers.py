"""Numbers in an address, which anyone can type."""


def number_in(raw: str | None) -> int:
    """The number that stands there, or 0 for what is no number of ours."""
    return int(raw) if raw and raw.isascii() and raw.isdigit() and len(raw) < 7 else 0
