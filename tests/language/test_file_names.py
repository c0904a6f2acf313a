"""Names of files that come from strangers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambt.language.file_names import safe_name, unlike


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\jan\\plan.docx", "plan.docx"),
        ("..", "bijlage"),
        ("", "bijlage"),
        (".htaccess", "htaccess"),
        ("con.pdf", "bijlage con.pdf"),
        ("a\x00b\r\nc.pdf", "ab c.pdf"),
        ("plan: versie 2?.pdf", "plan_ versie 2_.pdf"),
        ("ge\u202efdp.exe", "gefdp.exe"),
    ],
)
def test_a_name_is_kept_without_what_could_harm(given_name: str, kept: str) -> None:
    assert safe_name(given_name) == kept


@given(st.text(max_size=400))
def test_any_name_becomes_one_that_fits_on_a_disk(name: str) -> None:
    kept = safe_name(name)
    assert 0 < len(kept) <= 100
    assert not set(kept) & set('/\\\0\n<>:"|?*')
    assert kept not in {".", ".."}


def test_a_long_name_keeps_its_ending() -> None:
    assert safe_name("bijlage " * 40 + "formatieplaatje.docx").endswith("atieplaatje.docx")


def test_names_that_are_taken_are_numbered() -> None:
    taken: set[str] = set()
    assert [unlike(name, taken) for name in ("plan.pdf", "Plan.pdf", "plan.pdf", "plan")] == [
        "plan.pdf",
        "Plan (2).pdf",
        "plan (3).pdf",
        "plan",
    ]
