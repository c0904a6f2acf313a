"""Leg de versies van alle pakketten opnieuw vast, met hun hash en zonder adressen."""

import argparse
import sys

from ambt.project.tooling import Report, tool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--upgrade", action="store_true", help="neem de nieuwste versies")


def run(args: argparse.Namespace) -> int:
    report = Report()
    for name in ("requirements", "requirements-dev", "requirements-npm"):
        command = [
            tool("uv"), "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header", "--no-annotate",
            "--no-emit-index-url", "--no-emit-find-links", "--python-version", "3.11", "--python", sys.executable,
        ]  # fmt: skip
        if args.upgrade:
            command.append("--upgrade")
        if name == "requirements-dev":
            # The developers' lock holds the other one at the same versions; ./ambt counts on it.
            command += ["--constraint", "requirements.lock"]
        report.stage(name, [*command, f"{name}.in", "-o", f"{name}.lock"], UV_PYTHON_DOWNLOADS="never")
    return report.finish(skips_fail=True)
