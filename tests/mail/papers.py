"""Papers for the tests of the post room, small enough to read."""

from email.message import EmailMessage

from django.core.files.uploadedfile import SimpleUploadedFile

REQUEST = """Betreft: adviesaanvraag reorganisatie klantenservice

Geachte ondernemingsraad,

Hierbij vraag ik uw advies over het voorgenomen besluit tot een belangrijke wijziging in de organisatie: de
reorganisatie van de klantenservice. De aanleiding voor dit besluit is dat het aantal klantcontacten daalt en de
kosten stijgen. De reden is dat wij de twee vestigingen willen samenvoegen.

De gevolgen voor het personeel zijn dat twaalf arbeidsplaatsen vervallen en veertig medewerkers van standplaats
veranderen.

Met vriendelijke groet,
M. de Boer, bestuurder
"""
PARTY = "De personeelsvereniging nodigt u uit voor de barbecue op vrijdag. Neem een goed humeur mee.\n"


def a_file(name: str = "adviesaanvraag.txt", content: str | bytes = REQUEST) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def a_mail(
    *,
    subject: str = "FW: Adviesaanvraag reorganisatie klantenservice",
    body: str = "Beste raad,\n\nBijgaand de adviesaanvraag.\n\nGroet,\nMarijke de Boer\n",
    message_id: str = "<aanvraag-1@waterland.example>",
    attachments: tuple[tuple[str, bytes], ...] = (("aanvraag.txt", REQUEST.encode()),),
    date: str = "Tue, 03 Mar 2026 09:12:00 +0100",
) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Marijke de Boer <m.deboer@waterland.example>"
    mail["To"] = "or@waterland.example"
    mail["Subject"] = subject
    mail["Date"] = date
    mail["Message-ID"] = message_id
    mail.set_content(body)
    for filename, content in attachments:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=filename)
    return mail.as_bytes()
