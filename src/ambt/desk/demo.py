"""The demo: two councils of two clients, with a year of history."""


def is_wanted() -> bool:
    """Only in an installation without anybody."""
    return False


def fill() -> None:
    """Fill an empty installation."""


def sign_ins() -> str:
    """Who can sign in, and how."""
    return ""
