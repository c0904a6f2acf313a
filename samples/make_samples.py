"""Writes the sample papers out of samples/sources: python samples/make_samples.py [folder]

A request for advice (pdf), a request for consent (Word) and a request for advice by e-mail with two attachments.
Everyone and everything in them is made up. Made twice, they are the same to the byte.
"""

import html
import re
import sys
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import typst
from word_letter import Paper, word_letter

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
DOCX = "vnd.openxmlformats-officedocument.wordprocessingml.document"


def main() -> None:
    """Write the three samples into the folder named, or beside this file."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in samples().items():
        (folder / name).write_bytes(content)
        sys.stdout.write(f"{folder / name}: {len(content):,} bytes\n")


def samples() -> dict[str, bytes]:
    """The sample papers by file name."""
    waterland = Paper(
        name="Waterland Energie",
        below="Directie",
        colour="0B5C73",
        foot="Waterland Energie N.V. · Postbus 250, 1149 ZB Waterveen · www.waterland-energie.example",
        logo=logo('waves(rgb("#0b5c73"))'),
    )
    return {
        "adviesaanvraag-reorganisatie-klantenservice.pdf": pdf("adviesaanvraag-reorganisatie-klantenservice"),
        "instemmingsverzoek-thuiswerken.docx": word_letter(
            source("instemmingsverzoek-thuiswerken.md"),
            waterland,
            "Instemmingsverzoek hybride werken en verzuimprotocol",
        ),
        "adviesaanvraag-fusie.eml": mail(),
    }


def pdf(name: str) -> bytes:
    """A tagged pdf (PDF/UA-1) of a typst source, with the fonts that come with typst."""
    return typst.compile(
        SOURCES / f"{name}.typ", root=SOURCES, format="pdf", ignore_system_fonts=True, pdf_standards=["ua-1"]
    )


def logo(drawing: str) -> bytes:
    """A logo of the letterhead as a png."""
    page = f'#import "letterhead.typ": *\n#set page(width: auto, height: auto, margin: 0.5mm, fill: none)\n#{drawing}'
    return typst.compile(page.encode(), root=SOURCES, format="png", ppi=200, ignore_system_fonts=True)


def source(name: str) -> str:
    """A source as text."""
    return (SOURCES / name).read_text(encoding="utf-8")


def mail() -> bytes:
    """The e-mail of the director of Zuiderveen: text and html, a logo in the signature, two attachments."""
    shield = logo('shield(rgb("#3f5a2a"))')
    zuiderveen = Paper(
        name="Gemeente Zuiderveen",
        below="Projectgroep werkorganisatie",
        colour="3F5A2A",
        foot="Gemeente Zuiderveen · Postbus 10, 9499 ZA Zuiderveen · www.zuiderveen.example",
        logo=shield,
    )
    text = source("adviesaanvraag-fusie.txt")
    message = EmailMessage(policy=SMTP)
    message["From"] = "Jan-Willem Postma <j.w.postma@zuiderveen.example>"
    message["To"] = "Ondernemingsraad Zuiderveen <or@zuiderveen.example>"
    message["Cc"] = "Bestuurssecretariaat <bestuurssecretariaat@zuiderveen.example>"
    message["Subject"] = "Adviesaanvraag ambtelijke fusie met de gemeente Noorderhage"
    message["Date"] = "Wed, 18 Nov 2026 16:42:07 +0100"
    message["Message-ID"] = "<20261118154207.4417@mail.zuiderveen.example>"
    message["In-Reply-To"] = message["References"] = "<20261110102811.0091@mail.zuiderveen.example>"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(as_html(text), subtype="html", cte="quoted-printable")
    message.get_payload()[1].add_related(shield, "image", "png", cid="<logo@zuiderveen.example>")
    message.add_attachment(
        pdf("voorgenomen-besluit-werkorganisatie"),
        maintype="application",
        subtype="pdf",
        filename="1 Voorgenomen besluit werkorganisatie.pdf",
    )
    message.add_attachment(
        word_letter(
            source("personele-gevolgen-en-planning.md"), zuiderveen, "Personele gevolgen, maatregelen en planning"
        ),
        maintype="application",
        subtype=DOCX,
        filename="2 Personele gevolgen en planning.docx",
    )
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_zuiderveen_{number}")
    return message.as_bytes()


def as_html(text: str) -> str:
    """The mail as a mail program would show it: paragraphs, a list, the logo in the signature, quoted mail set in."""
    said, _, earlier = text.partition("\nOp di 10 nov")
    blocks = [f"<p>{as_line(block)}</p>" for block in said.strip().split("\n\n")]
    page = "\n".join(blocks).replace(
        "<p>Gemeente Zuiderveen", '<p><img src="cid:logo@zuiderveen.example" alt=""><br>Gemeente Zuiderveen'
    )
    quoted = html.escape(re.sub(r"^> ?", "", earlier.partition("\n\n")[2], flags=re.MULTILINE)).replace("\n", "<br>\n")
    who = html.escape("Op di 10 nov" + earlier.partition("\n\n")[0])
    shown = f"{page}\n<p>{who}</p>\n<blockquote>{quoted}</blockquote>"
    return f'<html><body style="font-family: Calibri, sans-serif">\n{shown}\n</body></html>\n'


def as_line(block: str) -> str:
    """One paragraph, its lines kept apart."""
    return html.escape(block).replace("\n", "<br>\n")


if __name__ == "__main__":
    main()
