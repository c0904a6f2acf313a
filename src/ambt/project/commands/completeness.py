"""Welke wettelijke onderdelen een verzoek heeft en welke nog ontbreken (art. 25 lid 3, art. 27 lid 2 WOR)."""

import argparse
import json
import sys

import wor
from ambt.project.handed_in import NoText, text_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="een txt-, md-, pdf-, docx-, eml- of msg-bestand; - voor standaardinvoer")
    parser.add_argument("--right", choices=["advice", "consent"], required=True, help="advies of instemming")
    parser.add_argument("--json", action="store_true", help="als JSON")


def run(args: argparse.Namespace) -> int:
    try:
        found = wor.completeness(text_of(args.file), args.right)
    except NoText as trouble:
        print(trouble, file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(found.as_dict(), ensure_ascii=False, indent=2))
        return 0
    for element in found.elements:
        print(f"{'aanwezig ' if element.present else 'ONTBREEKT'}  {element.label}")
        for words in element.evidence:
            print(f"           “{' '.join(words.text.split())}”")
    print("\nDit is een voorstel; u beslist.")
    return 0
