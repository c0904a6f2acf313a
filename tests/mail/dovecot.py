"""A real IMAP server for tests: a throw-away Dovecot on a port of its own."""

import getpass
import imaplib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from tests.mail.smtp import a_free_port

USER, PASSWORD = "or", "post-van-de-raad"
_READY_WITHIN_SECONDS = 15

_CONFIG = """
base_dir = {base}/run
state_dir = {base}/run
instance_name = test-{port}
protocols = imap
listen = 127.0.0.1
log_path = {base}/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = {internal}
default_login_user = {login}
{unprivileged}
first_valid_uid = 1
mail_location = maildir:{base}/mail
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
"""


@dataclass(frozen=True)
class ImapServer:
    """Where it listens, and how a test puts mail in it."""

    host: str
    port: int
    mail: Path

    def append(self, content: bytes, *, received_at: datetime | None = None, folder: str = "INBOX") -> None:
        with self._client() as client:
            moment = imaplib.Time2Internaldate(received_at) if received_at else ""
            client.append(folder, "", moment, content)

    def flags(self) -> list[bytes]:
        """What stands with each message, to see that nothing changed."""
        with self._client() as client:
            client.select("INBOX", readonly=True)
            found = client.fetch("1:*", "(UID FLAGS)")[1]
            return [line for line in found if isinstance(line, bytes)]

    def empty(self) -> None:
        with self._client() as client:
            if client.select("INBOX")[1] == [b"0"]:
                return
            client.store("1:*", "+FLAGS", "\\Deleted")
            client.expunge()

    def make_anew(self, *, keeping: list[bytes]) -> None:
        """As after a restored backup: the same mail with new numbers, and a UIDVALIDITY that says so."""
        numbers = self.mail / "dovecot-uidlist"
        validity = int(numbers.read_text().split()[1].removeprefix("V"))
        self.empty()
        for file in self.mail.glob("dovecot*"):
            file.unlink()
        numbers.write_text(f"3 V{validity + 1} N1\n")
        os.chown(numbers, *_owner())
        for content in keeping:
            self.append(content)

    @contextmanager
    def _client(self) -> Iterator[imaplib.IMAP4]:
        client = imaplib.IMAP4(self.host, self.port, timeout=10)
        client.login(USER, PASSWORD)
        try:
            yield client
        finally:
            client.logout()


def skip_or_fail(reason: str) -> None:
    if os.environ.get("AMBT_NO_SKIPS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def running() -> Iterator[ImapServer]:
    """Dovecot in a folder that vanishes; skips with the way to get it where the machine has none."""
    program = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if program is None:
        skip_or_fail("Dovecot ontbreekt op deze machine: apt-get install dovecot-imapd")
    base = Path(tempfile.mkdtemp(prefix="ambt-imap-"))
    port = a_free_port()
    config = base / "dovecot.conf"
    config.write_text(_config(base, port))
    server = subprocess.Popen([program or "", "-F", "-c", str(config)], stderr=subprocess.PIPE)
    try:
        _wait_until_it_answers(port, server, base)
        yield ImapServer("127.0.0.1", port, base / "mail")
    finally:
        server.terminate()
        server.wait(timeout=10)
        shutil.rmtree(base, ignore_errors=True)


def _config(base: Path, port: int) -> str:
    """As root the mail belongs to someone without rights, for Dovecot opens none for root; else all is our own."""
    home, mail = base / "home", base / "mail"
    home.mkdir()
    mail.mkdir()
    is_root = os.getuid() == 0
    uid, gid = _owner()
    if is_root:
        base.chmod(0o755)
        os.chown(home, uid, gid)
        os.chown(mail, uid, gid)
    own = getpass.getuser()
    return _CONFIG.format(
        base=base,
        port=port,
        password=PASSWORD,
        uid=uid,
        gid=gid,
        internal="dovecot" if is_root else own,
        login="dovenull" if is_root else own,
        unprivileged="" if is_root else f"default_internal_group = {own}",
    )


def _owner() -> tuple[int, int]:
    return (65534, 65534) if os.getuid() == 0 else (os.getuid(), os.getgid())


def _wait_until_it_answers(port: int, server: subprocess.Popen[bytes], base: Path) -> None:
    until = time.monotonic() + _READY_WITHIN_SECONDS
    while time.monotonic() < until and server.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
                if line.recv(4) == b"* OK":
                    return
        except OSError:
            time.sleep(0.05)
    log = base / "dovecot.log"
    skip_or_fail(f"Dovecot start niet: {log.read_text() if log.exists() else 'geen logboek'}")
