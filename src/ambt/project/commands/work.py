"""Het achtergrondwerk: teksten lezen, stukken maken, post versturen, en wat op vaste tijden gebeurt."""

import argparse
import threading

from django.core.management import call_command

from ambt.project.timetable import keep_time


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-timetable", action="store_true", help="zonder het werk op vaste tijden")


def run(args: argparse.Namespace) -> int:
    stop = threading.Event()
    if not args.no_timetable:
        threading.Thread(target=keep_time, args=(stop,), name="timetable", daemon=True).start()
    try:
        call_command("db_worker", queue_name="*", interval=0.5, startup_delay=False, reload=False)
    finally:
        stop.set()
    return 0
