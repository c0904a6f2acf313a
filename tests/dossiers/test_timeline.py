"""The drawn road: by what it means and where things stand, not by its bytes."""

import itertools
import random
from datetime import date, timedelta

import pytest

import wor
from ambt.dossiers.lettering import shortened, width_of, wrapped
from ambt.dossiers.timeline import Road, Span, road_of
from ambt.dossiers.timeline_tall import draw_tall
from ambt.dossiers.timeline_wide import EDGE, FLAG_HEIGHT, LABEL_SIZE, NOTE_SIZE, WIDTH, Bar, WidePicture, draw_wide

TODAY = date(2026, 4, 28)
HALF_WAY = (
    wor.Fact("request_received", date(2026, 3, 2)),
    wor.Fact("consultation_held", date(2026, 3, 26)),
    wor.Fact("advice_term_agreed", date(2026, 4, 6)),
    wor.Fact("advice_given", date(2026, 4, 3), "negative"),
    wor.Fact("decision_received", date(2026, 4, 20), "departs"),
)


def a_road(*facts: wor.Fact, today: date = TODAY, procedure: str = "advice") -> Road:
    known = wor.facts_of(*facts)
    law = wor.PROCEDURES[procedure]
    road = road_of(law, known, law.follow(known, wor.Rules(), today), today)
    assert road is not None
    return road


def test_without_facts_there_is_no_road() -> None:
    law = wor.PROCEDURES["advice"]

    assert road_of(law, {}, law.follow({}, wor.Rules(), TODAY), TODAY) is None


def test_what_happened_comes_in_the_order_of_the_days_and_today_between_past_and_future() -> None:
    assert [(stop.kind, stop.label) for stop in a_road(*HALF_WAY).stops] == [
        ("fact", "Adviesaanvraag ontvangen"),
        ("fact", "Overlegvergadering gehouden"),
        ("fact", "Advies uitgebracht"),
        ("due", "Advies uitbrengen"),
        ("fact", "Besluit ontvangen"),
        ("today", "vandaag, di 28 apr"),
        ("due", "Beroep bij de Ondernemingskamer"),
        ("due", "Laatste dag waarop de uitvoering is opgeschort"),
    ]


def test_in_words_it_says_what_day_outcome_and_article() -> None:
    words = [str(stop) for stop in a_road(*HALF_WAY).stops]

    assert "Advies uitgebracht: vr 3 apr · negatief" in words
    # art. 26 lid 2: a month after Monday 20 April 2026 is Wednesday 20 May.
    appeal = "Beroep bij de Ondernemingskamer: uiterlijk wo 20 mei · over 22 dagen · art. 26 lid 2 WOR"
    assert appeal in [line.replace("\u00a0", " ") for line in words]


def test_an_agreed_day_is_the_end_of_its_term_and_no_event() -> None:
    road = a_road(*HALF_WAY)

    assert "Adviestermijn afgesproken" not in [event.label for event in road.events]
    assert next(span.until for span in road.spans if span.label == "Advies uitbrengen") == date(2026, 4, 6)


def test_an_open_norm_is_drawn_without_an_end_and_never_with_a_day() -> None:
    road = a_road(wor.Fact("request_received", date(2026, 4, 1)), wor.Fact("questions_sent", date(2026, 4, 10)))

    answers = next(bar for bar in draw_wide(road).bars if bar.label == "Vragen van de raad beantwoorden")
    assert answers.is_open
    assert "de wet noemt geen dag" in answers.tail
    assert [stop.kind for stop in road.stops][-1] == "open"


def test_the_suspension_is_hatched_and_other_terms_are_not() -> None:
    hatched = [bar.label for bar in draw_wide(a_road(*HALF_WAY)).bars if bar.is_wait]

    assert hatched == ["Laatste dag waarop de uitvoering is opgeschort"]


def test_a_contested_day_shows_where_the_other_reading_ends() -> None:
    # art. 27 lid 5: a month after Thursday 12 November 2026 is Saturday 12 December; extended it is Monday 14 December.
    road = a_road(
        wor.Fact("request_received", date(2026, 10, 1)),
        wor.Fact("decision_taken_without_consent", date(2026, 11, 12)),
        today=date(2026, 11, 22),
        procedure="consent",
    )

    nullity = next(span for span in road.spans if span.label.startswith("Nietigheid"))
    assert (nullity.until, nullity.other_reading) == (date(2026, 12, 12), date(2026, 12, 14))
    drawn = next(bar for bar in draw_wide(road).bars if bar.label.startswith("Nietigheid"))
    assert drawn.other_x is not None
    assert drawn.other_x > drawn.end


def test_every_mark_has_a_shape_of_its_own_so_that_it_reads_without_colour() -> None:
    signs = {span.mark: bar.sign for span, bar in pairs(a_road(*HALF_WAY))}

    assert signs == {"done": "✓", "running": "●"}


def test_a_term_that_was_missed_says_so() -> None:
    road = a_road(wor.Fact("request_received", date(2026, 3, 2)), wor.Fact("advice_term_agreed", date(2026, 4, 6)))

    own = next(bar for bar in draw_wide(road).bars if bar.label == "Advies uitbrengen")
    assert (own.mark, own.sign) == ("missed", "▲")
    assert "was uiterlijk ma 6 apr" in own.tail


def pairs(road: Road) -> list[tuple[Span, Bar]]:
    return list(zip(road.spans, draw_wide(road).bars, strict=True))


def boxes(picture: WidePicture) -> list[tuple[int, int, int, int]]:
    """The rectangles that the texts of the drawing cover: left, top, right, bottom."""
    flags = [(flag.x + 7, flag.top, flag.x + flag.width, flag.top + FLAG_HEIGHT - 4) for flag in picture.flags]
    bars = [
        (bar.text_x, bar.text_y - 13, bar.text_x + bar.text_width, bar.foot)
        if bar.anchor == "start"
        else (bar.text_x - bar.text_width, bar.text_y - 13, bar.text_x, bar.foot)
        for bar in picture.bars
    ]
    ticks = [
        (tick.x, picture.months_y - 10, tick.x + width_of(tick.label, 12), picture.months_y) for tick in picture.ticks
    ]
    half = width_of(picture.today_label, NOTE_SIZE) // 2
    today = (picture.today_text_x - half, picture.today_y - 11, picture.today_text_x + half, picture.today_y)
    return [*flags, *bars, *ticks, today]


def overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("seed", range(150))
def test_whatever_the_days_no_words_lie_on_one_another_and_all_stay_on_the_paper(seed: int) -> None:
    chance = random.Random(seed)
    procedure = chance.choice(["advice", "consent"])
    kinds = wor.PROCEDURES[procedure].fact_kinds
    start, width = date(2026, 1, 5), chance.choice([0, 1, 20, 200, 4000])
    facts = [
        wor.Fact(kind.name, start + timedelta(days=chance.randint(0, width)), chance.choice([*dict(kind.values), ""]))
        for kind in chance.sample(kinds, chance.randint(1, len(kinds)))
        if not kind.may_be_future
    ]
    facts = facts or [wor.Fact("request_received", start)]
    road = a_road(*facts, today=start + timedelta(days=chance.randint(0, width + 60)), procedure=procedure)

    wide, tall = draw_wide(road), draw_tall(road)

    drawn = boxes(wide)
    assert not [(one, other) for n, one in enumerate(drawn) for other in drawn[n + 1 :] if overlap(one, other)]
    assert all(
        left >= 0 and right <= WIDTH and top >= 0 and bottom <= wide.height for left, top, right, bottom in drawn
    )
    staffs = [(flag.x, flag.top, flag.x + 1, wide.line_y) for flag in wide.flags]
    texts = [(flag.x + 7, flag.top, flag.x + flag.width, flag.top + FLAG_HEIGHT - 4) for flag in wide.flags]
    assert not [1 for staff in staffs for text in texts if overlap(staff, text)]

    lines = [
        (line.y, line.text, size)
        for row in tall.rows
        for line, size in [
            *((line, LABEL_SIZE + 1) for line in row.label),
            *((line, NOTE_SIZE + 1) for line in row.note),
        ]
    ]
    assert all(below[0] - above[0] >= 19 for above, below in itertools.pairwise(lines))
    assert all(tall.text_x + width_of(text, size) <= tall.width for _, text, size in lines)
    assert all(EDGE <= column.x < tall.line_x and column.end <= tall.height for column in tall.columns)


def test_long_words_are_broken_or_shortened_to_the_room_there_is() -> None:
    room = 120

    assert all(
        width_of(line, 14) <= room for line in wrapped("Geschillenbeslechtingsprocedure bij de kantonrechter", 14, room)
    )
    assert shortened("kort", 14, room) == "kort"
    assert shortened("Geschillenbeslechtingsprocedure", 14, room).endswith("…")
