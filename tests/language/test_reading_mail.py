"""E-mail, as .eml and as Outlook's .msg."""

from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from tests.language import papers

from ambt.language.reading import Kind, Reason, Unreadable, read_bytes

HEADERS = (
    b"From: =?utf-8?q?Marieke_de_Vri=C3=ABs?= <m.devries@waterland.example>\r\n"
    b"To: or@waterland.example\r\nSubject: =?utf-8?b?RnVzaWUg4oKs?=\r\n"
    b"Date: Fri, 20 Nov 2026 09:15:00 +0100\r\nMessage-ID: <1@waterland.example>\r\nMIME-Version: 1.0\r\n"
)


def a_mail(text: str = "Beste raad,", html: str = "", subject: str = "Fusie") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Jan-Willem Postma <jw.postma@zuiderveen.example>"
    mail["Subject"] = subject
    mail["Date"] = "Fri, 20 Nov 2026 09:15:00 +0100"
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def test_a_mail_says_who_sent_it_when_and_about_what() -> None:
    reading = read_bytes(HEADERS + b"\r\nBeste raad,", "bericht.eml")
    assert reading.kind is Kind.EML
    assert (reading.sender, reading.sender_address) == ("Marieke de Vriës", "m.devries@waterland.example")
    assert reading.title == "Fusie €"
    assert reading.sent_at == datetime(2026, 11, 20, 9, 15, tzinfo=timezone(timedelta(hours=1)))
    assert reading.message_id == "<1@waterland.example>"
    assert reading.text == "Beste raad,"


@pytest.mark.parametrize(
    ("charset", "content"),
    [
        (b"utf-8", "coördinatie – €".encode()),
        (b"iso-8859-1", "coördinatie".encode("iso-8859-1")),
        (b"windows-1252", "coördinatie – €".encode("cp1252")),
        (b"klingon", "coördinatie – €".encode()),
        (b"us-ascii", "coördinatie – €".encode("cp1252")),
        (b"rot13", "coördinatie".encode()),
    ],
)
def test_accents_survive_whatever_the_mail_says_of_its_encoding(charset: bytes, content: bytes) -> None:
    mail = HEADERS + b"Content-Type: text/plain; charset=" + charset + b"\r\n\r\n" + content
    assert read_bytes(mail, "bericht.eml").text == content.decode("cp1252" if b"\xf6" in content else "utf-8")


def test_plain_text_goes_before_html() -> None:
    reading = read_bytes(a_mail("Beste raad,", "<p>Beste <b>raad</b>, opgemaakt</p>").as_bytes(), "b.eml")
    assert reading.text == "Beste raad,"


def test_html_alone_becomes_text_without_what_is_hidden() -> None:
    html = (
        "<html><head><style>p{}</style></head><body><p>Beste <b>raad</b>,</p><p>Hierbij<br>het plan.</p>"
        "<table><tr><td>Team</td><td>12</td></tr></table><ul><li>een</li></ul><script>kwaad()</script>"
        "<div style='display: none'>onzichtbaar</div></body></html>"
    )
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@b.example", "x"
    mail.set_content(html, subtype="html")
    assert read_bytes(mail.as_bytes(), "b.eml").text == ("Beste raad,\n\nHierbij\nhet plan.\n\nTeam | 12\n\n- een")


def test_html_nested_without_end_still_gives_its_words() -> None:
    mail = HEADERS + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 50_000 + b"diep"
    assert read_bytes(mail, "b.eml").text == "diep"


def test_attachments_come_along_with_names_that_are_safe() -> None:
    mail = a_mail()
    for name in ("../../plan.pdf", "plan.pdf", "C:\\x\\bijlage één.docx"):
        mail.add_attachment(b"inhoud", maintype="application", subtype="octet-stream", filename=name)
    found = read_bytes(mail.as_bytes(), "b.eml").attachments
    assert [(a.filename, a.content) for a in found] == [
        ("plan.pdf", b"inhoud"),
        ("plan (2).pdf", b"inhoud"),
        ("bijlage één.docx", b"inhoud"),
    ]


def test_a_logo_in_the_signature_is_no_attachment() -> None:
    mail = a_mail("", '<p>Groet</p><img src="cid:logo1">')
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png", cid="<logo1>")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="plattegrond.png")
    assert [a.filename for a in read_bytes(mail.as_bytes(), "b.eml").attachments] == ["plattegrond.png"]


def test_a_mail_in_a_mail_is_an_attachment_that_can_be_read_in_turn() -> None:
    mail = a_mail(subject="FW: Fusie")
    mail.add_attachment(a_mail("Het eerste bericht", subject="Fusie: de aanvraag"))
    (inner,) = read_bytes(mail.as_bytes(), "b.eml").attachments
    assert inner.filename == "Fusie_ de aanvraag.eml"
    assert read_bytes(inner.content, inner.filename).text == "Het eerste bericht"


def test_thousands_of_attachments_are_refused() -> None:
    part = b'--b\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nx\r\n'
    mail = HEADERS + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part * 3000 + b"--b--"
    with pytest.raises(Unreadable) as refused:
        read_bytes(mail, "b.eml")
    assert refused.value.reason is Reason.TOO_LARGE
    assert "3000 bijlagen" in refused.value.sentence


@pytest.mark.parametrize("depth", [40, 400, 40_000])
def test_parts_nested_without_end_are_refused(depth: int) -> None:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level) for level in range(depth)
    )
    with pytest.raises(Unreadable) as refused:
        read_bytes(HEADERS + nested + b"\r\nhallo", "b.eml")
    assert refused.value.reason is Reason.BOMB


def test_a_date_that_is_nonsense_gives_way_to_that_of_the_server() -> None:
    mail = (
        b"Received: from a by b; Fri, 20 Nov 2026 08:00:00 +0000\r\nDate: gisteren\r\n"
        b"From: a@b.example\r\nSubject: x\r\n\r\nhallo"
    )
    assert read_bytes(mail, "b.eml").sent_at == datetime(2026, 11, 20, 8, tzinfo=UTC)


def test_a_mail_from_outlook_is_read() -> None:
    plan = papers.pdf("Het plan")
    content = papers.outlook_mail(
        "Instemmingsverzoek", "Beste raad,\r\n\r\nHierbij.", "Marieke de Vries", "m@w.example", {"..\\plan.pdf": plan}
    )
    reading = read_bytes(content, "bericht.msg")
    assert reading.kind is Kind.MSG
    assert (reading.title, reading.text) == ("Instemmingsverzoek", "Beste raad,\n\nHierbij.")
    assert (reading.sender, reading.sender_address) == ("Marieke de Vries", "m@w.example")
    assert reading.sent_at is not None
    assert [(a.filename, a.content) for a in reading.attachments] == [("plan.pdf", plan)]


@pytest.mark.parametrize("kept", [600, 3000])
def test_a_mail_from_outlook_that_was_cut_off_is_refused(kept: int) -> None:
    whole = papers.outlook_mail("Verzoek", "Beste raad", "M", "m@w.example", {})
    with pytest.raises(Unreadable) as refused:
        read_bytes(whole[:kept], "bericht.msg")
    assert refused.value.reason is Reason.BROKEN


def test_an_old_word_file_dressed_up_as_outlook_mail_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        read_bytes(papers.compound_file({"WordDocument": bytes(5000)}), "bericht.msg")
    assert refused.value.reason is Reason.BROKEN
