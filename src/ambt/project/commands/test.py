"""Alles: de controles, de tests op SQLite en op PostgreSQL, met echte post- en agendaservers en een echte browser.

Wat de machine niet heeft, wordt met apt geïnstalleerd waar dat mag (root op Debian);
anders staat er wat is overgeslagen en waarom.
"""

import argparse
import os
import subprocess
import sys

from ambt.project import throwaway_postgres
from ambt.project.commands.check import check
from ambt.project.tooling import Report, program

# What the tests need besides Python: (programs of which one must be there, Debian package, what it is for).
NEEDS = (
    (("chromium", "chromium-browser", "google-chrome"), "chromium", "de tests in de browser"),
    (("postgres",), "postgresql", "de tests op PostgreSQL"),
    (("dovecot",), "dovecot-imapd", "het ophalen van post"),
)
# Without tables, so once is enough.
PURE = ("tests/wor", "tests/language", "tests/printing")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-skips", action="store_true", help="iets overslaan is een fout (zo draait CI)")
    parser.add_argument("--fast", action="store_true", help="alleen de tests op SQLite, zonder browser en controles")


def run(args: argparse.Namespace) -> int:
    report = Report()
    _install_what_is_missing(report)
    pytest = [sys.executable, "-m", "pytest", "--numprocesses", os.environ.get("AMBT_TEST_PROCESSES", "2")]
    strict = {"AMBT_NO_SKIPS": "1"} if args.no_skips else {}
    not_browser = ["--ignore", "tests/browser"]
    if args.fast:
        report.stage("tests op SQLite", [*pytest, *not_browser], **strict)
        return report.finish(skips_fail=args.no_skips)
    check(report)
    report.stage("tests op SQLite", [*pytest, *not_browser], **strict)
    # What a browser shows does not depend on the database.
    _on_postgres(
        report,
        [*pytest, *not_browser, "-m", "not browser", *(part for path in PURE for part in ("--ignore", path))],
        strict,
    )
    if program(*NEEDS[0][0]):
        report.stage("tests in de browser", [sys.executable, "-m", "pytest", "tests/browser"], **strict)
    return report.finish(skips_fail=args.no_skips)


def _install_what_is_missing(report: Report) -> None:
    missing = [(package, purpose) for names, package, purpose in NEEDS if not program(*names)]
    if os.environ.get("AMBT_TEST_POSTGRES"):
        missing = [need for need in missing if need[0] != "postgresql"]
    if not missing:
        return
    apt = program("apt-get")
    if apt and os.geteuid() == 0:
        packages = [package for package, _ in missing]
        print(f"Ambt installeert met apt wat de tests nodig hebben: {', '.join(packages)}", flush=True)
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([apt, "update", "-qq"], env=os.environ | quiet, check=False)
        command = [apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
        done = subprocess.run(command, env=os.environ | quiet, check=False, stdout=subprocess.DEVNULL)
        if done.returncode == 0:
            return
    for package, purpose in missing:
        report.skipped.append(f"{purpose}: {package} staat niet op deze machine (apt-get install {package})")


def _on_postgres(report: Report, command: list[str], strict: dict[str, str]) -> None:
    given = os.environ.get("AMBT_TEST_POSTGRES")
    if given:
        report.stage("tests op PostgreSQL", command, AMBT_DATABASE_URL=given, AMBT_DATABASE_POOL="0", **strict)
        return
    if not program("postgres"):
        return
    try:
        with throwaway_postgres.cluster() as address:
            report.stage("tests op PostgreSQL", command, AMBT_DATABASE_URL=address, AMBT_DATABASE_POOL="0", **strict)
    except throwaway_postgres.NoCluster as trouble:
        report.skipped.append(f"de tests op PostgreSQL: {trouble}")
