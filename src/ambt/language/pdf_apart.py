"""Run by itself, in a process of its own: the text of one pdf, page by page, as JSON on standard output.

PDFium is native code, is not made for threads, and reads what strangers send. Here it may fall over, or ask for
too much memory or time, without taking the house with it. Imports nothing of Ambt, so that it starts quickly.
"""

import json
import resource
import sys

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

PAGE_LIMIT = 2000
TEXT_LIMIT = 5_000_000
_MEMORY_LIMIT = 1024 * 1024 * 1024
_SECONDS_LIMIT = 60


def main(path: str) -> dict[str, object]:
    """The pages and title of the pdf, or under "refused" the reason why not."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT, _MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS_LIMIT, _SECONDS_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        pdf = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in {FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY}
        return {"refused": "encrypted" if locked else "broken"}
    if len(pdf) == 0:
        return {"refused": "broken"}
    if len(pdf) > PAGE_LIMIT:
        return {"refused": "too_many_pages", "count": len(pdf)}
    pages: list[str] = []
    opened = read = 0
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            pages.append(page.get_textpage().get_text_range())
            page.close()
            opened += 1
        except pypdfium2.PdfiumError:
            pages.append("")  # one page that does not open is an empty page, not a lost paper
        read += len(pages[-1])
        if read > TEXT_LIMIT:
            return {"refused": "too_much_text"}
    if not opened:
        return {"refused": "broken"}
    return {"pages": pages, "title": pdf.get_metadata_dict().get("Title", "")}


if __name__ == "__main__":
    sys.stdout.buffer.write(json.dumps(main(sys.argv[1])).encode())
