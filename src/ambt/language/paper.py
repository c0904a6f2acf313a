"""What comes out of a paper once it has been read."""

from dataclasses import dataclass, field
from datetime import datetime

from ambt.language.kinds import Kind


@dataclass(frozen=True)
class Attachment:
    """A file that travelled with a mail; the name is already safe to show and to write."""

    filename: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Reading:
    """One paper as text, with what is known about where it came from.

    ``text`` is everything there is to read. ``body`` is what the sender says now: the start of ``text``, up to the
    signature and the older mail quoted under it, with quoted lines in between blanked out; so a place in ``body``
    is the same place in ``text``. For anything but a mail the two are equal.
    """

    kind: Kind
    text: str
    body: str
    title: str = ""
    pages: tuple[int, ...] = (0,)
    """Where each page starts in ``text``; only a pdf has more than one."""
    sender: str = ""
    sender_address: str = ""
    sent_at: datetime | None = None
    """With its time zone; None where the paper does not say."""
    message_id: str = ""
    attachments: tuple[Attachment, ...] = field(default=(), repr=False)

    @property
    def has_text(self) -> bool:
        """Whether there is anything to search and judge; a scan without text recognition has not."""
        return bool(self.text.strip())

    @property
    def remark(self) -> str:
        """A sentence for the reader where the paper was taken in, but not all is as one would wish; else empty."""
        if self.has_text or self.kind in {Kind.EML, Kind.MSG}:
            return ""
        if self.kind is Kind.PDF:
            return (
                "Dit is een scan zonder tekstlaag: u kunt hem lezen, maar Ambt kan er niet in zoeken en geen voorstel "
                "doen. Een scan met tekstherkenning (OCR) lost dat op."
            )
        return "In dit stuk staat geen tekst die Ambt kan lezen; misschien bestaat het uit afbeeldingen."

    def page_at(self, position: int) -> int:
        """The number of the page, from 1, on which this place in ``text`` falls."""
        return max(1, sum(start <= position for start in self.pages))
