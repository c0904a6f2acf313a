"""What needs no database: notes, times, order, quorum, terms."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambt.meetings.clock import times_of
from ambt.meetings.models import Meeting
from ambt.meetings.notes import html_of, plain_text, typed_of
from ambt.meetings.ordering import laid_in, moved, place_for, rank_of
from ambt.meetings.planning import agenda_notice, proposed_title, warnings_for
from ambt.meetings.quorum import quorum_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_notes_become_paragraphs_bullets_and_bold() -> None:
    typed = "Mo licht toe.\nKort.\n\nVragen:\n- nachtdienst\n- **vaste** plaatsen"
    assert html_of(typed) == (
        "<p>Mo licht toe.<br>Kort.</p>\n<p>Vragen:</p>\n"
        "<ul><li>nachtdienst</li><li><strong>vaste</strong> plaatsen</li></ul>"
    )
    assert typed_of(html_of(typed)) == typed


def test_what_is_typed_can_never_be_a_tag() -> None:
    kept = html_of('<script>alert(1)</script> <img src=x onerror="x"> & **<b>vet</b>**')
    assert "<script" not in kept
    assert "<img" not in kept
    assert kept.count("<") == 4  # <p>, </p>, <strong>, </strong>


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_keeping_what_was_kept_changes_nothing(typed: str) -> None:
    kept = html_of(typed)
    assert html_of(typed_of(kept)) == kept


@given(st.lists(st.sampled_from(["- punt", "tekst", "**vet** woord", "", "* ster", "<p>", "a ** b"]), max_size=12))
def test_lines_survive_being_kept(lines: list[str]) -> None:
    kept = html_of("\n".join(lines))
    assert html_of(typed_of(kept)) == kept
    for word in ("punt", "tekst", "vet", "ster"):
        assert plain_text(kept).count(word) == "\n".join(lines).count(word)


def test_html_from_an_editor_keeps_its_words() -> None:
    assert typed_of("<h2>Kop</h2><p>Een <em>tekst</em></p><ol><li>a</li></ol><script>x</script>") == (
        "Kop\n\nEen tekst\n- a"
    )


def test_times_add_up_and_an_overrun_is_seen() -> None:
    start, end = (datetime(2026, 12, 4, hour, 30, tzinfo=AMSTERDAM) for hour in (9, 10))
    times = times_of(start, end, [5, None, 70])
    assert times.starts == ("9.30", "9.35", "9.35")
    assert (times.ends_at, times.overrun, times.without_time) == ("10.45", 15, 1)


def test_times_add_up_in_the_night_the_clock_goes_back() -> None:
    """In 2026 the clock goes from 3.00 back to 2.00 on 25 October."""
    start = datetime(2026, 10, 25, 1, 30, tzinfo=AMSTERDAM)
    assert times_of(start, start, [60, 60, 60]).starts == ("1.30", "2.30", "2.30")


def test_an_item_moves_one_place_and_not_past_the_ends() -> None:
    assert moved([1, 2, 3], 2, -1) == [2, 1, 3]
    assert moved([1, 2, 3], 1, -1) == [1, 2, 3]
    assert moved([1, 2, 3], 3, 1) == [1, 2, 3]


def test_what_the_orderer_cannot_see_keeps_its_place() -> None:
    assert laid_in([1, 99, 2, 3], [3, 1, 2]) == [3, 99, 1, 2]


def test_a_new_item_comes_before_the_closing_ones() -> None:
    ranks = [rank_of(key) for key in ("fixed:opening", "minutes:4", "dossier:1", "fixed:questions", "fixed:closing")]
    assert place_for(rank_of(""), ranks) == 3
    assert place_for(rank_of("fixed:announcements"), ranks) == 1
    assert place_for(rank_of("fixed:closing"), []) == 0


@pytest.mark.parametrize(("elected", "needed"), [(7, 4), (8, 5), (1, 1), (13, 7)])
def test_quorum_is_more_than_half(elected: int, needed: int) -> None:
    assert quorum_of(elected, needed, 50).is_there
    assert not quorum_of(elected, needed - 1, 50).is_there


def test_without_attendance_or_members_there_is_no_quorum() -> None:
    assert not quorum_of(7, None, 50).is_there
    assert not quorum_of(0, 0, 50).is_there


def test_the_agenda_is_known_seven_days_before_and_weekends_do_not_move_that() -> None:
    """Art. 14 lid 2 onder g WOR: not later than 7 days before. 12 December 2026 is a Saturday; a week before is too."""
    notice = agenda_notice(Meeting.Kind.COUNCIL, date(2026, 12, 12), 7)
    assert notice is not None
    assert notice.due == date(2026, 12, 5)
    assert notice.is_law


def test_for_a_meeting_with_the_director_the_act_names_no_day() -> None:
    """Art. 23a lid 5 WOR: entrepreneur and council agree together."""
    notice = agenda_notice(Meeting.Kind.CONSULTATION, date(2026, 12, 11), 7)
    assert notice is not None
    assert not notice.is_law
    assert "23a lid 5" in notice.basis
    assert agenda_notice(Meeting.Kind.EXECUTIVE, date(2026, 12, 11), 7) is None


def test_the_planner_is_warned_of_a_holiday_and_of_a_term_that_cannot_be_met() -> None:
    """3 April 2026 is Good Friday (easter 5 April 2026)."""
    said = warnings_for(Meeting.Kind.COUNCIL, date(2026, 4, 3), 7, today=date(2026, 3, 30))
    assert "Goede Vrijdag" in said[0]
    assert "27 mrt" in said[1]
    assert warnings_for(Meeting.Kind.COUNCIL, date(2026, 4, 9), 7, today=date(2026, 3, 2)) == []


def test_a_title_is_proposed_from_kind_and_day() -> None:
    assert proposed_title(Meeting.Kind.COUNCIL, date(2026, 12, 4)) == "OR-vergadering 4 december 2026"
