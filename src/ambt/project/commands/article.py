"""De tekst van een artikel van de WOR, met opschrift, bron en de dag vanaf wanneer deze tekst geldt."""

import argparse
import json
import sys

import wor
from wor import explain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("reference", nargs="+", help='bijvoorbeeld 25.1.e, of "art. 25 lid 1 onder e WOR"')
    parser.add_argument("--json", action="store_true", help="als JSON")


def run(args: argparse.Namespace) -> int:
    try:
        found = wor.article(" ".join(args.reference))
    except wor.LawError as error:
        print(error, file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(explain.article_as_dict(found), ensure_ascii=False, indent=2))
    else:
        print(explain.article_as_text(found))
    return 0
