"""The pack: one PDF per reader, in which everything is found and counted."""

import dataclasses
import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from ambt.printing.pack import pack_pdf
from ambt.printing.paper import Audience, PackMade, PackPaper
from tests.printing.papers import HOUSE, a_link, a_pack, a_pdf, a_source, an_item, bookmarks_of, texts_of


def packed(paper: PackPaper, folder: Path) -> tuple[bytes, PackMade]:
    made = pack_pdf(paper, folder / "stukken.pdf")
    return (folder / "stukken.pdf").read_bytes(), made


def test_a_pack_has_a_cover_an_agenda_and_every_page_of_every_paper(tmp_path: Path) -> None:
    first = an_item("1", a_source(a_pdf("Eerste blad", "Tweede blad"), title="Plan"), title="Opening")
    second = an_item("2", a_source(a_pdf("Derde blad"), title="Brief"), title="Advies")
    content, made = packed(a_pack(first, second), tmp_path)
    pages = texts_of(content)
    assert made == PackMade(pages=5, not_converted=())
    assert "donderdag 3 december 2026" in pages[0]
    assert "09.30 tot 09.50 uur" in pages[0]
    assert "2 agendapunten, 2 stukken, 5 pagina’s" in pages[0].replace("'", "’")
    assert "Plan" in pages[1]
    assert [words in page for words, page in zip(("Eerste", "Tweede", "Derde"), pages[2:], strict=True)] == [True] * 3


def test_pages_are_counted_through_and_the_agenda_says_where_each_paper_starts(tmp_path: Path) -> None:
    papers = [a_source(a_pdf(*["blad"] * 3), title=f"Stuk {at}") for at in range(3)]
    pages = texts_of(packed(a_pack(an_item("1", *papers)), tmp_path)[0])
    assert [f"pagina {at} van 11" in page for at, page in enumerate(pages, 1)] == [True] * 11
    for number in (3, 6, 9):
        assert f"pagina {number}\n" in pages[1] + "\n"


def test_a_click_in_the_agenda_goes_to_the_paper(tmp_path: Path) -> None:
    papers = [a_source(a_pdf("blad", "blad"), title=f"Stuk {at}") for at in range(2)]
    pdf = pikepdf.open(io.BytesIO(packed(a_pack(an_item("1", *papers)), tmp_path)[0]))
    numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
    links = [note for note in pdf.pages[1].obj.Annots if note.Subtype == Name.Link]
    assert sorted({numbers[link.Dest[0].objgen] for link in links}) == [3, 5]
    assert not any(Name.A in link for link in links)


def test_every_item_and_paper_has_a_bookmark(tmp_path: Path) -> None:
    first = an_item("1", title="Opening")
    second = an_item("2", a_source(a_pdf("a", "b"), title="Plan"), a_source(a_pdf("c"), title="Brief"), title="Advies")
    pdf = pikepdf.open(io.BytesIO(packed(a_pack(first, second), tmp_path)[0]))
    assert bookmarks_of(pdf) == [
        (0, "Voorblad", 1),
        (0, "Agenda", 2),
        (0, "1 Opening", 2),
        (0, "2 Advies", 3),
        (1, "Plan", 3),
        (1, "Brief", 5),
    ]


def test_a_pack_knows_its_title_language_and_page_labels(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(packed(a_pack(an_item("1", a_source(a_pdf("a")))), tmp_path)[0]))
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Vergaderstukken, 3 december 2026"
    assert str(pdf.Root.Lang) == "nl-NL"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert [page.label for page in pdf.pages] == ["1", "2", "3"]


def test_an_empty_agenda_still_makes_a_pack(tmp_path: Path) -> None:
    content, made = packed(a_pack(), tmp_path)
    assert made.pages == 2
    assert "Deze agenda heeft nog geen punten." in texts_of(content)[1]


def test_forty_items_with_long_names_fit(tmp_path: Path) -> None:
    long = (
        "Adviesaanvraag over de voorgenomen herinrichting van de regionale klantcontactcentra en bedrijfsbureaus " * 2
    )
    items = [an_item(str(at), a_source(a_pdf("blad"), title=f"{long} {at}"), title=long) for at in range(1, 41)]
    content, made = packed(a_pack(*items), tmp_path)
    assert len(pikepdf.open(io.BytesIO(content)).pages) == made.pages
    assert f"pagina {made.pages} van {made.pages}" in texts_of(content)[-1]


def test_an_item_of_unknown_length_ends_the_reckoning_of_times(tmp_path: Path) -> None:
    items = (an_item("1", minutes=15), an_item("2", minutes=None), an_item("3"))
    agenda = texts_of(packed(a_pack(*items), tmp_path)[0])[1]
    assert "09.30" in agenda
    assert "09.45" in agenda
    assert "Verwacht einde" not in agenda


@pytest.mark.parametrize("audience", Audience)
def test_each_page_carries_the_mark_of_its_own_paper(audience: Audience, tmp_path: Path) -> None:
    pages = texts_of(packed(a_pack(an_item("1", a_source(a_pdf("blad"), audience=audience))), tmp_path)[0])
    assert audience.label.upper() in pages[2]


def test_the_readers_name_stands_across_named_papers_and_no_others(tmp_path: Path) -> None:
    named = a_source(a_pdf("geheim"), title="Dossier", audience=Audience.NAMED)
    shared = a_source(a_pdf("open"), title="Plan", audience=Audience.SHARED)
    content, _ = packed(a_pack(an_item("1", shared, named), reader="P. Hoekstra-Yılmaz"), tmp_path)
    pages = texts_of(content)
    assert "Exemplaar van" in pages[0]
    assert "Hoekstra" not in pages[2]
    assert pages[3].count("P. Hoekstra-Yılmaz") > 3


def test_the_cover_asks_for_the_care_its_strictest_paper_needs(tmp_path: Path) -> None:
    council_only = a_source(a_pdf("blad"), audience=Audience.COUNCIL)
    open_item = dataclasses.replace(an_item("1", council_only), audience=Audience.SHARED)
    cover = texts_of(packed(a_pack(open_item, audience=Audience.SHARED), tmp_path)[0])[0]
    assert "Alleen bestemd voor de ondernemingsraad" in cover
    assert "P. Hoekstra" in cover


def test_the_item_for_fewer_readers_is_the_one_that_stands_out_on_the_agenda(tmp_path: Path) -> None:
    ordinary = an_item("1", title="Rondvraag")
    secret = dataclasses.replace(an_item("2", title="Project Merel"), audience=Audience.NAMED)
    agenda = texts_of(packed(a_pack(ordinary, secret, audience=Audience.NAMED), tmp_path)[0])[1]
    before, after = agenda.split("Project Merel")
    assert "ALLEEN DE RAAD" not in before
    assert "ALLEEN GENOEMDEN" in after


def test_a_public_pack_is_nobodys_copy(tmp_path: Path) -> None:
    public = a_source(a_pdf("blad"), audience=Audience.PUBLIC)
    item = dataclasses.replace(an_item("1", public), audience=Audience.PUBLIC)
    pages = texts_of(packed(a_pack(item, audience=Audience.PUBLIC, reader="P. Hoekstra"), tmp_path)[0])
    assert not any("Hoekstra" in page for page in pages)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("box", [(0, 0, 595, 842), (-200, 300, 1484, 1490), (0, 0, 300, 300)])
def test_the_count_stands_at_the_bottom_right_as_the_reader_sees_it(
    rotate: int, box: tuple[float, ...], tmp_path: Path
) -> None:
    content, _ = packed(a_pack(an_item("1", a_source(a_pdf("blad", rotate=rotate, box=box)))), tmp_path)
    page = pypdfium2.PdfDocument(content)[2]
    seen = page.render(scale=2).to_pil().convert("L")
    corner = seen.crop((seen.width // 2, seen.height - seen.height // 15, seen.width, seen.height))
    assert corner.getextrema()[0] < 140, "nothing was printed bottom right"
    assert "pagina 3 van 3" in page.get_textpage().get_text_bounded()


def test_an_hour_of_one_figure_is_printed_like_the_others(tmp_path: Path) -> None:
    pages = texts_of(packed(dataclasses.replace(a_pack(an_item("1")), starts_at="9:30"), tmp_path)[0])
    assert "09.30 tot 09.40 uur" in pages[0]
    nowhere = texts_of(packed(dataclasses.replace(a_pack(an_item("1")), starts_at="", place=""), tmp_path)[0])
    assert "Tijd" not in nowhere[0]


def test_progress_is_told_for_each_paper_and_ends_at_the_whole(tmp_path: Path) -> None:
    heard: list[tuple[int, int, str]] = []
    papers = [a_source(a_pdf("blad"), title=f"Stuk {at}") for at in range(3)]
    pack_pdf(a_pack(an_item("1", *papers)), tmp_path / "uit.pdf", lambda *step: heard.append(step))
    assert heard == [(0, 4, "Stuk 0"), (1, 4, "Stuk 1"), (2, 4, "Stuk 2"), (3, 4, "Samenvoegen"), (4, 4, "Klaar")]


def test_a_pack_that_is_stopped_leaves_nothing_behind_and_the_old_one_whole(tmp_path: Path) -> None:
    (tmp_path / "uit.pdf").write_bytes(b"de vorige")

    def stop(done: int, total: int, what: str) -> None:
        raise InterruptedError(what)

    with pytest.raises(InterruptedError):
        pack_pdf(a_pack(an_item("1", a_source(a_pdf("blad")))), tmp_path / "uit.pdf", stop)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("uit.pdf", b"de vorige")]


def test_links_within_a_paper_still_work_after_merging(tmp_path: Path) -> None:
    def link_forward(pdf: Pdf) -> None:
        explicit = a_link(Dest=Array([pdf.pages[2].obj, Name.Fit]))
        by_name = a_link(A=Dictionary(S=Name.GoTo, D=pikepdf.String("slot")))
        pdf.pages[0].obj.Annots = Array([explicit, by_name])
        pdf.Root.Names = Dictionary(
            Dests=Dictionary(Names=Array([pikepdf.String("slot"), Array([pdf.pages[1].obj, Name.Fit])]))
        )

    source = a_source(a_pdf("een", "twee", "drie", change=link_forward))
    pdf = pikepdf.open(io.BytesIO(packed(a_pack(an_item("1", a_source(a_pdf("x")), source)), tmp_path)[0]))
    numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
    assert [numbers[link.Dest[0].objgen] for link in pdf.pages[3].obj.Annots] == [6, 5]


def test_the_pack_of_one_council_carries_its_own_colour(tmp_path: Path) -> None:
    red = dataclasses.replace(a_pack(), house=dataclasses.replace(HOUSE, accent="#aa0000"))
    seen = pypdfium2.PdfDocument(packed(red, tmp_path)[0])[0].render(scale=1).to_pil()
    assert seen.getpixel((5, 400)) == (170, 0, 0)
