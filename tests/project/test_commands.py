"""The command line: what it prints, how it refuses, and that its JSON keeps its shape."""

import io
import json
import sys
from pathlib import Path

import pytest

from ambt.project.command import SECTIONS, main

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code of `ambt WORDS`, what it printed, and what it printed as error."""
    with pytest.raises(SystemExit) as end:
        main(words)
    captured = capsys.readouterr()
    assert isinstance(end.value.code, int)
    return end.value.code, captured.out, captured.err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = said(capsys, "--help")
    assert code == 0
    for words in SECTIONS.values():
        for word in words:
            assert word.name in out
            assert word.help in out


def test_an_unknown_command_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    code, _out, err = said(capsys, "dansen")
    assert code == 2
    assert "'dansen' bestaat niet" in err


@pytest.mark.parametrize("words", [["25.1.e"], ["art.", "25", "lid", "1", "onder", "e", "WOR"]])
def test_an_article_is_printed_with_heading_source_and_edition(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    code, out, _err = said(capsys, "article", *words)
    assert code == 0
    # Art. 25 lid 1 onder e WOR, as in the Act.
    assert "belangrijke wijziging in de organisatie van de onderneming" in out
    assert "Bron:" in out
    assert "18 februari 2023" in out


def test_an_article_that_is_not_there_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    code, _out, err = said(capsys, "article", "25.1.z")
    assert code == 2
    assert "Bedoelt u art. 25 lid 1 onder n WOR" in err


def test_a_term_is_explained_step_by_step(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = said(capsys, "term", "26.2", "2026-03-06")
    assert code == 0
    # One month after 6 March 2026 is Easter Monday 6 April; the Algemene termijnenwet moves it to Tuesday (art. 1).
    assert "dinsdag 7 april 2026" in out
    assert "tweede paasdag" in out


def test_a_term_as_json_has_the_agreed_keys(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = said(capsys, "term", "26.2", "2026-03-06", "--json")
    answer = json.loads(out)
    assert code == 0
    assert {"rule", "start", "due", "steps", "basis", "firmness"} <= set(answer)
    assert answer["due"] == "2026-04-07"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["26.2", "6 maart"], "is geen dag"),
        (["26.2", "2026-02-30"], "is geen dag"),
        (["99.9", "2026-03-06"], "99.9"),
        (["26.2"], "Geef een termijn en een dag"),
    ],
)
def test_a_term_that_cannot_be_worked_out_is_an_error_of_two(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    code, _out, err = said(capsys, "term", *words)
    assert code == 2
    assert sentence in err


@pytest.mark.parametrize(
    ("sample", "first"),
    [
        # The articles that the papers themselves name as their ground.
        ("adviesaanvraag-reorganisatie-klantenservice.pdf", {"25.1.d", "25.1.e"}),
        ("instemmingsverzoek-thuiswerken.docx", {"27.1.d", "27.1.b"}),
        ("adviesaanvraag-fusie.eml", {"25.1.a", "25.1.b"}),
    ],
)
def test_triage_reads_a_file_and_answers_as_json(
    capsys: pytest.CaptureFixture[str], sample: str, first: set[str]
) -> None:
    code, out, _err = said(capsys, "triage", str(SAMPLES / sample), "--json")
    answer = json.loads(out)
    assert code == 0
    assert answer["none"] is False
    assert answer["findings"][0]["ref"] in first
    scores = [finding["score"] for finding in answer["findings"]]
    assert scores == sorted(scores, reverse=True)
    assert set(answer["findings"][0]) == {"ref", "right", "score", "evidence", "why"}
    assert set(answer["findings"][0]["evidence"][0]) == {"start", "end", "text"}


def test_triage_reads_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Een medewerker mag zijn leaseauto één keer eerder inruilen."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    code, out, _err = said(capsys, "triage", "-", "--json")
    assert code == 0
    # An individual decision touches no right (labelled case dev-001).
    assert json.loads(out) == {"findings": [], "none": True}


def test_completeness_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    sample = SAMPLES / "adviesaanvraag-reorganisatie-klantenservice.pdf"
    code, out, _err = said(capsys, "completeness", str(sample), "--right", "advice", "--json")
    present = {element["id"]: element["present"] for element in json.loads(out)["elements"]}
    assert code == 0
    # Written so: reasons and consequences are there, the measures of art. 25 lid 3 are not.
    assert present == {"reasons": True, "consequences": True, "measures": False}


@pytest.mark.parametrize("command", [["triage"], ["completeness", "--right", "advice"]])
def test_a_file_that_is_not_there_or_broken_is_said_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: list[str]
) -> None:
    code, _out, err = said(capsys, *command, str(tmp_path / "nergens.pdf"))
    assert (code, "Er is geen bestand" in err) == (2, True)
    broken = tmp_path / "kapot.pdf"
    broken.write_bytes(b"%PDF-1.7 en dan niets")
    code, _out, err = said(capsys, *command, str(broken))
    assert code == 2
    assert "kapot.pdf" in err
