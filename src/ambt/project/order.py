"""Whether this installation is ready for this code, seen without loading it: a second start should not keep anyone."""

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

from ambt.project import environment


def _var() -> Path:
    return environment.folder("VAR", environment.ROOT / "var")


def is_in_order() -> bool:
    """True when tables and assets were prepared for just this code and this SQLite database.

    On PostgreSQL never: whether its tables are current is the migrations' to say.
    """
    stamp = _var() / "prepared.json"
    if environment.text("DATABASE_URL") or not stamp.exists():
        return False
    try:
        return bool(json.loads(stamp.read_text(encoding="utf-8")) == _state())
    except (OSError, ValueError):
        return False


def remember() -> None:
    """Write down that this installation has been prepared."""
    if not environment.text("DATABASE_URL"):
        (_var() / "prepared.json").write_text(json.dumps(_state()), encoding="utf-8")


def _state() -> dict[str, str]:
    """The code, by its files; the database, by the migrations it went through, so that a restored one is noticed."""
    return {"code": _fingerprint(), "database": _migrations()}


def _fingerprint() -> str:
    found = hashlib.sha256()
    root = environment.ROOT
    own = [path for path in sorted((root / "src" / "ambt").rglob("*")) if "__pycache__" not in path.parts]
    assets = environment.folder("NODE_MODULES", root / "node_modules")
    for path in [*own, root / "requirements.lock", root / "package-lock.json", assets / ".installed"]:
        if path.is_file():
            stat = path.stat()
            found.update(f"{path}:{stat.st_size}:{stat.st_mtime_ns};".encode(errors="surrogateescape"))
    return found.hexdigest()


def _migrations() -> str:
    name = _var() / "ambt.sqlite3"
    if not name.exists():
        return ""
    try:
        with closing(sqlite3.connect(f"file:{name}?mode=ro", uri=True, timeout=5)) as database:
            rows = database.execute("SELECT app, name FROM django_migrations ORDER BY app, name").fetchall()
    except sqlite3.Error:
        return ""
    return hashlib.sha256(repr(rows).encode()).hexdigest()
