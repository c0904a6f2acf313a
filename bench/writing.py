"""What happens to writers at once on SQLite: each reads one row, counts on and writes it, as recording a fact does.

With the settings of an installation, transactions that begin as writers (IMMEDIATE, as chosen) against transactions
that begin as readers (DEFERRED, Django's default).
"""

import sqlite3
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from ambt.project.environment import database

WRITERS, EACH = 8, 100


def main() -> None:
    """Print one line per mode."""
    for mode in ("IMMEDIATE", "DEFERRED"):
        with tempfile.TemporaryDirectory(prefix="ambt-bench-") as folder:
            print(_measure(Path(folder), mode), flush=True)


def _measure(folder: Path, mode: str) -> str:
    settings: dict[str, Any] = database(folder)
    with closing(_opened(settings)) as setup:
        setup.execute("CREATE TABLE counted (number INTEGER)")
        setup.execute("INSERT INTO counted VALUES (0)")
    failed: list[int] = []
    waits: list[float] = []
    threads = [threading.Thread(target=_write, args=(settings, mode, failed, waits)) for _ in range(WRITERS)]
    begin = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - begin
    with closing(_opened(settings)) as result:
        counted = result.execute("SELECT number FROM counted").fetchone()[0]
    asked = WRITERS * EACH
    return (
        f"writing  SQLite {mode:<10} {WRITERS} writers, {asked} transactions: {counted} came through, "
        f"{sum(failed)} failed ({sum(failed) / asked:.0%}), {len(waits) - counted} lost, "
        f"{counted / took:.0f} a second, longest wait {max(waits, default=0):.2f} s"
    )


def _opened(settings: dict[str, Any]) -> sqlite3.Connection:
    options = settings["OPTIONS"]
    connection = sqlite3.connect(settings["NAME"], timeout=options["timeout"], isolation_level=None)
    connection.executescript(options["init_command"])
    return connection


def _write(settings: dict[str, Any], mode: str, failed: list[int], waits: list[float]) -> None:
    connection = _opened(settings)
    try:
        for _ in range(EACH):
            begin = time.perf_counter()
            try:
                connection.execute(f"BEGIN {mode}")
                number = connection.execute("SELECT number FROM counted").fetchone()[0]
                connection.execute("UPDATE counted SET number = ?", [number + 1])
                connection.execute("COMMIT")
            except sqlite3.OperationalError:
                # "database is locked"
                failed.append(1)
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            else:
                waits.append(time.perf_counter() - begin)
    finally:
        connection.close()
