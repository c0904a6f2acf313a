"""The example of CONTRIBUTING.md is a change that still fits the code."""

import re
import shutil
import subprocess

import pytest

from ambt.project.environment import ROOT

DIFF = re.compile(r"^```diff\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not on this machine")
def test_the_changes_of_the_example_still_fit() -> None:
    changes = DIFF.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert changes
    done = subprocess.run(
        ["git", "apply", "--check", "-"],
        cwd=ROOT,
        input="".join(changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.returncode, done.stderr
