"""How fast and how lean paper is made: a pack against the bare merge by qpdf, and minutes of sixty pages."""

import io
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pikepdf import Pdf

from ambt.printing.minutes import minutes_pdf
from ambt.printing.pack import pack_pdf
from ambt.printing.paper import (
    ActionLine,
    Audience,
    HouseStyle,
    MinutesItem,
    MinutesPaper,
    PackItem,
    PackPaper,
    PackSource,
    ResolutionLine,
)

RUNS = 5
PAPERS, PAGES_EACH = 40, 15
# Items of talk that make so many pages.
FIFTEEN_PAGES, SIXTY_PAGES = 12, 40
HOUSE = HouseStyle("Ondernemingsraad Voorbeeld", "Stichting Voorbeeld", ("Lindelaan 12", "3511 AB Utrecht"))
TALK = (
    "<p>Ronde {0}, punt {1}. De bestuurder licht het voorgenomen besluit toe en gaat in op de gevolgen voor de "
    "afdelingen. De raad vraagt waarom de berekening van de reistijd uitgaat van de auto, terwijl ruim de helft van de "
    "collega's met het openbaar vervoer reist. De bestuurder zegt toe de berekening aan te vullen.</p>"
    "<ul><li>gevolgen voor deeltijders;</li><li>kosten van parkeren;</li><li>bereikbaarheid in de avond.</li></ul>"
)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="ambt-bench-") as name:
        folder = Path(name)
        papers = _papers(folder)
        ours = _median(lambda: _pack(papers, folder / "pack.pdf"))
        print(f"pack of {PAPERS} PDFs: {ours:.2f} s for {_pages(folder / 'pack.pdf')} pages, median of {RUNS}")
        if shutil.which("qpdf"):
            bare = _median(lambda: _bare_merge(papers, folder / "bare.pdf"))
            print(f"pack against the bare merge by qpdf: {ours / bare:.2f}x of {bare:.2f} s, target at most 2x")
        else:
            print(
                "pack against the bare merge by qpdf: not measured, qpdf is not on this machine (apt-get install qpdf)"
            )
        print(f"pack in a process of its own: {_alone('pack', folder)}")
        talk = [minutes_of(SIXTY_PAGES, run) for run in range(RUNS)]
        set_one = iter(talk)
        long = _median(lambda: minutes_pdf(next(set_one)))
        pages = _pages(io.BytesIO(minutes_pdf(talk[0])))
        print(f"minutes of {pages} pages: {long:.2f} s, median of {RUNS}, target under 2 s")
        print(f"minutes in a process of its own: {_alone('minutes', folder)}")


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _papers(folder: Path) -> list[Path]:
    """Forty papers of fifteen pages: what a council gets is mostly text."""
    made = []
    for number in range(PAPERS):
        pages = Pdf.open(io.BytesIO(minutes_pdf(minutes_of(FIFTEEN_PAGES, number))))
        del pages.pages[PAGES_EACH:]
        made.append(folder / f"paper-{number:02}.pdf")
        pages.save(made[-1])
    return made


def minutes_of(items: int, run: int) -> MinutesPaper:
    """Minutes of so many items, different in each run so that nothing comes out of a cache."""
    resolved = (ResolutionLine("De raad adviseert positief, onder voorwaarden.", 7, 1, 1, "9 van 11 leden aanwezig"),)
    agreed = (ActionLine("Advies uitwerken", "A. El Amrani", date(2026, 4, 10)),)
    talk = tuple(
        MinutesItem(
            str(at), f"Adviesaanvraag {run}.{at}", "oordeelsvorming", TALK.format(run, at) * 9, resolved, agreed
        )
        for at in range(1, items + 1)
    )
    present = ("M. de Wit (voorzitter)", "A. El Amrani (secretaris)")
    day = date(2026, 4, 2)
    return MinutesPaper(
        HOUSE, "Verslag", HOUSE.council_name, day, "09.30", "Utrecht", present, (), talk, "Concept", Audience.COUNCIL
    )


def _pack(papers: list[Path], write_to: Path) -> None:
    items = tuple(
        PackItem(str(at), f"Agendapunt {at}", "oordeelsvorming", 10, "M. de Wit", "", tuple(sources), Audience.COUNCIL)
        for at, sources in enumerate((_sources(papers[begin : begin + 4]) for begin in range(0, len(papers), 4)), 1)
    )
    day = date(2026, 4, 2)
    pack_pdf(
        PackPaper(HOUSE, "Stukken", "Raadsvergadering", day, "09.30", "Utrecht", items, "M. de Wit", Audience.COUNCIL),
        write_to,
    )


def _sources(papers: list[Path]) -> list[PackSource]:
    return [PackSource(paper.stem, paper.read_bytes(), "pdf", Audience.COUNCIL) for paper in papers]


def _bare_merge(papers: list[Path], write_to: Path) -> None:
    subprocess.run(["qpdf", "--empty", "--pages", *map(str, papers), "--", str(write_to)], check=True)


def _pages(pdf: Path | io.BytesIO) -> int:
    with Pdf.open(pdf) as opened:
        return len(opened.pages)


def _alone(what: str, folder: Path) -> str:
    """Once in a new process, which starts cold: seconds of the work itself and the most memory it held."""
    made = subprocess.run(
        [sys.executable, __file__, what, str(folder)], check=True, capture_output=True, text=True, env=os.environ
    )
    return made.stdout.strip()


def _once(what: str, folder: Path) -> None:
    began = time.perf_counter()
    if what == "pack":
        _pack(sorted(folder.glob("paper-*.pdf")), folder / "alone.pdf")
    else:
        minutes_pdf(minutes_of(SIXTY_PAGES, 99))
    print(f"{time.perf_counter() - began:.2f} s cold, {_most_memory():.0f} MB at most")


def _most_memory() -> float:
    """The most this process held, in MB. Not by getrusage: a child there starts with what its parent held."""
    held = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(held[1]) / 1024 if held else float("nan")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        _once(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
