"""A request for consent on its road (art. 27); days come from the Act as each test says."""

import pytest
from tests.wor.following import cautions, deadline, due, follow, grave, rules_of, steps, told

import wor

REQUEST = ("request_received", "2026-01-12")
COMPLETE = ("request_completed", "2026-01-15")
CONSULTED = ("consultation_held", "2026-02-10")
REFUSED = ("consent_decided", "2026-02-20", "refused")
CONSENTED = ("consent_decided", "2026-02-20", "given")
ROAD = (REQUEST, COMPLETE, CONSULTED)
DECIDED = ("decision_received", "2026-03-06", "taken")
ASKED = ("court_permission_asked", "2026-02-25")


def test_the_act_names_no_number_of_days_to_decide() -> None:
    # Art. 27 lid 2: "zo spoedig mogelijk" after the consultation.
    progress = follow("consent", told(*ROAD), "2026-02-11")
    assert due(progress, "consent.decide") == "open"
    assert "de wet noemt daarvoor geen dag" in progress.sentence


def test_a_term_of_the_house_is_not_extended() -> None:
    # Six weeks from 23 February 2026 is Easter Monday; Awt art. 1 covers no house rules.
    facts = told(REQUEST, ("request_completed", "2026-02-23"))
    progress = follow("consent", facts, "2026-02-24", wor.Rules(consent_weeks=6, weeks_are_agreed=True))
    assert due(progress, "consent.decide") == "2026-04-06"
    assert deadline(progress, "consent.decide").firmness is wor.Firmness.AGREED


@pytest.mark.parametrize(
    ("facts", "state", "turn"),
    [
        ((), "not_asked", wor.Party.ENTREPRENEUR),
        ((REQUEST,), "requested", wor.Party.COUNCIL),
        ((REQUEST, ("questions_sent", "2026-01-20")), "incomplete", wor.Party.ENTREPRENEUR),
        (ROAD, "consulted", wor.Party.COUNCIL),
        ((*ROAD, CONSENTED), "consented", wor.Party.ENTREPRENEUR),
        ((*ROAD, REFUSED), "refused", wor.Party.ENTREPRENEUR),
        ((*ROAD, REFUSED, ASKED), "court_asked", wor.Party.COURT),
        (
            (*ROAD, REFUSED, ASKED, ("court_permission_decided", "2026-03-01", "granted")),
            "permitted",
            wor.Party.ENTREPRENEUR,
        ),
        (
            (*ROAD, REFUSED, ASKED, ("court_permission_decided", "2026-03-01", "denied")),
            "denied",
            wor.Party.ENTREPRENEUR,
        ),
        ((*ROAD, CONSENTED, DECIDED), "decided", wor.Party.NOBODY),
        ((*ROAD, REFUSED, DECIDED), "unconsented", wor.Party.COUNCIL),
        ((*ROAD, REFUSED, DECIDED, ("nullity_invoked", "2026-03-09")), "nullity_invoked", wor.Party.ENTREPRENEUR),
        ((*ROAD, REFUSED, ("decision_received", "2026-03-06", "dropped")), "dropped", wor.Party.NOBODY),
        ((REQUEST, ("request_withdrawn", "2026-02-01")), "withdrawn", wor.Party.NOBODY),
    ],
)
def test_whose_turn_it_is(facts: tuple[tuple[str, str], ...], state: str, turn: wor.Party) -> None:
    progress = follow("consent", told(*facts), "2026-03-10")
    assert (progress.state.name, progress.whose_turn) == (state, turn)


def test_a_decision_without_consent_can_be_declared_void_for_a_month() -> None:
    # Art. 27 lid 5; who must act is safe on the unextended day, Easter Monday 6 April 2026 (PITFALLS 6).
    progress = follow("consent", told(*ROAD, REFUSED, DECIDED), "2026-03-10")
    nullity = deadline(progress, "consent.nullity")
    assert due(progress, "consent.nullity") == "2026-04-06"
    assert nullity.other_reading is not None
    assert nullity.other_reading.isoformat() == "2026-04-07"
    assert progress.sentence == (
        "De ondernemingsraad is aan zet: de nietigheid kan veilig worden ingeroepen tot en met maandag 6 april 2026 "
        "(art. 27 lid 5 WOR)."
    )
    assert steps(progress) == ["invoke_nullity"]


def test_between_both_readings_it_is_not_over_yet() -> None:
    facts = told(*ROAD, REFUSED, DECIDED)
    between, after = follow("consent", facts, "2026-04-07"), follow("consent", facts, "2026-04-08")
    assert (between.state.name, after.state.name) == ("unconsented", "stands")
    assert "doe het vandaag nog" in between.sentence
    assert "nullity.past" in grave(between)


@pytest.mark.parametrize(
    ("invoked", "caution"),
    [("2026-04-06", None), ("2026-04-07", "nullity.perhaps_late"), ("2026-04-08", "nullity.late")],
)
def test_nullity_invoked_in_time_or_not(invoked: str, caution: str | None) -> None:
    progress = follow("consent", told(*ROAD, REFUSED, DECIDED, ("nullity_invoked", invoked)), "2026-04-20")
    assert [name for name in cautions(progress) if name.startswith("nullity")] == ([caution] if caution else [])


def test_silence_is_no_consent() -> None:
    # Art. 27 lid 2: the council decides in writing; a decision without that is a decision without consent.
    progress = follow("consent", told(*ROAD, DECIDED), "2026-03-10")
    assert progress.state.name == "unconsented"
    assert "decision.without_consent" in grave(progress)


def test_the_month_starts_when_the_execution_appears_if_nothing_was_told() -> None:
    # Art. 27 lid 5, "bij gebreke van deze mededeling"; case dev-d11: seen 2 January 2025, safe until Sunday 2 February.
    progress = follow("consent", told(("decision_taken_without_consent", "2025-01-02")), "2025-01-05")
    assert due(progress, "consent.nullity") == "2025-02-02"


def test_seen_first_and_told_later_counts_from_the_day_it_was_seen() -> None:
    facts = told(*ROAD, REFUSED, ("decision_taken_without_consent", "2026-03-02"), DECIDED)
    nullity = deadline(follow("consent", facts, "2026-03-10"), "consent.nullity")
    assert (nullity.due.isoformat() if nullity.due else "") == "2026-04-02"
    assert "bleek op maandag 2 maart 2026" in nullity.contested


def test_execution_without_a_known_day_asks_for_that_day() -> None:
    progress = follow("consent", told(*ROAD, REFUSED, ("execution_started", "2026-03-02")), "2026-03-10")
    assert due(progress, "consent.nullity") == "open"
    assert steps(progress) == ["record_when_seen", "invoke_nullity"]
    assert "execution.without_consent" in grave(progress)


def test_permission_of_the_court_counts_only_from_the_day_it_was_given() -> None:
    # Art. 27 lid 5: void is what was decided without consent or permission.
    granted = ("court_permission_decided", "2026-03-01", "granted")
    in_time = follow("consent", told(*ROAD, REFUSED, ASKED, granted, DECIDED), "2026-03-10")
    early = ("decision_received", "2026-02-27", "taken")
    too_early = follow("consent", told(*ROAD, REFUSED, ASKED, granted, early), "2026-03-10")
    assert (in_time.state.name, too_early.state.name) == ("decided", "unconsented")


def test_a_decision_other_than_the_council_consented_to_is_without_consent() -> None:
    progress = follow("consent", told(*ROAD, CONSENTED, ("decision_received", "2026-03-06", "changed")), "2026-03-10")
    assert progress.state.name == "unconsented"


def test_consent_after_all_leaves_nothing_to_invoke() -> None:
    progress = follow("consent", told(*ROAD, ("decision_received", "2026-02-12", "taken"), CONSENTED), "2026-03-01")
    assert progress.state.name == "decided"
    assert deadline(progress, "consent.nullity").is_met
    assert "decision.without_consent" not in cautions(progress)


def test_a_refusal_shows_its_roads_and_no_term() -> None:
    # Art. 27 lid 4 names no term for the request to the court.
    progress = follow("consent", told(*ROAD, REFUSED), "2026-02-21")
    assert "consent.refused" in cautions(progress)
    assert rules_of(progress) == {"consent.consultation", "consent.decide", "consent.notice"}
    assert not [each for each in progress.deadlines if each.due]


def test_a_decision_of_the_council_without_consultation_is_a_grave_caution() -> None:
    # Art. 27 lid 2: the council decides only after at least one consultation meeting.
    assert "consultation.missing" in grave(follow("consent", told(REQUEST, REFUSED), "2026-02-21"))


@pytest.mark.parametrize(("ruling", "state"), [("void", "void"), ("stands", "stands")])
def test_a_ruling_on_nullity_ends_it(ruling: str, state: str) -> None:
    facts = told(
        *ROAD,
        REFUSED,
        DECIDED,
        ("nullity_invoked", "2026-03-09"),
        ("nullity_case_started", "2026-03-20"),
        ("nullity_case_ended", "2026-05-20", ruling),
    )
    progress = follow("consent", facts, "2026-06-01")
    assert (progress.state.name, progress.state.is_end, progress.next_steps) == (state, True, ())


def test_a_request_withdrawn_while_a_decision_was_taken_hides_no_term() -> None:
    facts = told(*ROAD, REFUSED, DECIDED, ("request_withdrawn", "2026-03-08"))
    progress = follow("consent", facts, "2026-03-10")
    assert progress.state.name == "unconsented"
    assert "request.withdrawn_beside_decision" in cautions(progress)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (
            (REQUEST, ("consent_decided", "2026-01-02", "given")),
            "het instemmingsverzoek is pas op 12 januari ontvangen",
        ),
        ((DECIDED, ("nullity_invoked", "2026-03-01")), "de raad pas op vrijdag 6 maart 2026 gebleken"),
        ((("consent_decided", "2026-02-01", "maybe"),), "instemming gegeven of instemming geweigerd"),
    ],
)
def test_facts_that_cannot_be_together(facts: tuple[tuple[str, str], ...], words: str) -> None:
    assert words in " ".join(wor.PROCEDURES["consent"].check(told(*facts)))


def test_a_decision_before_the_council_decided_is_possible() -> None:
    assert wor.PROCEDURES["consent"].check(told(*ROAD, ("decision_received", "2026-02-12", "taken"), REFUSED)) == ()


def test_an_unknown_procedure_gets_a_sentence() -> None:
    with pytest.raises(wor.LawError, match="Bekend: advice, consent"):
        follow("adivce", told(), "2026-01-01")


def test_nullity_without_a_decision_asks_for_the_decision() -> None:
    facts = told(REQUEST, ("nullity_invoked", "2026-03-01"))
    assert "nullity.no_decision" in cautions(follow("consent", facts, "2026-03-02"))
