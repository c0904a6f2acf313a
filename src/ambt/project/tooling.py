"""What the checks, tests and benchmarks share: running a tool, and saying what happened."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ambt.project.environment import ROOT


@dataclass
class Report:
    """The stages of a run, in order, with how long each took and whether it was right."""

    stages: list[tuple[str, bool, float]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def stage(self, name: str, command: Sequence[str | Path], **variables: str) -> bool:
        """Run one command from the root of the project, with extra environment variables; True when it succeeded."""
        print(f"\n── {name}", flush=True)
        begin = time.monotonic()
        done = subprocess.run([str(part) for part in command], cwd=ROOT, env=os.environ | variables, check=False)
        self.stages.append((name, done.returncode == 0, time.monotonic() - begin))
        return done.returncode == 0

    def finish(self, *, skips_fail: bool) -> int:
        """Print the summary; 0 when every stage succeeded (and, if asked, nothing was left out)."""
        print("\n── Samen")
        for name, is_right, seconds in self.stages:
            print(f"{'goed' if is_right else 'FOUT':<5} {seconds:6.1f} s  {name}")
        for reason in self.skipped:
            print(f"OVERGESLAGEN  {reason}")
        wrong = sum(not is_right for _, is_right, _ in self.stages)
        if self.skipped and skips_fail:
            print("Met --no-skips is iets overslaan een fout.")
            wrong += 1
        print(f"stages: {len(self.stages) - min(wrong, len(self.stages))} passed, {wrong} failed", flush=True)
        return 1 if wrong else 0


def tool(name: str) -> str:
    """The path of a tool that came with the developers' lock."""
    return str(Path(sys.executable).parent / name)


def program(*names: str) -> str | None:
    """The first of these programs that the machine has, also where Debian hides them from the PATH."""
    hidden = [
        "/usr/sbin",
        "/usr/lib/dovecot",
        *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)),
    ]
    path = os.pathsep.join([os.environ.get("PATH", ""), *hidden])
    return next((found for name in names if (found := shutil.which(name, path=path))), None)
