"""Passwords of mailboxes, readable only with the key of this installation."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class SealBroken(Exception):
    """Sealed with another key, or changed since: the password must be typed in again."""


def seal(secret: str) -> str:
    return _lock().encrypt(secret.encode()).decode("ascii")


def unseal(sealed: str) -> str:
    """Raises SealBroken."""
    try:
        return _lock().decrypt(sealed.encode("ascii")).decode()
    except InvalidToken:
        raise SealBroken from None


def _lock() -> Fernet:
    """A lock with a key of its own, so that nothing else made with the installation's key opens these."""
    key = hmac.digest(settings.SECRET_KEY.encode(), b"ambt mailbox password", hashlib.sha256)
    return Fernet(base64.urlsafe_b64encode(key))
