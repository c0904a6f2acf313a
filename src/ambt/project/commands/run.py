"""Start Ambt: brengt de databank op orde, vult de eerste keer de demo, en start webserver en achtergrondwerk."""

import argparse
import os
import socket
import subprocess
import sys

from ambt.project import environment, order


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, help="de poort (anders AMBT_PORT, anders 8000)")
    parser.add_argument("--host", help="het adres waarop Ambt luistert (anders AMBT_HOST, anders 127.0.0.1)")
    parser.add_argument(
        "--no-demo", action="store_true", help="vul bij de eerste keer geen demo; maak daarna een raad met: ambt begin"
    )


def run(args: argparse.Namespace) -> int:
    # What is kept here is for whoever runs Ambt alone.
    os.umask(0o077)
    host = args.host or environment.text("HOST", "127.0.0.1")
    if args.port:
        os.environ["AMBT_PORT"] = str(args.port)
    port = environment.number("PORT", 8000)
    if _is_taken(host, port):
        print(f"Poort {port} is al in gebruik. Draait Ambt al? Kies anders een andere: AMBT_PORT={port + 1} ./ambt run")
        return 1
    if not order.is_in_order():
        prepare = [sys.executable, "-m", "ambt", "prepare", *(["--no-demo"] if args.no_demo else [])]
        if subprocess.run(prepare, check=False).returncode:
            return 1
    told = environment.folder("VAR", environment.ROOT / "var") / "demo"
    if told.exists():
        print(told.read_text(encoding="utf-8"))
    sys.stdout.flush()
    # A small process watches over the others.
    return os.execv(sys.executable, [sys.executable, "-m", "ambt.project.supervisor", host, str(port)])


def _is_taken(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as door:
        door.settimeout(1)
        return door.connect_ex((host, port)) == 0
