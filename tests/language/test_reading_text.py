"""Plain text, and the one door to all kinds."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambt.language.reading import Kind, Reason, Unreadable, read, read_bytes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_read_in_whichever_encoding_it_was_saved(encoding: str) -> None:
    text = "Coördinatie van het overleg – één keer per maand."
    assert read_bytes(text.encode(encoding), "notitie.txt").text == text.replace("–", "–")


def test_the_title_of_a_note_is_its_heading_or_else_its_name() -> None:
    assert read_bytes(b"# Plan van aanpak\n\nTekst", "plan.md").title == "Plan van aanpak"
    assert read_bytes(b"Tekst", "plan-van_aanpak.txt").title == "Plan van aanpak"


def test_nothing_but_blanks_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        read_bytes(b" \r\n\t\r\n", "leeg.txt")
    assert refused.value.reason is Reason.NO_TEXT


def test_text_without_end_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        read_bytes(b"woord " * 1_000_000, "alles.txt")
    assert refused.value.reason is Reason.TOO_LARGE


def test_a_file_that_is_too_large_is_never_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.write(b"Beste raad")
        file.truncate(500 * 1024 * 1024)
    with pytest.raises(Unreadable) as refused:
        read(path, "groot.txt")
    assert refused.value.reason is Reason.TOO_LARGE


@given(st.binary(max_size=3000), st.sampled_from([*Kind, "exe", ""]))
def test_any_bytes_under_any_name_are_read_or_refused(content: bytes, ending: str) -> None:
    """Never another error; and what is read can be kept in any database."""
    with suppress(Unreadable):
        reading = read_bytes(content, f"stuk.{ending}")
        assert "\0" not in reading.text
        assert reading.text.encode()
        assert len(reading.body) <= len(reading.text)
