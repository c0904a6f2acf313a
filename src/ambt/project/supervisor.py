"""Keeps the web server and the background work running together, and stops them together.

Only the standard library: this process lives as long as Ambt does and should weigh nothing.
"""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from types import FrameType

STOP_WITHIN_SECONDS = 12


def main(host: str, port: int) -> int:
    stopping = False

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    web = subprocess.Popen(_web_server(host, port), start_new_session=True)
    work = subprocess.Popen([sys.executable, "-m", "ambt", "work"], start_new_session=True)
    children = {"de webserver": web, "het achtergrondwerk": work}
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    is_told = False
    ended = ""
    while not stopping and not ended:
        if not is_told and _answers(address):
            print(f"Ambt staat klaar op {address}  (stoppen: Ctrl-C)", flush=True)
            is_told = True
        ended = next((name for name, child in children.items() if child.poll() is not None), "")
        time.sleep(0.2 if is_told else 0.05)
    if ended:
        print(
            f"Ambt stopt, want {ended} is uitgevallen; de melding daarboven zegt waarom.", file=sys.stderr, flush=True
        )
    _stop_all(list(children.values()))
    if not ended:
        print("Ambt is gestopt.", flush=True)
    return 1 if ended else 0


def _web_server(host: str, port: int) -> list[str]:
    workers = os.environ.get("AMBT_WORKERS", "2")
    threads = os.environ.get("AMBT_THREADS", "4")
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", workers, "--blocking-threads", threads, "--workers-kill-timeout", "3",
        "--respawn-failed-workers", "--log-level", os.environ.get("AMBT_SERVER_LOG", "warning"), "--no-ws",
        "ambt.project.wsgi:application",
    ]  # fmt: skip


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/gezond/", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _stop_all(children: list[subprocess.Popen[bytes]]) -> None:
    """Ask first; who has not gone in time is made to go."""
    for child in children:
        if child.poll() is None:
            child.terminate()
    until = time.monotonic() + STOP_WITHIN_SECONDS
    for child in children:
        try:
            child.wait(timeout=max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], int(sys.argv[2])))
