"""Een opdracht van Django zelf, voor ontwikkelaars: ./ambt manage makemigrations."""

import argparse

from django.core.management import execute_from_command_line


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="wat Django moet doen")


def run(args: argparse.Namespace) -> int:
    execute_from_command_line(["ambt manage", *args.arguments])
    return 0
