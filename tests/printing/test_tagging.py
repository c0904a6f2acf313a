"""A pack read aloud: every page of every paper has its place, in order, under the title of its paper."""

import io
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Pdf

from ambt.printing.letter import letter_pdf
from ambt.printing.pack import pack_pdf
from tests.printing.papers import a_letter, a_pack, a_pdf, a_source, an_item


def packed(folder: Path, *papers: tuple[str, bytes]) -> Pdf:
    sources = [a_source(content, title=title) for title, content in papers]
    pack_pdf(a_pack(an_item("1", *sources)), folder / "uit.pdf")
    return pikepdf.open(io.BytesIO((folder / "uit.pdf").read_bytes()))


def parts_of(pack: Pdf) -> list[tuple[str, list[int]]]:
    """Title and page numbers of each paper in the structure."""
    numbers = {page.obj.objgen: at for at, page in enumerate(pack.pages, 1)}
    top = pack.Root.StructTreeRoot.K
    document = top[0] if isinstance(top, Array) else top
    parts = [element for element in document.K if isinstance(element, Dictionary) and Name.Part == element.S]
    return [(str(part.T), [numbers[piece.Pg.objgen] for piece in part.K]) for part in parts]


def test_each_paper_is_a_part_with_its_title_and_pages(tmp_path: Path) -> None:
    pack = packed(tmp_path, ("Plan", a_pdf("een", "twee")), ("Brief", letter_pdf(a_letter())))
    assert pack.Root.MarkInfo.Marked
    assert parts_of(pack) == [("Plan", [3, 4]), ("Brief", [5])]


def test_every_marked_piece_of_a_page_leads_to_its_place(tmp_path: Path) -> None:
    pack = packed(tmp_path, ("Plan", a_pdf("een")), ("Brief", letter_pdf(a_letter())))
    tree = NumberTree(pack.Root.StructTreeRoot.ParentTree)
    for page in list(pack.pages)[2:]:
        places = tree[int(page.obj.StructParents)]
        marks = {
            int(operands[1].MCID)
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and isinstance(operands[1], Dictionary) and Name.MCID in operands[1]
        }
        assert marks == set(range(len(places)))
        assert {place.Pg.objgen for place in places} == {page.obj.objgen}


def test_a_paper_with_broken_tags_is_printed_without_them(tmp_path: Path) -> None:
    def break_tags(pdf: Pdf) -> None:
        pdf.Root.StructTreeRoot = Dictionary(ParentTree=Dictionary(Kids=Array([Name.Kapot])))
        pdf.pages[0].obj.StructParents = Name.Nul

    pack = packed(tmp_path, ("Plan", a_pdf("een", change=break_tags)))
    assert parts_of(pack) == [("Plan", [3])]
