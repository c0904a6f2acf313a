"""A pack goes out whatever comes in: what is broken is named, what runs or hides is left behind."""

import io
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from ambt.printing.cleaning import NotUsable, cleaned
from ambt.printing.pack import pack_pdf
from tests.printing.papers import a_link, a_pack, a_pdf, a_source, an_item, texts_of


def packed(content: bytes, folder: Path, kind: str = "pdf") -> tuple[bytes, tuple[str, ...]]:
    good = a_source(a_pdf("goed"), title="Goed stuk")
    paper = a_pack(an_item("1", a_source(content, title="Vreemd stuk", kind=kind), good))
    made = pack_pdf(paper, folder / "uit.pdf")
    return (folder / "uit.pdf").read_bytes(), made.not_converted


def locked(pdf: bytes, *, to_open: str) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(made, encryption=pikepdf.Encryption(owner="baas", user=to_open))
    return made.getvalue()


def only_in_acrobat(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))
    pdf.Root.NeedsRendering = True


BROKEN = {
    "empty": b"",
    "text": b"Dit is geen pdf",
    "cut": a_pdf("blad")[:300],
    "noise": b"%PDF-1.7\n" + bytes(range(256)) * 40,
    "no pages": a_pdf(),
    "locked": locked(a_pdf("geheim"), to_open="wachtwoord"),
    "acrobat form": a_pdf("Please wait...", change=only_in_acrobat),
    "page tree in a circle": a_pdf("blad", change=lambda pdf: pdf.Root.Pages.Kids.append(pdf.Root.Pages)),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_paper_that_cannot_be_printed_is_named_on_a_sheet(content: bytes, tmp_path: Path) -> None:
    pack, missing = packed(content, tmp_path)
    pages = texts_of(pack)
    assert missing == ("Vreemd stuk",)
    assert "niet omgezet" in pages[1]
    assert "Vreemd stuk" in pages[2]
    assert "Dit stuk kon niet worden afgedrukt" in pages[2]
    assert "goed" in pages[3]


def test_a_locked_paper_says_that_it_is_locked(tmp_path: Path) -> None:
    assert "wachtwoord" in texts_of(packed(BROKEN["locked"], tmp_path)[0])[2]


def test_a_paper_that_only_may_not_be_changed_is_printed(tmp_path: Path) -> None:
    pack, missing = packed(locked(a_pdf("leesbaar"), to_open=""), tmp_path)
    assert missing == ()
    assert "leesbaar" in texts_of(pack)[2]


def test_a_kind_that_ambt_does_not_print_gets_a_sheet(tmp_path: Path) -> None:
    pack, missing = packed(b"MZ\x90", tmp_path, kind="exe")
    assert missing == ("Vreemd stuk",)
    assert "exe" in texts_of(pack)[2]


def scripts_everywhere(pdf: Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert('KWAAD')"))
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("KWAAD"), script])))
    page = pdf.pages[0].obj
    page.AA = Dictionary(O=script)
    page.Annots = Array(
        [
            a_link(A=Dictionary(S=Name.Launch, F=String("KWAAD.exe"))),
            a_link(A=Dictionary(S=Name.URI, URI=String("javascript:KWAAD"))),
            a_link(A=Dictionary(S=Name.SubmitForm, F=String("https://KWAAD.example"))),
            a_link(A=Dictionary(S=Name.GoToR, F=String("//KWAAD/deel"), D=Array([0, Name.Fit]))),
            a_link(A=Dictionary(S=Name.URI, URI=String("https://goed.example"), Next=script), AA=Dictionary(E=script)),
        ]
    )


def hidden_files(pdf: Pdf) -> None:
    pdf.attachments["KWAAD.exe"] = b"KWAAD"
    spec = pdf.Root.Names.EmbeddedFiles.Names[1]
    page = pdf.pages[0].obj
    page.AF = Array([spec])
    page.Annots = Array(
        [
            Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9]), FS=spec),
            Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=Array([0, 0, 9, 9]), RichMediaContent=spec),
            Dictionary(Type=Name.Annot, Subtype=Name.Screen, Rect=Array([0, 0, 9, 9]), A=Dictionary(S=Name.Rendition)),
        ]
    )


@pytest.mark.parametrize("spoil", [scripts_everywhere, hidden_files])
def test_what_runs_opens_or_hides_does_not_come_along(spoil: Callable[[Pdf], None], tmp_path: Path) -> None:
    pack, missing = packed(a_pdf("blad", change=spoil), tmp_path)
    assert missing == ()
    with pikepdf.open(io.BytesIO(pack)) as pdf:
        assert not {Name.OpenAction, Name.AA, Name.Names, Name.AcroForm, Name.Collection} & set(pdf.Root.keys())
        everything = b"".join(whole(thing) for thing in pdf.objects)
    assert b"KWAAD" not in everything
    assert b"JavaScript" not in everything
    assert (b"https://goed.example" in everything) is (spoil is scripts_everywhere)


def whole(thing: pikepdf.Object) -> bytes:
    return thing.unparse(resolved=True) + (thing.read_raw_bytes() if isinstance(thing, pikepdf.Stream) else b"")


def test_what_was_filled_in_on_a_form_is_printed(tmp_path: Path) -> None:
    def fill_in(pdf: Pdf) -> None:
        look = pdf.make_stream(b"BT /F1 12 Tf 2 2 Td (ingevuld) Tj ET", Type=Name.XObject, Subtype=Name.Form)
        look.BBox = Array([0, 0, 200, 20])
        look.Resources = pdf.pages[0].obj.Resources
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("naam"), V=String("ingevuld"), F=4,
                Rect=Array([100, 100, 300, 120]), AP=Dictionary(N=look),
                AA=Dictionary(K=Dictionary(S=Name.JavaScript, JS=String("x"))),
            )
        )  # fmt: skip
        pdf.pages[0].obj.Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]))

    pack, missing = packed(a_pdf("blad", change=fill_in), tmp_path)
    assert missing == ()
    assert "ingevuld" in texts_of(pack)[2]
    with pikepdf.open(io.BytesIO(pack)) as pdf:
        assert Name.Annots not in pdf.pages[2].obj


def test_a_layer_hidden_in_the_paper_stays_hidden_in_the_pack(tmp_path: Path) -> None:
    def hide_a_layer(pdf: Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("aantekeningen")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
        page = pdf.pages[0].obj
        page.Resources.Properties = Dictionary(L0=layer)
        page.Contents = Array(
            [page.Contents, pdf.make_stream(b"/OC /L0 BDC 0 0 0 rg 0 500 600 300 re f EMC")],
        )

    pack, _ = packed(a_pdf("blad", change=hide_a_layer), tmp_path)
    with pikepdf.open(io.BytesIO(pack)) as pdf:
        assert [str(layer.Name) for layer in pdf.Root.OCProperties.D.OFF] == ["aantekeningen"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: page.__setitem__("/Resources", Array()),
        lambda page: page.__setitem__("/MediaBox", Array(["breed", "hoog"])),
        lambda page: page.__setitem__("/MediaBox", Array([0, 0, 0, 0])),
        lambda page: page.__setitem__("/Rotate", Name.Schuin),
        lambda page: page.__setitem__("/Annots", Dictionary()),
        lambda page: page.__setitem__("/Annots", Array([1, None, Name.X, Dictionary()])),
        lambda page: page.__setitem__("/Contents", Name.Weg),
        lambda page: page.__delitem__("/Contents"),
    ],
)
def test_odd_pages_are_printed_as_far_as_they_go(spoil: Callable[[pikepdf.Object], None], tmp_path: Path) -> None:
    pack, _ = packed(a_pdf("blad", change=lambda pdf: spoil(pdf.pages[0].obj)), tmp_path)
    assert "goed" in texts_of(pack)[3]


def test_a_page_that_unpacks_to_a_gigabyte_is_not_unpacked(tmp_path: Path) -> None:
    bomb = zlib.compress(b" " * 50_000_000, 9)

    def blow_up(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(bomb, Filter=Name.FlateDecode)

    pack, missing = packed(a_pdf("blad", change=blow_up), tmp_path)
    assert missing == ()
    assert len(pack) < 300_000


def test_a_paper_without_end_is_refused_by_its_number_of_pages() -> None:
    def repeat(pdf: Pdf) -> None:
        for _ in range(5000):
            pdf.pages.append(pdf.pages[0])

    with pytest.raises(NotUsable, match="meer dan 5000 pagina's"):
        cleaned(a_pdf("blad", change=repeat))
