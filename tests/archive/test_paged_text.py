"""The text of a paper on screen: nothing is lost, nothing twice, whatever the text and its pages."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ambt.archive.paged_text import ON_ONE_SCREEN, paged, screen_of

SENTENCE = "Het advies over de reorganisatie volgt na de overlegvergadering.\n"


def whole(text: str, starts: list[int], words: str = "") -> str:
    screens = range(1, paged(text, starts).of_parts + 1)
    pages = [page for number in screens for page in paged(text, starts, words=words, part=number).pages]
    return "".join(part for page in pages for part, _ in page.parts)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.lists(st.integers(-5, 500), max_size=8), st.text(max_size=20))
def test_the_parts_put_together_are_the_text(text: str, starts: list[int], words: str) -> None:
    assert whole(text, starts, words) == text


def test_a_hit_over_the_edge_of_a_page_is_marked_on_both_and_stands_there_once() -> None:
    pages = paged("advies", [0, 3], words="advies").pages
    assert [page.parts for page in pages] == [[("adv", True)], [("ies", True)]]


def test_a_long_text_is_whole_over_all_its_screens() -> None:
    text = SENTENCE * 8000
    starts = [0, 100, len(SENTENCE) * 6500]
    assert whole(text, starts, "reorganisaties") == text
    assert all(
        sum(len(part) for page in paged(text, starts, part=number).pages for part, _ in page.parts) <= ON_ONE_SCREEN
        for number in range(1, paged(text, starts).of_parts + 1)
    )


def test_a_page_that_is_cut_has_its_number_on_both_screens_and_begins_on_one() -> None:
    text = SENTENCE * 4000
    pages = [paged(text, [0], part=number).pages[0] for number in (1, 2)]
    assert [(page.number, page.begins) for page in pages] == [(1, True), (1, False)]


def test_a_place_is_found_on_its_screen_and_page() -> None:
    text = SENTENCE * 4000
    starts = [0, len(SENTENCE) * 10, len(SENTENCE) * 3900]
    assert screen_of(text, starts, 0) == (1, 1)
    assert screen_of(text, starts, len(SENTENCE) * 12) == (2, 2)
    part, page = screen_of(text, starts, len(SENTENCE) * 3950)
    assert page == 3
    assert any(one.number == 3 for one in paged(text, starts, part=part).pages)


def test_a_screen_that_does_not_exist_is_the_nearest() -> None:
    text = SENTENCE * 4000
    assert (paged(text, [0], part=-3).part, paged(text, [0], part=99).part) == (1, 2)


def test_the_hits_of_this_screen_are_marked_and_counted() -> None:
    shown = paged("Advies. Adviezen. Besluit.", [0, 8], words="advies")
    assert shown.hit_count == 2
    assert [page.parts for page in shown.pages] == [
        [("Advies", True), (". ", False)],
        [("Adviezen", True), (". Besluit.", False)],
    ]
