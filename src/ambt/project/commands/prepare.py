"""Maak deze installatie klaar voor de huidige versie: tabellen, lettertype en opmaak, en de eerste keer de demo."""

import argparse

from django.conf import settings
from django.core.management import call_command

from ambt.desk import demo
from ambt.project import environment, order


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-demo", action="store_true", help="vul bij de eerste keer geen demo")


def run(args: argparse.Namespace) -> int:
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if not args.no_demo and environment.yes("DEMO", True) and demo.is_wanted():
        print("De eerste keer: Ambt vult een demo met twee raden…", flush=True)
        demo.fill()
        # The mark of a demo, and what to say about it at each start.
        (settings.VAR / "demo").write_text(demo.sign_ins(), encoding="utf-8")
    order.remember()
    return 0
