"""Letting someone in: an account, and a link with which they choose their password."""

import smtplib

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.access.models import Account
from ambt.councils.models import Council, Person
from ambt.ui.refusal import Refusal


@transaction.atomic
def invite_person(actor: Actor, council: Council, person: Person) -> Account:
    """Make an account if there is none and mail the link to choose a password. Safe to do again.

    Raises Refusal when there is no address or the mail server is away; nothing is kept then.
    """
    actor.needs(Action.INVITE_PERSON, council.pk)
    if not person.email:
        raise Refusal(_("Van %(name)s is geen e-mailadres bekend. Vul dat eerst in.") % {"name": person})
    if person.account is None:
        if Account.objects.filter(email=person.email.lower()).exists():
            raise Refusal(_("Met dit e-mailadres logt al iemand anders in. Controleer het adres."))
        person.account = Account.objects.create_user(person.email, name=person.name)
        person.save(update_fields=["account"])
    account = person.account
    key = f"{user_pk_to_url_str(account)}-{default_token_generator.make_token(account)}"
    uid, _dash, token = key.partition("-")
    link = settings.PUBLIC_ADDRESS + reverse("account_reset_password_from_key", args=[uid, token])
    text = render_to_string("councils/invitation.txt", {"person": person, "council": council, "link": link})
    subject = _("Uw toegang tot Ambt voor %(council)s") % {"council": council}
    try:
        EmailMessage(subject, text, to=[person.email]).send()
    except (OSError, smtplib.SMTPException) as error:
        raise Refusal(
            _("De uitnodiging is niet verstuurd: de postserver is niet bereikbaar. Probeer het straks opnieuw.")
        ) from error
    logbook.write(actor, Action.INVITE_PERSON, person, council_id=council.pk)
    return account
