"""Every AMBT_* variable that the code reads stands in the table of docs/operations.md, and no other does."""

import re

from ambt.project.environment import ROOT

# `env.text("SMTP_HOST")` and the like, and names written out in full.
READ = re.compile(r"""\b(?:text|number|yes|words|folder)\(\s*"([A-Z][A-Z_]+)"|\bAMBT_([A-Z][A-Z_]+)""")
ROW = re.compile(r"^\| `AMBT_([A-Z_]+)` \| .+ \| .+ \|$", re.MULTILINE)


def test_every_variable_that_is_read_stands_in_the_table_and_no_other() -> None:
    sources = [ROOT / "ambt", ROOT / "tests" / "conftest.py", *(ROOT / "src").rglob("*.py")]
    found = {
        name for path in sources for pair in READ.findall(path.read_text(encoding="utf-8")) for name in pair if name
    }
    listed = ROW.findall((ROOT / "docs" / "operations.md").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(found)
