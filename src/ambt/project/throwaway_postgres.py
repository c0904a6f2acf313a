"""A PostgreSQL cluster for one run of the tests: made in a temporary folder, gone afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ambt.project.tooling import program

# A test database is not worth waiting for the disk.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


class NoCluster(Exception):
    """PostgreSQL could not be started; the message says why, in Dutch."""


@contextmanager
def cluster() -> Iterator[str]:
    """The address of a running cluster, for AMBT_DATABASE_URL. Raises NoCluster when there can be none."""
    initdb, pg_ctl = program("initdb"), program("pg_ctl")
    if not initdb or not pg_ctl:
        raise NoCluster("initdb en pg_ctl zijn niet gevonden")
    folder = Path(tempfile.mkdtemp(prefix="ambt-postgres-"))
    who = _unprivileged(folder)
    port = _free_port()
    data, log = folder / "data", folder / "log"
    started = False
    try:
        _run(
            [initdb, "-D", data, "-U", "ambt", "--auth=trust", "--encoding=UTF8", "--no-sync", "--locale=C.UTF-8"], who
        )
        options = f"{FAST} -c listen_addresses=127.0.0.1 -p {port} -k {folder}"
        _run([pg_ctl, "-D", data, "-l", log, "-w", "-o", options, "start"], who)
        started = True
        yield f"postgres://ambt@127.0.0.1:{port}/postgres"
    finally:
        if started:
            _run([pg_ctl, "-D", data, "-m", "immediate", "-w", "stop"], who)
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged(folder: Path) -> str | None:
    """PostgreSQL refuses to run as root: then the folder and the processes belong to somebody else."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            person = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, person.pw_uid, person.pw_gid)
        return name
    raise NoCluster("er is geen gebruiker zonder rechten om PostgreSQL onder te draaien")


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def _run(command: list[str | Path], who: str | None) -> None:
    # Output to a file: pg_ctl's server keeps a pipe open for as long as it lives.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            [str(part) for part in command],
            user=who,
            extra_groups=[] if who else None,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd="/",
            check=False,
        )
        if done.returncode:
            said.seek(0)
            raise NoCluster(said.read().decode(errors="replace")[-400:].strip())
