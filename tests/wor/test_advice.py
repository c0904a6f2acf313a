"""A request for advice on its road (art. 25 and 26); days come from the Act as each test says."""

from datetime import date

import pytest
from tests.wor.following import cautions, deadline, due, follow, grave, rules_of, steps, told

import wor

REQUEST = ("request_received", "2026-01-12")
COMPLETE = ("request_completed", "2026-01-15")
CONSULTED = ("consultation_held", "2026-02-10")
ADVISED = ("advice_given", "2026-02-20", "negative")
ROAD = (REQUEST, COMPLETE, CONSULTED, ADVISED)
DEPARTS = ("decision_received", "2026-03-06", "departs")


def test_the_act_names_no_number_of_days_for_advice() -> None:
    # Art. 25 names none (PITFALLS 1): the deadline is shown, and open.
    progress = follow("advice", told(REQUEST, COMPLETE), "2026-01-16")
    assert due(progress, "advice.give") == "open"
    assert deadline(progress, "advice.give").firmness is wor.Firmness.OPEN
    assert "de wet noemt daarvoor geen dag" in progress.sentence


def test_an_agreed_day_is_kept_as_agreed_even_on_a_holiday() -> None:
    # Awt art. 1 covers terms set by law only; Easter Monday 2026 stays.
    progress = follow("advice", told(REQUEST, ("advice_term_agreed", "2026-04-06")), "2026-02-01")
    agreed = deadline(progress, "advice.give")
    assert (agreed.due.isoformat() if agreed.due else "", agreed.firmness) == ("2026-04-06", wor.Firmness.AGREED)
    assert "zoals afgesproken uiterlijk maandag 6 april 2026" in progress.sentence


def test_a_term_of_the_house_runs_from_a_complete_request_and_not_before() -> None:
    six_weeks = wor.Rules(advice_weeks=6)
    incomplete = follow("advice", told(REQUEST), "2026-01-16", six_weeks)
    complete = follow("advice", told(REQUEST, COMPLETE), "2026-01-16", six_weeks)
    assert due(incomplete, "advice.give") == "open"
    assert "zodra vastligt dat de aanvraag volledig is" in incomplete.sentence
    assert due(complete, "advice.give") == "2026-02-26"  # 15 January plus six weeks
    assert deadline(complete, "advice.give").firmness is wor.Firmness.HOUSE_RULE


@pytest.mark.parametrize(
    ("facts", "state", "turn"),
    [
        ((), "not_asked", wor.Party.ENTREPRENEUR),
        ((REQUEST,), "requested", wor.Party.COUNCIL),
        ((REQUEST, ("questions_sent", "2026-01-20")), "incomplete", wor.Party.ENTREPRENEUR),
        (
            (REQUEST, ("questions_sent", "2026-01-20"), ("answers_received", "2026-01-30")),
            "requested",
            wor.Party.COUNCIL,
        ),
        ((REQUEST, COMPLETE, CONSULTED), "consulted", wor.Party.COUNCIL),
        (ROAD, "advised", wor.Party.ENTREPRENEUR),
        ((REQUEST, ("advice_waived", "2026-02-01")), "waived", wor.Party.ENTREPRENEUR),
        ((*ROAD, DEPARTS), "departed", wor.Party.COUNCIL),
        ((*ROAD, ("decision_received", "2026-03-06", "departs_unexplained")), "unexplained", wor.Party.ENTREPRENEUR),
        ((*ROAD, ("decision_received", "2026-03-06", "follows")), "followed", wor.Party.ENTREPRENEUR),
        ((*ROAD, ("decision_received", "2026-03-06", "dropped")), "dropped", wor.Party.NOBODY),
        ((REQUEST, DEPARTS), "unadvised", wor.Party.COUNCIL),
        ((*ROAD, DEPARTS, ("appeal_lodged", "2026-03-09")), "in_appeal", wor.Party.COURT),
        (
            (*ROAD, DEPARTS, ("appeal_lodged", "2026-03-09"), ("appeal_ended", "2026-03-10", "rejected")),
            "appeal_ended",
            wor.Party.NOBODY,
        ),
        ((REQUEST, ("request_withdrawn", "2026-02-01")), "withdrawn", wor.Party.NOBODY),
    ],
)
def test_whose_turn_it_is(facts: tuple[tuple[str, str], ...], state: str, turn: wor.Party) -> None:
    progress = follow("advice", told(*facts), "2026-03-10")
    assert (progress.state.name, progress.whose_turn) == (state, turn)


def test_the_sentence_says_whose_turn_on_which_article_by_when() -> None:
    progress = follow("advice", told(*ROAD, DEPARTS), "2026-03-10")
    assert progress.sentence == (
        "De ondernemingsraad is aan zet: beroep bij de Ondernemingskamer kan tot en met dinsdag 7 april 2026 "
        "(art. 26 lid 2 WOR)."
    )


def test_a_decision_that_departs_suspends_and_opens_appeal_for_a_month() -> None:
    # Art. 25 lid 6 and 26 lid 2; 6 April 2026 is Easter Monday, Awt art. 1; the suspension's extension is contested.
    progress = follow("advice", told(*ROAD, DEPARTS), "2026-03-10")
    suspension = deadline(progress, "advice.suspension")
    assert due(progress, "advice.appeal") == "2026-04-07"
    assert (suspension.duty, suspension.party) == (wor.Duty.WAIT, wor.Party.ENTREPRENEUR)
    assert due(progress, "advice.suspension") == "2026-04-07"
    assert suspension.other_reading is not None
    assert suspension.other_reading.isoformat() == "2026-04-06"


def test_a_decision_that_follows_the_advice_suspends_nothing() -> None:
    # Art. 25 lid 6 "tenzij het besluit overeenstemt"; appeal stays for new facts, art. 26 lid 1.
    progress = follow("advice", told(*ROAD, ("decision_received", "2026-03-06", "follows")), "2026-03-10")
    assert "advice.suspension" not in rules_of(progress)
    assert "nieuwe feiten" in deadline(progress, "advice.appeal").label
    assert not progress.cautions


def test_without_reasons_the_month_does_not_start_but_the_prudent_day_is_shown() -> None:
    # HR 7-10-1987, NJ 1988/854; case dev-d23: reasons on 12 February, appeal until 12 March 2026.
    decision = ("decision_received", "2026-02-02", "departs_unexplained")
    advised = ("advice_given", "2026-01-20", "negative")
    before = follow("advice", told(advised, decision), "2026-02-10")
    after = follow("advice", told(advised, decision, ("decision_explained", "2026-02-12")), "2026-02-13")
    assert (due(before, "advice.appeal"), due(before, "advice.suspension")) == ("open", "open")
    assert due(before, "advice.appeal_from_first_notice") == "2026-03-02"
    assert (due(after, "advice.appeal"), due(after, "advice.suspension")) == ("2026-03-12", "2026-03-12")
    assert due(after, "advice.appeal_from_first_notice") == "2026-03-02"
    assert "decision.unexplained" in grave(before)
    assert "decision.unexplained" not in cautions(after)


def test_a_decision_nobody_asked_advice_on_suspends_and_can_be_appealed() -> None:
    # PITFALLS 4: the suspension runs where no advice was asked.
    progress = follow("advice", told(DEPARTS), "2026-03-10")
    assert {"advice.suspension", "advice.appeal"} <= rules_of(progress)
    assert "decision.without_request" in grave(progress)
    assert steps(progress)[0] == "demand_advice"


def test_a_council_that_waived_its_advice_is_told_what_that_costs() -> None:
    facts = told(REQUEST, ("advice_waived", "2026-02-01"), DEPARTS)
    progress = follow("advice", facts, "2026-03-10")
    assert "appeal.no_advice" in cautions(progress)
    assert "niet uitgemaakt" in " ".join(deadline(progress, "advice.suspension").because)


def test_advice_without_a_consultation_meeting_is_a_grave_caution() -> None:
    # Art. 25 lid 4: no advice before the matter was discussed at least once.
    without = follow("advice", told(REQUEST, COMPLETE, ADVISED), "2026-02-21")
    too_late = follow("advice", told(REQUEST, ("consultation_held", "2026-02-21"), ADVISED), "2026-02-22")
    same_day = follow("advice", told(REQUEST, ("consultation_held", "2026-02-20"), ADVISED), "2026-02-22")
    assert "consultation.missing" in grave(without)
    assert "consultation.missing" in grave(too_late)
    assert "consultation.missing" not in cautions(same_day)


@pytest.mark.parametrize(
    ("started", "caution"),
    [
        ("2026-03-01", "execution.before_decision"),
        ("2026-03-06", "execution.suspended"),
        ("2026-04-06", "execution.suspended"),
        ("2026-04-07", "execution.perhaps_suspended"),  # only suspended if the Awt extends it
    ],
)
def test_execution_too_early_is_seen(started: str, caution: str) -> None:
    progress = follow("advice", told(*ROAD, DEPARTS, ("execution_started", started)), "2026-04-20")
    assert [name for name in cautions(progress) if name.startswith("execution")] == [caution]


@pytest.mark.parametrize(
    "facts",
    [
        (DEPARTS, ("execution_started", "2026-04-08")),
        (DEPARTS, ("suspension_waived", "2026-03-10"), ("execution_started", "2026-03-10")),
        (("decision_received", "2026-03-06", "follows"), ("execution_started", "2026-03-07")),
    ],
)
def test_execution_that_is_allowed_raises_nothing(facts: tuple[tuple[str, str], ...]) -> None:
    progress = follow("advice", told(*ROAD, *facts), "2026-04-20")
    assert not [name for name in cautions(progress) if name.startswith("execution")]


def test_a_decision_on_the_day_of_the_request_came_too_late_to_matter() -> None:
    progress = follow("advice", told(REQUEST, ("decision_received", "2026-01-12", "departs")), "2026-01-20")
    assert {"request.too_late", "decision.before_advice"} <= grave(progress)


def test_the_day_for_appeal_draws_near_and_passes() -> None:
    facts = told(*ROAD, DEPARTS)
    assert "appeal.near" not in cautions(follow("advice", facts, "2026-03-20"))
    assert "appeal.near" in grave(follow("advice", facts, "2026-04-07"))
    after = follow("advice", facts, "2026-04-08")
    assert (after.state.name, after.next_steps) == ("closed", ())
    assert "appeal.past" in cautions(after)
    late = follow("advice", told(*ROAD, DEPARTS, ("appeal_lodged", "2026-04-08")), "2026-04-09")
    assert "appeal.late" in grave(late)


def test_a_term_that_was_agreed_draws_near_and_passes() -> None:
    facts = told(REQUEST, COMPLETE, ("advice_term_agreed", "2026-02-20"))
    assert {"term.near", "consultation.needed"} <= cautions(follow("advice", facts, "2026-02-14"))
    assert "term.passed" in grave(follow("advice", facts, "2026-02-21"))
    assert deadline(follow("advice", facts, "2026-02-21"), "advice.give").has_passed(date(2026, 2, 21))


def test_a_term_for_cassation_follows_a_ruling() -> None:
    # General law of procedure, three months, shown as such; 20 July 2026 is a Monday.
    facts = told(*ROAD, DEPARTS, ("appeal_lodged", "2026-03-20"), ("appeal_ended", "2026-04-20", "rejected"))
    assert due(follow("advice", facts, "2026-04-21"), "advice.cassation") == "2026-07-20"


def test_a_withdrawn_request_ends_what_was_open() -> None:
    facts = told(REQUEST, ("advice_term_agreed", "2026-02-20"), ("request_withdrawn", "2026-02-01"))
    assert all(each.is_met for each in follow("advice", facts, "2026-02-21").deadlines)


def test_what_cannot_be_is_said_in_one_sentence() -> None:
    sentences = wor.PROCEDURES["advice"].check(
        told(("advice_given", "2026-03-10", "negative"), ("decision_received", "2026-03-03", "follows"))
    )
    assert sentences == (
        "Het besluit kan niet op 3 maart ontvangen zijn: het advies is pas op 10 maart gegeven. "
        "Klopt de datum van het advies?",
    )


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ((REQUEST, ("advice_given", "2025-12-30", "positive")), "30 december 2025"),
        ((("advice_given", "2026-02-01", ""),), "hoort een keuze: positief, positief onder voorwaarden of negatief"),
        ((("advice_given", "2026-02-01", "positive"), ("advice_waived", "2026-02-02")), "gaan niet samen"),
        ((("promise", "2026-02-01"),), "geen feit van deze procedure"),
        ((("request_received", "2026-02-01", "yes"),), "hoort geen keuze"),
    ],
)
def test_facts_that_cannot_be_together(facts: tuple[tuple[str, str], ...], words: str) -> None:
    assert words in " ".join(wor.PROCEDURES["advice"].check(told(*facts)))


def test_facts_that_can_be_together_raise_nothing() -> None:
    assert wor.PROCEDURES["advice"].check(told(*ROAD, DEPARTS, ("appeal_lodged", "2026-04-01"))) == ()


def test_a_fact_still_to_come_does_not_count_and_is_said() -> None:
    progress = follow("advice", told(REQUEST, ADVISED), "2026-02-01")
    assert progress.state.name == "requested"
    assert "fact.ahead" in cautions(progress)


def test_an_appeal_without_a_decision_asks_for_the_decision() -> None:
    assert "appeal.no_decision" in cautions(
        follow("advice", told(REQUEST, ("appeal_lodged", "2026-03-01")), "2026-03-02")
    )
