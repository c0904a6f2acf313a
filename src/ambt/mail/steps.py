"""What higher rooms may ask of the post room."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import make_msgid
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from ambt.archive.models import Folder, Version
from ambt.councils.models import Council
from ambt.mail.models import PostedMail
from ambt.mail.tasks import deliver
from ambt.ui.refusal import Refusal


def post(
    folder: Folder,
    *,
    council: Council,
    to: list[str],
    subject: str,
    body: str,
    attachments: Iterable[Version] = (),
    purpose: str,
    reply_to: str = "",
) -> PostedMail:
    """Lay a message in the outgoing post; it goes when the transaction is done, and is tried again when it can't.

    Asked twice for the same `purpose` ("letter:12") it answers with the first message, whatever became of it.
    Raises Refusal when there is no address, or one that cannot exist. Who may see `folder` sees the message.
    """
    addresses = _addresses(to)
    mail, is_new = PostedMail.objects.get_or_create(
        purpose=purpose,
        defaults={
            "council": council,
            "folder": folder,
            "to": addresses,
            "reply_to": reply_to or council.mail_address,
            "subject": " ".join(subject.split())[:250],
            "body": body,
            # Made once and kept: every attempt carries it, so that a receiver can recognise a double.
            "message_id": make_msgid(domain=urlsplit(settings.PUBLIC_ADDRESS).hostname),
        },
    )
    if is_new:
        mail.attachments.set(attachments)
        transaction.on_commit(lambda: deliver.enqueue(mail.pk))
    return mail


def _addresses(to: list[str]) -> list[str]:
    """The addresses without doubles, in order."""
    addresses = list(dict.fromkeys(address.strip() for address in to if address.strip()))
    if not addresses:
        raise Refusal(_("Er is geen e-mailadres om dit naartoe te sturen."), field="to")
    for address in addresses:
        try:
            validate_email(address)
        except ValidationError:
            sentence = _("“%(address)s” is geen e-mailadres. Klopt de schrijfwijze?") % {"address": address}
            raise Refusal(sentence, field="to") from None
    return addresses
