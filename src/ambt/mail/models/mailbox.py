"""Where the council's post is fetched from."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.councils.models import Council


class Mailbox(models.Model):
    """An IMAP mailbox of a council. Nothing is ever deleted from the server."""

    council = models.OneToOneField(Council, models.PROTECT, related_name="+")
    host = models.CharField(_("IMAP-server"), max_length=150)
    port = models.PositiveIntegerField(_("poort"), default=993)
    use_tls = models.BooleanField(_("versleutelde verbinding"), default=True)
    user = models.CharField(_("gebruiker"), max_length=150)
    # Encrypted with the key of the installation (mail/secret.py).
    password_sealed = models.TextField(blank=True)
    folder = models.CharField(_("map"), max_length=100, default="INBOX")
    is_active = models.BooleanField(_("ophalen"), default=True)
    uid_validity = models.BigIntegerField(null=True)
    last_uid = models.BigIntegerField(default=0)
    fetched_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.user} op {self.host}"
