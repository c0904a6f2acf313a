"""Whole papers: only what the writer asks now, himself, may touch a right."""

import subprocess
import sys
from pathlib import Path

import wor
from wor.completeness import completeness
from wor.triage import triage

PAPERS = Path(__file__).parent / "papers"
SOURCE = Path(wor.__file__).parent.parent


def refs(text: str) -> list[str]:
    return [finding.ref for finding in triage(text).findings]


def test_a_request_of_two_pages_touches_the_letter_it_asks_advice_on_and_no_other():
    # It also names an older move and merger, training, and says that rosters and pension do not change.
    assert refs((PAPERS / "reorganisatie.txt").read_text(encoding="utf-8")) == ["25.1.e"]


def test_that_request_holds_the_three_elements_of_article_25_3():
    paper = (PAPERS / "reorganisatie.txt").read_text(encoding="utf-8")
    assert completeness(paper, "advice").is_complete


def test_what_is_quoted_under_a_mail_is_not_read():
    assert refs((PAPERS / "mail.txt").read_text(encoding="utf-8"))[0] == "27.1.l"
    assert "25.1.f" not in refs((PAPERS / "mail.txt").read_text(encoding="utf-8"))


def test_a_forwarded_request_is_read():
    forward = "Ter info.\n\n---------- Doorgestuurd bericht ----------\n"
    assert refs(forward + "Wij vragen uw advies over de sluiting van de vestiging in Ede.")[0] == "25.1.c"


def test_an_agenda_is_no_request():
    assert triage((PAPERS / "agenda.txt").read_text(encoding="utf-8")).none


def test_a_signature_and_a_disclaimer_touch_nothing():
    text = "Dank voor uw bericht.\n\nMet vriendelijke groet,\n\nP. Bos\nmanager verhuizingen en reorganisaties\n"
    assert triage(text).none


def test_lines_broken_by_a_page_are_read_as_one_sentence():
    text = "Wij vragen uw advies over het voornemen om de vestiging in\nDeventer per 1 juli te slui-\nten.\n"
    finding = triage(text).findings[0]
    assert finding.ref == "25.1.c"
    assert any("slui-\nten" in evidence.text for evidence in finding.evidence)


def test_a_letter_that_the_text_names_counts_as_evidence():
    text = "Het voorgenomen besluit valt onder artikel 25, eerste lid, onderdelen e en f, WOR."
    assert set(refs(text)) == {"25.1.e", "25.1.f"}


def test_a_letter_that_the_text_denies_does_not_count():
    assert triage("Dit is geen besluit als bedoeld in artikel 25 lid 1 onder e WOR.").none


def test_the_same_paper_gives_the_same_answer_in_every_run():
    # Python orders its sets differently in each run; the seed stands for a run.
    ask = "import sys, wor; print(wor.triage(sys.stdin.read()))"
    answers = {
        subprocess.run(
            [sys.executable, "-c", ask],
            input=(PAPERS / "reorganisatie.txt").read_text(encoding="utf-8"),
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(SOURCE), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1
