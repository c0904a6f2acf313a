"""What the triage promises, whatever it is given."""

import pytest

from wor.triage import triage

REQUEST = "Wij vragen uw advies over het voornemen om ons hoofdkantoor van Amersfoort naar Utrecht te verplaatsen."


def test_a_move_to_another_town_is_a_matter_for_advice_under_f():
    finding = triage(REQUEST).findings[0]
    assert (finding.ref, finding.right) == ("25.1.f", "advice")  # article 25(1) under f


@pytest.mark.parametrize("text", ["", "   \n\n", "\x00\x01", "?!", ">" * 50, "\u00ad" * 20, "1. " * 30])
def test_a_text_without_words_touches_nothing(text: str):
    assert triage(text).none
    assert triage(text).as_dict() == {"findings": [], "none": True}


def test_evidence_is_always_the_very_words_of_the_text():
    text = f"Één ding vooraf: ﬁnanciën.\r\n\r\n{REQUEST}\r\nHet roos-\r\nter voor alle medewerkers verandert. 😀 Groet"
    found = [evidence for finding in triage(text).findings for evidence in finding.evidence]
    assert found
    assert all(text[evidence.start : evidence.end] == evidence.text for evidence in found)


def test_as_dict_has_the_agreed_keys_only():
    plain = triage(REQUEST).as_dict()
    assert set(plain) == {"findings", "none"}
    assert set(plain["findings"][0]) == {"ref", "right", "score", "evidence", "why"}
    assert set(plain["findings"][0]["evidence"][0]) == {"start", "end", "text"}
