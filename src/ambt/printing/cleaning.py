"""What a PDF from outside may bring into a pack: pages and links. Nothing that runs, submits or hides a file."""

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from ambt.printing.richtext import safe_link

# Remarks and links stay. Fields, sound, film, attached files and 3D go: they need what a pack does not carry along.
KEPT_NOTES = frozenset(
    {"/Link", "/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Square", "/Circle"}
    | {"/Line", "/Polygon", "/PolyLine", "/Stamp", "/Caret", "/Ink", "/Popup"}
)
ONLY_IN_ACROBAT = "Het is een formulier dat alleen in Adobe Acrobat te openen is. Bewaar het daar als gewone pdf."
MOST_PAGES = 5000


class NotUsable(Exception):
    """This paper cannot be printed; the message is a Dutch sentence that says why."""


def opened(content: bytes) -> Pdf:
    """The PDF, with its pages counted. Raises NotUsable."""
    if not content:
        raise NotUsable("Het bestand is leeg.")
    try:
        source = pikepdf.open(io.BytesIO(content))
        pages = len(source.pages)
    except pikepdf.PasswordError:
        raise NotUsable("Het bestand is met een wachtwoord beveiligd.") from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RecursionError):
        raise NotUsable("Het bestand is beschadigd of is geen pdf.") from None
    if not pages:
        raise NotUsable("Het bestand heeft geen pagina's.")
    if pages > MOST_PAGES:
        raise NotUsable(f"Het bestand heeft meer dan {MOST_PAGES} pagina's.")
    if source.get_warnings() and _has_lost_something(source, pages):
        raise NotUsable("Het bestand is beschadigd: er ontbreken delen.")
    return source


def _has_lost_something(source: Pdf, pages: int) -> bool:
    """A file cut short is mended as far as it goes; a page without content, or fewer pages than promised, tells."""
    promised = source.Root.Pages.get(Name.Count)
    return promised != pages or any(page.obj.get(Name.Contents) is None for page in source.pages)


def cleaned(content: bytes) -> Pdf:
    """The PDF ready to be merged: forms flat, links only within itself or to the web. Raises NotUsable."""
    source = opened(content)
    try:
        _flatten(source)
        destinations = _Destinations(source)
        for page in source.pages:
            _clean_page(page.obj, destinations)
    except NotUsable:
        raise
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):
        raise NotUsable("Het bestand is beschadigd.") from None
    return source


def _flatten(source: Pdf) -> None:
    form = source.Root.get(Name.AcroForm)
    if not isinstance(form, Dictionary):
        return
    fields = form.get(Name.Fields)
    if source.Root.get(Name.NeedsRendering) or (Name.XFA in form and not (isinstance(fields, Array) and len(fields))):
        raise NotUsable(
            "Het is een invulformulier dat alleen in Adobe Acrobat te openen is. Bewaar het daar als gewone pdf."
        )
    if form.get(Name.NeedAppearances):
        source.generate_appearance_streams()
    source.flatten_annotations("all")


def _clean_page(page: Object, destinations: "_Destinations") -> None:
    for key in (Name.AA, Name.AF, Name.PieceInfo, Name.Metadata, Name.Thumb, Name.B, Name.Trans, Name.Dur):
        if key in page:
            del page[key]
    notes = page.get(Name.Annots)
    if notes is None:
        return
    kept = [note for note in notes if _is_kept(note)] if isinstance(notes, Array) else []
    for note in kept:
        _clean_note(note, destinations)
    if kept:
        page.Annots = Array(kept)
    else:
        del page.Annots


def _is_kept(note: Object) -> bool:
    return isinstance(note, Dictionary) and str(note.get(Name.Subtype)) in KEPT_NOTES


def _clean_note(note: Object, destinations: "_Destinations") -> None:
    action = note.get(Name.A)
    for key in (Name.A, Name.AA, Name.PA, Name.AF, Name.Parent, Name.IRT, Name.StructParent, Name.RichMediaContent):
        if key in note:
            del note[key]
    target = note.get(Name.Dest)
    if isinstance(action, Dictionary):
        if action.get(Name.S) == Name.URI and (address := safe_link(str(action.get(Name.URI, "")))):
            note.A = Dictionary(S=Name.URI, URI=pikepdf.String(address))
        elif action.get(Name.S) == Name.GoTo:
            target = action.get(Name.D)
    if target is not None:
        found = destinations.explicit(target)
        if found is not None:
            note.Dest = found
        elif Name.Dest in note:
            del note[Name.Dest]


class _Destinations:
    """Names of places in this PDF. A pack has no room for them: links get the place itself."""

    def __init__(self, source: Pdf) -> None:
        self.source = source
        self.tree: pikepdf.NameTree | None = None
        names = source.Root.get(Name.Names)
        if isinstance(names, Dictionary) and isinstance(names.get(Name.Dests), Dictionary):
            self.tree = pikepdf.NameTree(names.Dests)

    def explicit(self, target: Object) -> Array | None:
        if isinstance(target, pikepdf.String) and self.tree is not None:
            found = self.tree.get(str(target))
        elif isinstance(target, Name) and isinstance(self.source.Root.get(Name.Dests), Dictionary):
            found = self.source.Root.Dests.get(target)
        else:
            found = target
        if isinstance(found, Dictionary):
            found = found.get(Name.D)
        if not isinstance(found, Array) or not len(found) or not isinstance(found[0], Dictionary):
            return None
        return found


def hidden_layers(source: Pdf) -> Iterator[Object]:
    """The layers this PDF shows to nobody; merged without being named hidden, they would appear."""
    layers = source.Root.get(Name.OCProperties)
    if not isinstance(layers, Dictionary) or not isinstance(layers.get(Name.OCGs), Array):
        return
    settings = layers.get(Name.D, Dictionary())
    if settings.get(Name.BaseState) == Name.OFF:
        shown = {layer.objgen for layer in settings.get(Name.ON, Array())}
        yield from (layer for layer in layers.OCGs if layer.objgen not in shown)
    else:
        yield from settings.get(Name.OFF, Array())
