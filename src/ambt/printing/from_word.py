"""A Word file into blocks, as Word would print it: text as accepted, without hidden words and remarks."""

import io
import zipfile
from xml.parsers.expat import ExpatError

import mammoth
from lxml import etree
from mammoth.documents import Image

from ambt.printing.album import Album
from ambt.printing.blocks import Block, Picture
from ambt.printing.cleaning import NotUsable
from ambt.printing.richtext import blocks_of

DOCUMENT = "word/document.xml"
OLD_OR_LOCKED = "Het Word-bestand is beveiligd of oud (doc). Bewaar het als docx zonder wachtwoord."
MOST_TEXT = 30_000_000
MOST_UNPACKED = 300_000_000
MOST_FILES = 5000
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
u => u
strike => s
"""


def blocks_of_word(content: bytes, album: Album) -> tuple[Block, ...]:
    """Its pictures go into the album. Raises NotUsable."""
    placed: dict[str, Picture] = {}

    def place(image: Image) -> dict[str, str]:
        with image.open() as opened:
            picture = album.add(opened.read(), " ".join((image.alt_text or "").split()))
        if picture:
            placed[picture.file] = picture
        return {"src": picture.file if picture else "", "alt": image.alt_text or "niet overgenomen"}

    try:
        checked = _without_hidden_words(content)
        made = mammoth.convert_to_html(checked, style_map=STYLES, convert_image=mammoth.images.img_element(place))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, etree.XMLSyntaxError, ExpatError, NotImplementedError):
        raise NotUsable("Het Word-bestand is beschadigd of is geen Word-bestand (docx).") from None
    except (KeyError, ValueError, AttributeError, TypeError, IndexError, OSError, RecursionError, RuntimeError):
        raise NotUsable("Het Word-bestand is beschadigd.") from None
    return blocks_of(made.value, lambda source, alt: placed.get(source))


def _without_hidden_words(content: bytes) -> io.BytesIO:
    """The same file less the runs that are marked hidden, after a look at what unpacking it would cost."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise NotUsable(OLD_OR_LOCKED)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(made, "w") as repacked:
        files = packed.infolist()
        if len(files) > MOST_FILES or sum(file.file_size for file in files) > MOST_UNPACKED:
            raise NotUsable("Het Word-bestand is uitgepakt te groot om af te drukken.")
        if any(file.file_size > MOST_TEXT for file in files if file.filename.endswith((".xml", ".rels"))):
            raise NotUsable("Het Word-bestand heeft te veel tekst om af te drukken.")
        for file in files:
            inner = packed.read(file)
            repacked.writestr(file.filename, _shown(inner) if file.filename == DOCUMENT else inner)
    made.seek(0)
    return made


def _shown(document: bytes) -> bytes:
    tree = etree.fromstring(document, etree.XMLParser(resolve_entities=False, no_network=True))
    for run in tree.iter(f"{WORD}r"):
        flag = run.find(f"{WORD}rPr/{WORD}vanish")
        if flag is not None and flag.get(f"{WORD}val", "1") not in ("0", "false", "off"):
            # Emptied, not removed: taking out nodes would upset the walk through the tree.
            for inner in list(run):
                run.remove(inner)
    return etree.tostring(tree)
