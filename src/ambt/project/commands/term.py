"""Reken een termijn uit de WOR uit, stap voor stap."""

import argparse
import json
import sys
from datetime import date

import wor
from wor import explain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", nargs="?", help="het artikel van de termijn, bijvoorbeeld 26.2")
    parser.add_argument("start", nargs="?", help="de dag waarop de termijn begint, als 2026-03-06")
    parser.add_argument("--json", action="store_true", help="als JSON")
    parser.add_argument("--list", action="store_true", help="welke termijnen Ambt kent")


def run(args: argparse.Namespace) -> int:
    if args.list:
        for rule in wor.terms():
            print(f"{rule.key:<28}{rule.label}")
        return 0
    if not args.rule or not args.start:
        print(
            "Geef een termijn en een dag: ambt term 26.2 2026-03-06. Alle termijnen: ambt term --list", file=sys.stderr
        )
        return 2
    try:
        start = date.fromisoformat(args.start)
    except ValueError:
        print(f"{args.start!r} is geen dag. Schrijf de dag als 2026-03-06: jaar, maand, dag.", file=sys.stderr)
        return 2
    try:
        worked_out = wor.term(args.rule, start)
    except wor.LawError as error:
        print(error, file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(explain.term_as_dict(worked_out), ensure_ascii=False, indent=2))
    else:
        print(explain.term_as_text(worked_out))
    return 0
