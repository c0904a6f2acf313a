"""What the docs show as the answer of a command about the law is what the command prints."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ambt.project.environment import ROOT

CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WORDS = ("article", "term", "triage", "completeness")
LEFT_OUT = "…"


def examples() -> list[tuple[str, str, list[str]]]:
    """(page, arguments, lines shown) of every example in the docs of a command about the law."""
    found = []
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for block in CONSOLE.findall(page.read_text(encoding="utf-8")):
            for command in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                asked, *shown = command.rstrip().splitlines()
                if asked.removeprefix("./ambt ").split()[0] in WORDS:
                    found.append((page.name, asked.removeprefix("./ambt "), shown))
    return found


@pytest.mark.parametrize(("page", "asked", "shown"), examples(), ids=lambda part: part if isinstance(part, str) else "")
def test_an_example_shows_what_the_command_prints(page: str, asked: str, shown: list[str]) -> None:
    """Line by line; a line “…” stands for lines left out."""
    done = subprocess.run(
        [sys.executable, "-m", "ambt", *shlex.split(asked)],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": str(Path(sys.executable).parent), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    printed = iter(done.stdout.splitlines())
    may_skip = False
    for line in shown:
        if line.strip() == LEFT_OUT:
            may_skip = True
            continue
        found = next((each for each in printed if each == line), None) if may_skip else next(printed, None)
        assert found == line, done.stdout + done.stderr
        may_skip = False
