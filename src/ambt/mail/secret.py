"""Passwords of mailboxes, readable only with the key of this installation."""

import base64
import hashlib
import hmac
from importlib import import_module
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from ambt.ui.refusal import Refusal


class SealBroken(Exception):
    """Sealed with another key, or changed since: the password must be typed in again."""


def seal(secret: str) -> str:
    """Raises Refusal on an installation without the package that seals: nothing is ever kept in the open."""
    fernet, _broken = _lock()
    sealed: bytes = fernet.encrypt(secret.encode())
    return sealed.decode("ascii")


def unseal(sealed: str) -> str:
    """Raises SealBroken."""
    fernet, broken = _lock()
    try:
        secret: bytes = fernet.decrypt(sealed.encode("ascii"))
    except broken:
        raise SealBroken from None
    return secret.decode()


def _lock() -> tuple[Any, type[Exception]]:
    """A lock with a key of its own, so that nothing else made with the installation's key opens these."""
    try:
        sealing = import_module("cryptography.fernet")
    except ModuleNotFoundError:
        sentence = _("Op deze installatie ontbreekt het pakket waarmee Ambt een wachtwoord versleutelt (cryptography).")
        raise Refusal(sentence, field="password") from None
    key = hmac.digest(settings.SECRET_KEY.encode(), b"ambt mailbox password", hashlib.sha256)
    return sealing.Fernet(base64.urlsafe_b64encode(key)), sealing.InvalidToken
