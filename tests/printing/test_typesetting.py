"""Text is data: it never becomes markup, reads no file and stops no press."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ambt.printing import fonts
from ambt.printing.characters import breakable, drawable, plain_latin, storable
from ambt.printing.conversion import sheet_pdf
from ambt.printing.fonts import typefaces
from ambt.printing.house import readable_accent
from ambt.printing.typesetting import typeset


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_text_can_be_set(text: str) -> None:
    assert sheet_pdf(text, text).startswith(b"%PDF")


def test_every_character_we_call_drawable_can_be_drawn_under_pdf_a() -> None:
    points = (chr(point) for point in range(0x20, 0x2FFF))
    text = " ".join(letter for letter in points if drawable(letter) == letter)
    data = {"house": {"council": "x", "accent": "#1f5f66"}, "title": "x", "reason": text}
    assert len(text) > 4000
    assert typeset("sheet.typ", data).startswith(b"%PDF")


def test_accents_of_a_mac_and_ligatures_of_a_pdf_become_plain_letters() -> None:
    assert drawable("cafe\u0301 \ufb01nancie\u0308n") == "café financiën"


def test_letters_that_would_hide_or_turn_text_are_dropped() -> None:
    assert drawable("fac\u202etuur\u200b\ufeff") == "factuur\u200b"
    assert drawable("😀") == "□"
    assert storable("😀\x00\ud800\uffff") == "😀"
    assert plain_latin("Łódź €") == "?ód? €"


def test_a_long_address_can_be_broken_and_an_ordinary_word_is_left_alone() -> None:
    assert breakable("aansprakelijkheidsverzekering") == "aansprakelijkheidsverzekering"
    assert "\u200b" in breakable("https://voorbeeld.example/" + "a" * 60)


def test_a_paper_can_only_read_what_it_was_given(tmp_path: Path) -> None:
    data = {"house": {"council": "x", "accent": "#1f5f66"}, "title": "x", "origin": "", "head": [], "attached": []}
    outside = [{"kind": "picture", "file": "/etc/hostname", "alt": "x", "share": 100}]
    with pytest.raises(Exception, match=r"converted\.typ"):
        typeset("converted.typ", {**data, "body": outside})


def test_paper_is_set_in_what_typst_ships_where_the_packages_are_lacking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = typefaces(tmp_path / "fonts", tmp_path / "no-packages")
    assert bare.sans == bare.serif == fonts.SHIPPED
    assert bare.stamp_ttf is None


def test_fonts_are_unpacked_once(tmp_path: Path) -> None:
    first = typefaces(tmp_path / "fonts")
    times = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "fonts").iterdir()}
    typefaces.cache_clear()
    assert typefaces(tmp_path / "fonts").serif == first.serif
    assert times == {file.name: file.stat().st_mtime_ns for file in (tmp_path / "fonts").iterdir()}


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in de weg", encoding="ascii")
    assert typefaces(tmp_path / "file" / "fonts").serif == fonts.SHIPPED


@pytest.mark.parametrize("colour", ["#ffff00", "#ffffff", "#1f5f66", "rood", "#12345", ""])
def test_white_letters_can_be_read_on_any_accent(colour: str) -> None:
    red, green, blue = (int(readable_accent(colour)[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 4.5  # WCAG 2.2, success criterion 1.4.3
