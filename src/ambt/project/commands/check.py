"""De controles die niets uitvoeren: stijl, types, lagen, ontbrekende migraties, sjablonen."""

import argparse
import sys

from ambt.project.tooling import Report, tool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No options."""


def run(args: argparse.Namespace) -> int:
    report = Report()
    check(report)
    return report.finish(skips_fail=False)


def check(report: Report) -> None:
    report.stage("stijl (ruff)", [tool("ruff"), "check", "."])
    report.stage("opmaak (ruff format)", [tool("ruff"), "format", "--check", "--quiet", "."])
    report.stage("types (mypy)", [tool("mypy")])
    report.stage("lagen (import-linter)", [tool("lint-imports"), "--no-cache"])
    report.stage("sjablonen (djlint)", [tool("djlint"), "--lint", "--quiet", "src/ambt"])
    django = [sys.executable, "-m", "ambt", "manage"]
    report.stage("Django", [*django, "check", "--fail-level", "WARNING"])
    report.stage("migraties", [*django, "makemigrations", "--check", "--dry-run"])
