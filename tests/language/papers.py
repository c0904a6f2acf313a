"""Papers of every sort for these tests, whole and hurt; each is made here, none is kept."""

import io
import struct
import zipfile
from pathlib import Path

import docx
import pikepdf
import typst

_END = 0xFFFFFFFE


def pdf(*pages: str, title: str = "Een stuk") -> bytes:
    """A pdf with one paragraph of text on each page."""
    body = "\n#pagebreak()\n".join(pages)
    source = f'#set document(title: "{title}")\n#set text(lang: "nl")\n{body}'
    return typst.compile(source.encode(), format="pdf")


def locked_pdf(content: bytes, *, to_open: str, to_change: str = "eigenaar") -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as whole:
        whole.save(out, encryption=pikepdf.Encryption(user=to_open, owner=to_change))
    return out.getvalue()


def scan() -> bytes:
    """A pdf of one page on which nothing but a drawing stands."""
    return typst.compile(b"#rect(width: 5cm, height: 3cm, fill: gray)", format="pdf")


def swelling_pdf(unpacked: int) -> bytes:
    """A pdf whose only page unpacks to so many bytes."""
    out = io.BytesIO()
    with pikepdf.new() as whole:
        page = whole.add_blank_page()
        page.Contents = whole.make_stream(b"BT (a) Tj ET " + b" " * unpacked)
        whole.save(out, compress_streams=True, recompress_flate=True)
    return out.getvalue()


def blank_pdf(pages: int) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as whole:
        for _ in range(pages):
            whole.add_blank_page()
        whole.save(out)
    return out.getvalue()


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_with(changes: dict[str, bytes], whole: bytes | None = None, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A Word file in which parts are replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole or word("Beste raad,"))) as old, zipfile.ZipFile(out, "w", how) as new:
        for info in old.infolist():
            if info.filename not in changes:
                new.writestr(info.filename, old.read(info))
        for name, content in changes.items():
            new.writestr(name, content)
    return out.getvalue()


def renamed_part(name: str, new_name: str) -> bytes:
    """A Word file in which one part carries another name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("Beste raad,"))) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            new.writestr(new_name if info.filename == name else info.filename, old.read(info))
    return out.getvalue()


def word_body(inner: str) -> bytes:
    """A Word file with this between the tags of its body; ``w:`` is bound."""
    ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    document = f'<w:document xmlns:w="{ns}" xmlns:mc="{mc}"><w:body>{inner}</w:body></w:document>'
    return word_with({"word/document.xml": document.encode()})


def compound_file(streams: dict[str, bytes]) -> bytes:
    """A file in the wrapping that .msg, .doc and Office files with a password share (MS-CFB, version 3).

    Names may have one folder: "__attach_version1.0_#00000000/__substg1.0_3701000D".
    """
    folders = sorted({name.split("/")[0] for name in streams if "/" in name})
    entries: list[tuple[str, int, int]] = [("Root Entry", 5, -1), *((folder, 1, 0) for folder in folders)]
    big, small = _Sectors(512), _Sectors(64)
    placed: dict[int, tuple[int, int]] = {}
    for name, content in streams.items():
        folder, _, leaf = name.rpartition("/")
        placed[len(entries)] = ((small if len(content) < 4096 else big).place(content), len(content))
        entries.append((leaf, 2, 1 + folders.index(folder) if folder else 0))
    placed[0] = (big.place(small.content), len(small.content))
    small_table_at = big.place(struct.pack(f"<{len(small.table)}L", *small.table).ljust(512, b"\xff"))
    directory = b"".join(_entry(number, entries, placed) for number in range(len(entries)))
    directory_at = big.place(directory + b"".join(_blank_entry() for _ in range(-len(entries) % 4)))
    fat_count = -(-(len(big.table) + 8) // 128)
    fat_at = len(big.table)
    fat = [*big.table, *[0xFFFFFFFD] * fat_count]
    fat += [0xFFFFFFFF] * (fat_count * 128 - len(fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    small_table_size = -(-len(small.table) // 128)
    head += struct.pack("<9L", 0, fat_count, directory_at, 0, 4096, small_table_at, small_table_size, _END, 0)
    head += struct.pack("<109L", *[fat_at + i for i in range(fat_count)], *[0xFFFFFFFF] * (109 - fat_count))
    return head + big.content + struct.pack(f"<{len(fat)}L", *fat)


class _Sectors:
    """Streams cut in pieces of one size, with the table that says which piece follows which."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.content = b""
        self.table: list[int] = []

    def place(self, stream: bytes) -> int:
        first, count = len(self.table), max(1, -(-len(stream) // self.size))
        self.content += stream.ljust(count * self.size, b"\0")
        self.table += [*range(first + 1, first + count), _END]
        return first


def _entry(number: int, entries: list[tuple[str, int, int]], placed: dict[int, tuple[int, int]]) -> bytes:
    """One line of the directory; brothers and sisters hang in one long row to the right."""
    none = 0xFFFFFFFF
    name, kind, parent = entries[number]

    def children_of(folder: int) -> list[int]:
        inside = (i for i, entry in enumerate(entries) if i and entry[2] == folder)
        return sorted(inside, key=lambda i: (len(entries[i][0]), entries[i][0].upper()))

    family, children = children_of(parent), children_of(number)
    right = none
    if number and family.index(number) + 1 < len(family):
        right = family[family.index(number) + 1]
    start, size = placed.get(number, (0, 0))
    coded = name.encode("utf-16-le")
    return (
        coded.ljust(64, b"\0")
        + struct.pack("<HBBLLL", len(coded) + 2, kind, 1, none, right, children[0] if children else none)
        + bytes(36)
        + struct.pack("<LQ", start, size)
    )


def _blank_entry() -> bytes:
    return bytes(68) + struct.pack("<LLL", *[0xFFFFFFFF] * 3) + bytes(48)


def outlook_mail(subject: str, body: str, sender: str, address: str, files: dict[str, bytes]) -> bytes:
    """A .msg as Outlook saves it."""
    texts = {"0037": subject, "1000": body, "0C1A": sender, "0C1F": address, "001A": "IPM.Note"}
    streams = {f"__substg1.0_{code}001F": text.encode("utf-16-le") for code, text in texts.items()}
    head = bytes(8) + struct.pack("<4L", 0, len(files), 0, len(files)) + bytes(8)
    sizes = {code: len(text.encode("utf-16-le")) + 2 for code, text in texts.items()}
    sent = struct.pack("<HHLQ", 0x0040, 0x0039, 6, 134_000_000_000_000_000)
    properties = head + b"".join(_property(int(code, 16), 0x1F, size) for code, size in sizes.items()) + sent
    streams["__properties_version1.0"] = properties
    for number, (name, content) in enumerate(files.items()):
        folder = f"__attach_version1.0_#{number:08X}"
        streams[f"{folder}/__substg1.0_3707001F"] = name.encode("utf-16-le")
        streams[f"{folder}/__substg1.0_37010102"] = content
        streams[f"{folder}/__properties_version1.0"] = (
            bytes(8)
            + _property(0x3707, 0x1F, len(name.encode("utf-16-le")) + 2)
            + _property(0x3701, 0x102, len(content))
            + struct.pack("<HHLQ", 0x0003, 0x3705, 6, 1)
        )
    return compound_file(streams)


def _property(code: int, kind: int, size: int) -> bytes:
    return struct.pack("<HHLLL", kind, code, 6, size, 0)


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
