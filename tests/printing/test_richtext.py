"""HTML into blocks: nothing lost, nothing run."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ambt.printing.blocks import Heading, Listing, Mark, Paragraph, Quote, Run, Table, in_heading_order, plain_text
from ambt.printing.richtext import blocks_of, safe_link


def test_bold_and_italic_nest_and_a_break_is_a_line_end() -> None:
    (block,) = blocks_of("<p>Een <strong>vet <em>en schuin</em></strong><br> twee</p>")
    assert isinstance(block, Paragraph)
    assert block.runs == (
        Run("Een "),
        Run("vet ", frozenset({Mark.STRONG})),
        Run("en schuin", frozenset({Mark.STRONG, Mark.EMPHASIS})),
        Run("\ntwee"),
    )


def test_lists_nest() -> None:
    (outer,) = blocks_of("<ol start=3><li><p>een</p><ul><li>diep</li></ul></li><li>twee</ol>")
    assert isinstance(outer, Listing)
    assert (outer.ordered, outer.start, len(outer.items)) == (True, 3, 2)
    assert isinstance(outer.items[0][1], Listing)


def test_a_table_keeps_its_rows_even_when_cells_are_missing() -> None:
    (table,) = blocks_of("<table><tr><th>A<th>B</tr><tr><td>1</tr></table>")
    assert isinstance(table, Table)
    assert table.has_header
    assert [[plain_text(cell) for cell in row] for row in table.rows] == [["A", "B"], ["1", ""]]


def test_a_table_that_only_lays_out_a_page_becomes_its_text() -> None:
    blocks = blocks_of("<table><tr><td><p>Links</p></td></tr><tr><td>Onder</td></tr></table>")
    assert [plain_text(block.runs) for block in blocks if isinstance(block, Paragraph)] == ["Links", "Onder"]


def test_unknown_tags_become_their_text_and_scripts_nothing() -> None:
    blocks = blocks_of("<marquee>Let op</marquee><script>kwaad()</script><p onclick='x()'>Goed</p><style>p{}</style>")
    assert [plain_text(block.runs) for block in blocks if isinstance(block, Paragraph)] == ["Let op", "Goed"]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://voorbeeld.example/pad?x=1", "https://voorbeeld.example/pad?x=1"),
        ("mailto:or@linde.example", "mailto:or@linde.example"),
        ("https://voorbeeld.example/é", "https://voorbeeld.example/%C3%A9"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("//elders.example", ""),
        ("../dossiers/1", ""),
        ("https://[kapot", ""),
        ("https://x.example/" + "a" * 3000, ""),
    ],
)
def test_links_go_to_the_web_or_nowhere(address: str, kept: str) -> None:
    assert safe_link(address) == kept


def test_headings_are_put_in_order_below_the_title() -> None:
    blocks = blocks_of("<h4>a</h4><h2>b</h2><h3>c</h3><h3>d</h3><h2>e</h2>")
    assert [block.level for block in in_heading_order(blocks, below=1) if isinstance(block, Heading)] == [2, 2, 3, 3, 2]


def test_text_deeper_than_any_parser_goes_is_kept() -> None:
    for layers in (300, 2500):
        assert "diep" in repr(blocks_of("<div>" * layers + "diep"))
        assert "diep" in repr(blocks_of("<b>" * layers + "diep"))
        assert "diep" in repr(blocks_of("<ul><li>" * layers + "diep"))
        assert "diep" in repr(blocks_of("<blockquote>" * layers + "diep"))
        assert "diep" in repr(blocks_of("<table><tr><td>" * layers + "diep"))


def test_a_quote_holds_blocks() -> None:
    (quote,) = blocks_of("<blockquote><p>Een</p><p>Twee</p></blockquote>")
    assert isinstance(quote, Quote)
    assert len(quote.blocks) == 2


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("<>/ =\"'&;abpliulthrdvx\n\0!-?"), max_size=80))
def test_any_text_becomes_blocks(source: str) -> None:
    blocks_of(source)
