"""The sample papers: what a newcomer drops on the tray first."""

import subprocess
import sys
from pathlib import Path

import pytest

from ambt.language.reading import Kind, Reading, read, read_bytes

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = {
    "adviesaanvraag-reorganisatie-klantenservice.pdf": Kind.PDF,
    "instemmingsverzoek-thuiswerken.docx": Kind.DOCX,
    "adviesaanvraag-fusie.eml": Kind.EML,
}


def sample(name: str) -> Reading:
    return read(SAMPLES / name, name)


def test_the_samples_are_what_their_sources_make(tmp_path: Path) -> None:
    made = []
    for folder in (tmp_path / "once", tmp_path / "again"):
        subprocess.run([sys.executable, SAMPLES / "make_samples.py", folder], check=True, capture_output=True)
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert made[0] == made[1]
    assert {name: read_bytes(content, name).text for name, content in made[0].items()} == {
        name: sample(name).text for name in NAMES
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_as_what_it_is(name: str) -> None:
    assert sample(name).kind is NAMES[name]


def test_the_pdf_says_what_it_is_about_and_keeps_its_six_pages() -> None:
    paper = sample("adviesaanvraag-reorganisatie-klantenservice.pdf")
    assert paper.title == "Adviesaanvraag reorganisatie Klantenservice"
    assert len(paper.pages) == 6
    assert paper.page_at(paper.text.index("Bijlage 3: Organogram")) == 6
    assert "een belangrijke inkrimping van de werkzaamheden van de afdeling en om een belangrijke" in paper.text


def test_the_word_file_is_read_with_its_tables() -> None:
    paper = sample("instemmingsverzoek-thuiswerken.docx")
    assert paper.title == "Instemmingsverzoek hybride werken en verzuimprotocol"
    assert "Ziek melden | Per e-mail of telefoon, vóór 10.00 uur | Per telefoon bij de leidinggevende" in paper.text


def test_the_mail_is_read_with_its_attachments_and_without_what_was_said_earlier() -> None:
    mail = sample("adviesaanvraag-fusie.eml")
    assert (mail.sender, mail.sender_address) == ("Jan-Willem Postma", "j.w.postma@zuiderveen.example")
    assert [a.filename for a in mail.attachments] == [
        "1 Voorgenomen besluit werkorganisatie.pdf",
        "2 Personele gevolgen en planning.docx",
    ]
    assert all(read_bytes(a.content, a.filename).has_text for a in mail.attachments)
    assert "cameratoezicht" in mail.text
    assert "cameratoezicht" not in mail.body
    assert "Disclaimer" not in mail.body
    assert mail.body.endswith("vraag ik u de bijlagen vertrouwelijk te behandelen.")
