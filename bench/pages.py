"""The pages people open most, in a full house: server time, number of queries, pages a second, memory."""

import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from bench._full_house import COUNCILS, DOSSIERS, ITEMS, PAPERS, fill, open_house

RUNS = 60
SECONDS, CLIENTS = 6, 4


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="ambt-bench-") as folder:
        open_house(Path(folder))
        begin = time.perf_counter()
        addresses = fill(date.today())
        took = time.perf_counter() - begin
        papers = COUNCILS * DOSSIERS * PAPERS
        print(
            f"full house: {COUNCILS} councils, {COUNCILS * DOSSIERS} dossiers, {papers} papers, filled in {took:.0f} s"
        )
        _measure_pages(addresses)
        _measure_load(addresses["agenda of 40 items"])


def _measure_pages(addresses: dict[str, str]) -> None:
    # Rooms and the test client can be imported only in an open house.
    from bench._furniture import INTERIM, SECRETARY  # noqa: PLC0415

    for name, address in addresses.items():
        print(_page(name, _browser(SECRETARY), address))
    print(_page("Vandaag, ten councils", _browser(INTERIM), "/"))


def _browser(email: str) -> Any:
    from django.test import Client  # noqa: PLC0415

    from ambt.access.models import Account  # noqa: PLC0415

    browser = Client()
    browser.force_login(Account.objects.get(email=email))
    return browser


def _page(name: str, browser: Any, address: str) -> str:
    from django.db import connection  # noqa: PLC0415

    asked = 0

    def count(execute: Any, *statement: Any) -> Any:
        nonlocal asked
        asked += 1
        return execute(*statement)

    answer = browser.get(address)
    assert answer.status_code == 200, f"{address}: {answer.status_code}"
    with connection.execute_wrapper(count):
        browser.get(address)
    times = sorted(_time(lambda: browser.get(address)) for _ in range(RUNS))
    p50, p95 = statistics.median(times), times[int(RUNS * 0.95) - 1]
    size = len(answer.content) / 1024
    return f"{name}: p50 {p50:.1f} ms, p95 {p95:.1f} ms, {asked} queries, {size:.0f} kB"


def _time(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def _measure_load(address: str) -> None:
    """The agenda through the real web server, as ./ambt run starts it, with four readers at once."""
    from bench._furniture import SECRETARY  # noqa: PLC0415

    cookie = _browser(SECRETARY).cookies["sessionid"].value
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "--workers", "2",
         "--blocking-threads", "4", "--workers-kill-timeout", "3", "--log-level", "error", "--no-ws",
         "ambt.project.wsgi:application"],
        env=os.environ | {"PYTHONPATH": "src"}, start_new_session=True,
    )  # fmt: skip
    try:
        _wait_for(port)
        _load(port, address, cookie, 1.5)
        seen = _load(port, address, cookie, SECONDS)
        memory = _memory(server.pid)
        times = sorted(seen)
        p50, p95 = statistics.median(times), times[int(len(times) * 0.95)]
        print(
            f"agenda of {ITEMS} items through the web server: {len(times) / SECONDS:.0f} pages/s "
            f"with {CLIENTS} readers, p50 {p50:.0f} ms, p95 {p95:.0f} ms, "
            f"web server {memory:.0f} MB in all"
        )
    finally:
        server.terminate()
        server.wait(timeout=15)


def _wait_for(port: int) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            connection.request("GET", "/gezond/")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the web server did not answer")


def _load(port: int, address: str, cookie: str, seconds: float) -> list[float]:
    times: list[float] = []
    until = time.monotonic() + seconds

    def read() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        while time.monotonic() < until:
            begin = time.perf_counter()
            connection.request("GET", address, headers={"Cookie": f"sessionid={cookie}"})
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200
            times.append((time.perf_counter() - begin) * 1000)

    readers = [threading.Thread(target=read) for _ in range(CLIENTS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return times


def _memory(group: int) -> float:
    """MB of all processes of the server, shared pages counted once (Pss)."""
    total = 0
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            if os.getpgid(int(folder.name)) != group:
                continue
            rollup = (folder / "smaps_rollup").read_text()
        except (OSError, ProcessLookupError):
            continue
        total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total / 1024
