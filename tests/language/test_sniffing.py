"""What a file truly is, before anything opens it."""

import pytest
from tests.language import papers

from ambt.language.reading import Kind, Reason, Unreadable, sniff

MEGABYTE = 1024 * 1024
MAIL = b"From: Jan <jan@gemeente.example>\r\nSubject: Fusie\r\n\r\nBeste raad,"


@pytest.mark.parametrize(
    ("filename", "content", "kind"),
    [
        ("brief.pdf", b"%PDF-1.7\n...", Kind.PDF),
        ("BRIEF.PDF", b"\xef\xbb\xbf%PDF-1.4", Kind.PDF),
        ("brief.docx", papers.word("Beste raad,"), Kind.DOCX),
        ("bericht.eml", MAIL, Kind.EML),
        ("bericht.msg", papers.outlook_mail("Fusie", "Beste raad,", "Jan", "jan@x.example", {}), Kind.MSG),
        ("notitie.txt", b"Beste raad,", Kind.TXT),
        ("notitie.md", b"# Notitie", Kind.MD),
        ("notitie.txt", MAIL, Kind.TXT),
        ("notitie.txt", "Coördinatie".encode("utf-16"), Kind.TXT),
        ("zonder-naam", b"%PDF-1.7\n...", Kind.PDF),
        ("zonder-naam", MAIL, Kind.EML),
        ("zonder-naam", b"Beste raad,", Kind.TXT),
    ],
)
def test_a_file_is_what_its_bytes_say(filename: str, content: bytes, kind: Kind) -> None:
    assert sniff(filename, content, len(content)) is kind


@pytest.mark.parametrize(
    ("filename", "content", "reason", "said"),
    [
        ("leeg.pdf", b"", Reason.EMPTY, "is leeg"),
        ("rekening.pdf", b"MZ\x90\x00" + bytes(200), Reason.MISNAMED, "is een programma"),
        ("plan.pdf", papers.word("Plan"), Reason.MISNAMED, "Geef het de naam “plan.docx”"),
        ("plan.docx", b"%PDF-1.7\n", Reason.MISNAMED, "Geef het de naam “plan.pdf”"),
        ("plan.pdf", b"gewoon wat tekst", Reason.MISNAMED, "gewone tekst"),
        ("plan.txt", bytes(range(256)) * 8, Reason.MISNAMED, "dat Ambt niet kent"),
        ("bericht.eml", b"Beste raad, hierbij het plan.", Reason.MISNAMED, "gewone tekst"),
        ("foto.jpg", b"\xff\xd8\xff\xe0" + bytes(200), Reason.UNKNOWN_KIND, "als pdf"),
        ("cijfers.xlsx", b"PK\x03\x04" + bytes(26) + b"xl/workbook.xml", Reason.UNKNOWN_KIND, "rekenblad"),
        ("alles.zip", b"PK\x03\x04" + bytes(26) + b"a.pdf", Reason.UNKNOWN_KIND, "Pak het uit"),
        ("brief.doc", papers.compound_file({"WordDocument": bytes(5000)}), Reason.UNKNOWN_KIND, "Opslaan als"),
        ("brief.docx", papers.compound_file({"WordDocument": bytes(5000)}), Reason.MISNAMED, "oude soort"),
        ("brief.docx", papers.compound_file({"EncryptedPackage": bytes(5000)}), Reason.ENCRYPTED, "wachtwoord"),
        ("lijst.csv", b"naam;uren\r\nJan;12", Reason.UNKNOWN_KIND, "Ambt leest pdf"),
        ("pagina.html", b"<!DOCTYPE html><p>Hallo", Reason.UNKNOWN_KIND, "webpagina"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(
    filename: str, content: bytes, reason: Reason, said: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        sniff(filename, content, len(content))
    assert refused.value.reason is reason
    assert said in refused.value.sentence
    assert "Het origineel blijft bewaard." in refused.value.sentence


def test_a_file_of_500_megabytes_is_refused_by_its_size_alone() -> None:
    with pytest.raises(Unreadable) as refused:
        sniff("archief.pdf", b"%PDF-1.7\n", 500 * MEGABYTE)
    assert refused.value.reason is Reason.TOO_LARGE
    assert "500 MB groot; Ambt neemt stukken aan tot 50 MB" in refused.value.sentence


def test_the_limit_itself_may_be_set() -> None:
    assert sniff("archief.pdf", b"%PDF-1.7\n", 60 * MEGABYTE, limit=60 * MEGABYTE) is Kind.PDF


def test_a_name_made_to_deceive_is_shown_as_it_is() -> None:
    with pytest.raises(Unreadable) as refused:
        sniff("C:\\temp\\fac\u202etuur\nfdp.exe", b"MZ\x90\x00" + bytes(200), 204)
    assert "“factuur fdp.exe”" in refused.value.sentence
