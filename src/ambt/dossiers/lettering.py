"""How wide words are in a drawing made on the server, where no browser can be asked. All lengths in drawing units."""

# Widths of Inter in thousandths of the type size, by group of characters; the rest counts as DEFAULT.
WIDTHS = {
    "iljI|'’.,:;!": 285,
    " ·tfr()[]-“”\u00ad": 380,
    "abcdeghknopqsuvxyz": 605,
    "0123456789": 640,
    "mwMW%…": 920,
}
DEFAULT = 720
# Where Inter is missing another face stands in, somewhat wider.
SAFETY = 1.06
_BY_CHARACTER = {character: width for characters, width in WIDTHS.items() for character in characters}


def width_of(text: str, size: int) -> int:
    """How wide the text is at most, at this type size."""
    thousandths = sum(_BY_CHARACTER.get(character, DEFAULT) for character in text)
    return round(thousandths * size * SAFETY / 1000) + 1


def shortened(text: str, size: int, room: int) -> str:
    """The text, or as much of it as fits with "…" behind it."""
    if width_of(text, size) <= room:
        return text
    while text and width_of(f"{text}…", size) > room:
        text = text[:-1]
    return f"{text.rstrip(' ,·(')}…"


def wrapped(text: str, size: int, room: int) -> list[str]:
    """The text in lines that fit, broken at plain spaces; a word that is too wide by itself is shortened."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(shortened(word, size, room))
    return lines


def wrapped_parts(parts: list[str], size: int, room: int) -> list[str]:
    """The parts with " · " between them where they fit beside one another, else each on a line of its own."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and width_of(longer, size) <= room:
            lines[-1] = longer
        else:
            lines += wrapped(part, size, room)
    return lines
