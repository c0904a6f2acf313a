"""Setting the mailbox that the council's post is fetched from."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.mail.models import Mailbox
from ambt.mail.secret import seal
from ambt.ui.refusal import Refusal

_WHERE = ("host", "port", "use_tls", "user")


@transaction.atomic
def change_mailbox(actor: Actor, mailbox: Mailbox, *, password: str = "") -> None:
    """Keep the mailbox as it now is; an empty password leaves the one that was sealed.

    Raises Refusal when it points elsewhere without a password: a known password never goes to another server.
    """
    actor.needs(Action.CHANGE_MAILBOX, mailbox.council_id)
    was = Mailbox.objects.select_for_update().filter(council_id=mailbox.council_id).first()
    is_elsewhere = was is None or any(getattr(was, name) != getattr(mailbox, name) for name in _WHERE)
    if password:
        mailbox.password_sealed = seal(password)
    elif is_elsewhere:
        sentence = _("Vul het wachtwoord in; dat gaat nooit vanzelf mee naar een andere server of gebruiker.")
        raise Refusal(sentence, field="password")
    if is_elsewhere or (was and was.folder != mailbox.folder):
        mailbox.uid_validity, mailbox.last_uid, mailbox.fetched_at = None, 0, None
    mailbox.trouble = ""
    mailbox.save()
    logbook.write(
        actor,
        Action.CHANGE_MAILBOX,
        mailbox,
        council_id=mailbox.council_id,
        host=mailbox.host,
        port=mailbox.port,
        user=mailbox.user,
        new_password=bool(password),
    )
