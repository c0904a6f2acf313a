"""What the sender of a mail says now, apart from the signature, the disclaimer and the older mail under it."""

import re

_SAID_EARLIER = (
    re.compile(r"^[ \t]*-{2,}[ \t]*(oorspronkelijk bericht|original message|oorspronkelijke e-mail)[ \t]*-{2,}", re.I),
    re.compile(r"^_{20,}[ \t]*$"),
    re.compile(r"^[ \t]*(op|on)\b.{6,160}\b(schreef|wrote)\b.{0,120}:[ \t]*$", re.I | re.S),
    re.compile(r"^[ \t]*.{3,120}\b(schreef op|wrote on)\b.{4,80}:[ \t]*$", re.I),
)
_FORWARDED = re.compile(
    r"^[ \t>]*(-{2,}[ \t]*)?(doorgestuurd bericht|begin doorgestuurd bericht|forwarded message)", re.I
)
_FORWARDING_SUBJECT = re.compile(r"^[ \t]*(fw|fwd|doorst|doorgestuurd|dstr)[ \t]*:", re.I)
_BLOCK_OF_FIELDS = re.compile(
    r"^[ \t]*\*?(?:van|from)\*?[ \t]*:.+\n"
    r"(?:[ \t]*\*?(?:verzonden|datum|sent|date|aan|to|cc|onderwerp|subject)\*?[ \t]*:.*\n?){2,}",
    re.I | re.M,
)
_SIGNATURE_DASHES = re.compile(r"^-- ?$")
_CLOSING = re.compile(
    r"^[ \t]*(met (vriendelijke|hartelijke|collegiale|hoogachtende) groet(en)?|vriendelijke groet(en)?"
    r"|hartelijke groet(en)?|hoogachtend|mvg|m\.v\.g\.|groet(en)?|kind regards|best regards)\b.{0,40}$",
    re.I,
)
_DISCLAIMER = re.compile(
    r"^[ \t]*(disclaimer\b|(de informatie (verzonden|in|opgenomen in)|dit (e-mail)?bericht|deze e-?mail|this e-?mail)"
    r".{0,120}(vertrouwelijk|bestemd|uitsluitend|intended|confidential))",
    re.I,
)


def own_words(text: str, subject: str = "") -> str:
    """The start of ``text`` that the sender wrote now; quoted lines in between are blanked, so that places stay.

    A forwarded mail is sent for the sake of what is in it, so nothing of that is cut. When all would be cut,
    nothing is: then the quoted mail is the message.
    """
    if _FORWARDING_SUBJECT.match(subject):
        return text
    lines = text.split("\n")
    end = _first_of_earlier_mail(text, lines)
    end = _before_signature(lines, end)
    kept = [" " * len(line) if line.lstrip().startswith(">") else line for line in lines[:end]]
    body = "\n".join(kept).rstrip()
    return body if body.strip() else text


def _first_of_earlier_mail(text: str, lines: list[str]) -> int:
    """The number of the line where older mail begins, or how many lines there are."""
    block = _BLOCK_OF_FIELDS.search(text)
    fields = text.count("\n", 0, block.start()) if block else len(lines)
    for number, line in enumerate(lines[:fields]):
        if _FORWARDED.match(line):
            return len(lines)
        # A mail program may break "Op ma 3 nov 2026 schreef Jan <jan@…>:" over two or three lines.
        if any(p.match("\n".join(lines[number : number + width])) for p in _SAID_EARLIER for width in (1, 2, 3)):
            return number
    return fields


def _before_signature(lines: list[str], end: int) -> int:
    """The line after the closing words and the name under them; a disclaimer and dashes end it sooner."""
    for number, line in enumerate(lines[:end]):
        if _SIGNATURE_DASHES.match(line) or _DISCLAIMER.match(line):
            return number
        if _CLOSING.match(line) and not _goes_on(lines[number + 1 : end]):
            return number
    return end


def _goes_on(rest: list[str]) -> bool:
    """Whether real sentences follow: some people sign first and then add a postscript or the text itself."""
    return any(re.match(r"[ \t]*p\.?s\.?\b", line, re.I) for line in rest) or any(
        len(line) > 90 and not _DISCLAIMER.match(line) for line in _until_disclaimer(rest)
    )


def _until_disclaimer(lines: list[str]) -> list[str]:
    for number, line in enumerate(lines):
        if _SIGNATURE_DASHES.match(line) or _DISCLAIMER.match(line):
            return lines[:number]
    return lines
