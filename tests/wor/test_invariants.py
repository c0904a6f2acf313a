"""What holds for every procedure, whatever happened and in whatever order it was told."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wor
from wor.calendar import is_workday
from wor.procedure import Procedure

# Short enough that days collide, long enough for Christmas, Easter and Whitsun.
DAYS = st.dates(date(2025, 12, 1), date(2026, 6, 30))
RULES = st.builds(
    wor.Rules,
    advice_weeks=st.none() | st.integers(1, 12),
    consent_weeks=st.none() | st.integers(1, 12),
    weeks_are_agreed=st.booleans(),
)
EACH = pytest.mark.parametrize("procedure", wor.PROCEDURES.values(), ids=lambda procedure: procedure.name)
LATER = date(2030, 1, 1)


def a_fact(procedure: Procedure) -> st.SearchStrategy[wor.Fact]:
    kinds = st.sampled_from(procedure.fact_kinds)
    return kinds.flatmap(
        lambda kind: st.builds(
            wor.Fact, st.just(kind.name), DAYS, st.sampled_from([value for value, _ in kind.values] or [""])
        )
    )


def a_list_of_facts(procedure: Procedure) -> st.SearchStrategy[list[wor.Fact]]:
    return st.lists(a_fact(procedure), max_size=12, unique_by=lambda fact: fact.name)


@EACH
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_the_order_in_which_facts_are_told_does_not_matter(procedure: Procedure, data: st.DataObject) -> None:
    told = data.draw(a_list_of_facts(procedure))
    rules, today = data.draw(RULES), data.draw(DAYS)
    another_order = data.draw(st.permutations(told))
    one = procedure.follow(wor.facts_of(*told), rules, today)
    assert one == procedure.follow(wor.facts_of(*another_order), rules, today)
    assert set(procedure.check(wor.facts_of(*told))) == set(procedure.check(wor.facts_of(*another_order)))


@EACH
@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_a_later_fact_never_changes_what_was_due_before_it(procedure: Procedure, data: st.DataObject) -> None:
    told = data.draw(a_list_of_facts(procedure))
    rules, new = data.draw(RULES), data.draw(a_fact(procedure))
    if new.name in {fact.name for fact in told} or procedure.kind(new.name).may_be_future:
        return  # a correction or an agreement about a day is not something that happened later
    before = procedure.follow(wor.facts_of(*told), rules, LATER)
    after = {each.rule: each for each in procedure.follow(wor.facts_of(*told, new), rules, LATER).deadlines}
    for deadline in before.deadlines:
        if deadline.due is not None and deadline.due < new.on:
            assert after[deadline.rule].due == deadline.due


@EACH
@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_a_procedure_has_ended_or_has_a_next_step(procedure: Procedure, data: st.DataObject) -> None:
    told = data.draw(a_list_of_facts(procedure))
    progress = procedure.follow(wor.facts_of(*told), data.draw(RULES), data.draw(DAYS))
    assert progress.state in procedure.states
    assert bool(progress.next_steps) is not progress.state.is_end
    assert (progress.whose_turn is wor.Party.NOBODY) is progress.state.is_end
    assert progress.sentence.endswith(".")
    assert all(procedure.kind(step.fact) for step in progress.next_steps if step.fact)


@EACH
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_corrected_date_is_as_if_it_had_been_right_at_once(procedure: Procedure, data: st.DataObject) -> None:
    told = data.draw(a_list_of_facts(procedure).filter(bool))
    wrong = told[0]
    right = wor.Fact(wrong.name, data.draw(DAYS), wrong.value)
    rules, today = data.draw(RULES), data.draw(DAYS)
    corrected = procedure.follow(wor.facts_of(*told, right), rules, today)
    assert corrected == procedure.follow(wor.facts_of(right, *told[1:]), rules, today)


@EACH
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_what_is_still_to_come_does_not_count_yet(procedure: Procedure, data: st.DataObject) -> None:
    told = data.draw(a_list_of_facts(procedure))
    rules, today = data.draw(RULES), data.draw(DAYS)
    happened = [fact for fact in told if fact.on <= today or procedure.kind(fact.name).may_be_future]
    with_all = procedure.follow(wor.facts_of(*told), rules, today)
    assert with_all.deadlines == procedure.follow(wor.facts_of(*happened), rules, today).deadlines


@EACH
@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_every_day_is_one_on_which_the_act_lets_it_fall(procedure: Procedure, data: st.DataObject) -> None:
    told = data.draw(a_list_of_facts(procedure))
    progress = procedure.follow(wor.facts_of(*told), data.draw(RULES), LATER)
    assert len({each.rule for each in progress.deadlines}) == len(progress.deadlines)
    for deadline in progress.deadlines:
        assert deadline.because
        assert (deadline.due is None) or deadline.firmness is not wor.Firmness.OPEN
        if deadline.due is None or deadline.firmness in (wor.Firmness.AGREED, wor.Firmness.HOUSE_RULE):
            continue
        assert deadline.since is not None
        assert deadline.since <= deadline.due <= deadline.since + timedelta(days=100)
        if deadline.duty is wor.Duty.WAIT or deadline.rule.startswith("advice.appeal"):
            assert is_workday(deadline.due)  # Awt art. 1: who waits, waits until the extended day
        if deadline.other_reading is not None:
            assert (deadline.other_reading > deadline.due) is (deadline.duty is wor.Duty.ACT)


@EACH
@pytest.mark.parametrize(
    "fact",
    [
        wor.Fact("no_such_fact", date(2026, 1, 1)),
        wor.Fact("request_received", date(2026, 1, 1), "nonsense"),
        wor.Fact("decision_received", date(2026, 1, 1), "nonsense"),
        wor.Fact("decision_received", date(1850, 1, 1), "departs"),
    ],
)
def test_a_fact_that_cannot_be_is_said_and_breaks_nothing(procedure: Procedure, fact: wor.Fact) -> None:
    facts = wor.facts_of(fact)
    assert procedure.check(facts)
    assert procedure.follow(facts, wor.Rules(), date(2026, 2, 1)).sentence
