"""Papers in a pack stay readable aloud: each becomes a part with its title, each of its pages a piece of running text.

A program that reads aloud skips what carries no tag as soon as anything does, and the opening pages do. Copying the
whole structure of every paper costs three times the merge itself, so a pack keeps the order of the text and the papers
keep their headings and tables in their own files.
"""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Page, Pdf, PdfError, String

# Far above the keys of the opening pages and of what may still be named inside a paper.
FIRST_KEY = 1_000_000
MOST_MARKS = 50_000


def marks_of(source: Pdf) -> list[int]:
    """For each page how many pieces of its content are marked for tags; 0 where the page has none."""
    root = source.Root.get(Name.StructTreeRoot)
    if not isinstance(root, Dictionary) or not isinstance(root.get(Name.ParentTree), Dictionary):
        return [0] * len(source.pages)
    tree = NumberTree(root.ParentTree)
    return [_marks(tree, page) for page in source.pages]


def _marks(tree: NumberTree, page: Page) -> int:
    try:
        pieces = tree.get(int(page.obj[Name.StructParents]))
    except (KeyError, TypeError, ValueError, PdfError, RuntimeError):
        # No tags, or a tree of them that is broken: the page is read as it comes.
        return 0
    return min(len(pieces), MOST_MARKS) if isinstance(pieces, Array) else 0


class Tags:
    """The structure of a pack, to which papers are added page by page."""

    def __init__(self, pack: Pdf) -> None:
        self.pack = pack
        self.root = pack.Root.StructTreeRoot
        top = self.root.K
        self.document: Object = top[0] if isinstance(top, Array) else top
        if not isinstance(self.document.get(Name.K), Array):
            self.document.K = Array([self.document.K] if Name.K in self.document else [])
        self.tree = NumberTree(self.root.ParentTree)
        self.key = FIRST_KEY

    def add(self, title: str, pages: Sequence[Object], marks: Sequence[int]) -> None:
        """One paper. Pages with 0 marks are taken to be wrapped as a whole in mark 0."""
        part = self.pack.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Part, P=self.document, T=String(title), K=Array())
        )
        self.document.K.append(part)
        for page, count in zip(pages, marks, strict=True):
            element = self.pack.make_indirect(
                Dictionary(Type=Name.StructElem, S=Name.P, P=part, Pg=page, K=Array(list(range(max(count, 1)))))
            )
            part.K.append(element)
            self.tree[self.key] = self.pack.make_indirect(Array([element] * max(count, 1)))
            page.StructParents = self.key
            self.key += 1
        self.root.ParentTreeNextKey = self.key
