"""The docs point at things that exist, and at nothing of the machine they were written on."""

import re
from pathlib import Path

import pytest

from ambt.project.environment import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "samples" / "README.md"])
EACH_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
# A path as the docs write it, in backticks; a name with a blank, a star or <…> in it is a pattern, not a path.
PATH = re.compile(r"`((?:src|tests|docs|bench|samples|\.ci)/[^\s`*<>…]*)`")


def test_there_are_pages_to_look_at() -> None:
    assert {"README.md", "CONTRIBUTING.md"} <= {page.name for page in PAGES}


@EACH_PAGE
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    text = BLOCK.sub("", page.read_text(encoding="utf-8"))
    for target in LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, place = target.partition("#")
        to = (page.parent / name).resolve() if name else page
        assert to.exists(), target
        assert to.is_relative_to(ROOT), target
        if place:
            assert place in anchors(to), target


@EACH_PAGE
def test_every_path_that_is_named_exists(page: Path) -> None:
    for name in PATH.findall(page.read_text(encoding="utf-8")):
        assert (ROOT / name).exists(), name


@EACH_PAGE
def test_nothing_of_this_machine_stands_in_it(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for place in (str(ROOT), str(Path.home())):
        assert place not in text


def anchors(page: Path) -> set[str]:
    """What the headings of a page are called in a link: small letters, blanks as hyphens, no other signs."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in HEADING.findall(page.read_text(encoding="utf-8"))
    }
