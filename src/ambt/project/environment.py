"""Reads the AMBT_* variables; every one has a default with which a fresh clone runs."""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[3]


def text(name: str, default: str = "") -> str:
    return os.environ.get(f"AMBT_{name}", default)


def number(name: str, default: int) -> int:
    """Raises SystemExit with a sentence when the variable holds no whole number."""
    raw = text(name, str(default))
    try:
        return int(raw)
    except ValueError:
        raise SystemExit(f"AMBT_{name} moet een geheel getal zijn; er staat {raw!r}.") from None


def yes(name: str, default: bool) -> bool:
    return text(name, "1" if default else "0").lower() in {"1", "true", "yes", "ja", "aan"}


def words(name: str, default: str) -> list[str]:
    return [word for word in text(name, default).replace(",", " ").split() if word]


def folder(name: str, default: Path) -> Path:
    return Path(text(name) or default)


def secret_key(var: Path) -> str:
    """The key of this installation: from the environment, else made once and kept in var/."""
    given = text("SECRET_KEY")
    if given:
        return given
    kept = var / "secret_key"
    if not kept.exists():
        var.mkdir(parents=True, exist_ok=True)
        # Two processes may start at once on a fresh clone: the first to create the file wins.
        try:
            with kept.open("x", encoding="ascii") as file:
                kept.chmod(0o600)
                file.write(secrets.token_urlsafe(50))
        except FileExistsError:
            pass
    return kept.read_text(encoding="ascii")


def database(var: Path) -> dict[str, object]:
    """SQLite in var/ by default; AMBT_DATABASE_URL=postgres://user:password@host:port/name for PostgreSQL."""
    url = text("DATABASE_URL")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": var / "ambt.sqlite3",
            # Measured: without IMMEDIATE two writers get "database is locked" (see docs/choices/sqlite.md).
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA mmap_size=134217728;"
                    "PRAGMA journal_size_limit=27103364;PRAGMA cache_size=2000;PRAGMA temp_store=MEMORY;"
                ),
            },
            "TEST": {"NAME": None},
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise SystemExit("AMBT_DATABASE_URL begint met postgres://; een andere databank kent Ambt niet.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8}} if yes("DATABASE_POOL", True) else {},
    }
