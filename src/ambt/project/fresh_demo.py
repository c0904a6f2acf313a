"""A demo for one purpose: filled in a temporary folder, running on a free port, gone afterwards."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from ambt.project.environment import ROOT

READY_WITHIN_SECONDS = 120
STOPPED_WITHIN_SECONDS = 30
ASSETS = "AMBT_NODE_MODULES"


class NoDemo(Exception):
    """The demo could not be started; the message says so, in Dutch."""


@contextmanager
def running() -> Iterator[str]:
    """The address of the demo, as a newcomer would find it. Raises NoDemo."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="ambt-demo-") as folder:
        # Nothing that was set for another installation, except where the assets lie.
        kept = {name: value for name, value in os.environ.items() if not name.startswith("AMBT_") or name == ASSETS}
        command = [sys.executable, "-m", "ambt", "run", "--port", str(port)]
        demo = subprocess.Popen(command, cwd=ROOT, env=kept | {"AMBT_VAR": folder}, start_new_session=True)
        try:
            _wait_for(demo, address)
            yield address
        finally:
            demo.send_signal(signal.SIGTERM)
            demo.wait(timeout=STOPPED_WITHIN_SECONDS)


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def _wait_for(demo: subprocess.Popen[bytes], address: str) -> None:
    until = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < until and demo.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/gezond/", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise NoDemo("De demo kwam niet op gang; de melding daarboven zegt waarom.")
