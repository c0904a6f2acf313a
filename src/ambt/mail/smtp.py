"""Django's way to a mail server, with one thing more: it knows when nobody knows whether a message arrived."""

import smtplib
from typing import Any

from django.core.mail.backends.smtp import EmailBackend


class InDoubt(Exception):
    """The line broke while or after the content was handed over: the server may or may not have taken it."""


class _Doubting:
    """Turns a break during DATA into InDoubt; a refusal by the server stays a refusal."""

    def data(self, msg: Any) -> Any:
        try:
            return super().data(msg)  # type: ignore[misc]
        except smtplib.SMTPResponseException:
            raise
        except OSError as broken:
            raise InDoubt from broken


class _Smtp(_Doubting, smtplib.SMTP):
    pass


class _SmtpOverTls(_Doubting, smtplib.SMTP_SSL):
    pass


class CarefulBackend(EmailBackend):
    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return _SmtpOverTls if self.use_ssl else _Smtp
