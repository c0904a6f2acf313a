"""Welke rechten raakt deze tekst: artikel, soort recht, en de woorden die dat zeggen."""

import argparse
import json
import sys

import wor
from ambt.project.handed_in import NoText, text_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="een txt-, md-, pdf-, docx-, eml- of msg-bestand; - voor standaardinvoer")
    parser.add_argument("--government", action="store_true", help="de raad hoort bij de overheid (art. 46d WOR)")
    parser.add_argument("--json", action="store_true", help="als JSON")


def run(args: argparse.Namespace) -> int:
    try:
        found = wor.triage(text_of(args.file), government=args.government)
    except NoText as trouble:
        print(trouble, file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(found.as_dict(), ensure_ascii=False, indent=2))
        return 0
    if found.none:
        print("Geen advies- of instemmingsrecht gevonden.")
    for finding in found.findings:
        print(f"{wor.article(finding.ref).article}  ({finding.score:.2f})\n  {finding.why}")
        for words in finding.evidence:
            print(f"  “{' '.join(words.text.split())}”")
    print("\nDit is een voorstel; u beslist.")
    return 0
