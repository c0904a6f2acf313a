"""De metingen: elk bestand in bench/ in een eigen proces, een regel per meting."""

import argparse
import sys

from ambt.project.environment import ROOT
from ambt.project.tooling import Report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", help="alleen deze metingen, bijvoorbeeld: triage printing")


def run(args: argparse.Namespace) -> int:
    found = sorted(path.stem for path in (ROOT / "bench").glob("*.py") if not path.stem.startswith("_"))
    unknown = sorted(set(args.names) - set(found))
    if unknown:
        print(f"Deze meting bestaat niet: {', '.join(unknown)}. Wel: {', '.join(found)}.", file=sys.stderr)
        return 2
    report = Report()
    for name in args.names or found:
        report.stage(name, [sys.executable, "-c", f"from bench.{name} import main; main()"])
    return report.finish(skips_fail=True)
