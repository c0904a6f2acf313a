"""How long it takes to read a pdf of ten pages and to stem it, and how much memory that takes."""

import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import typst

from ambt.language.reading import read
from ambt.language.stemming import snippet, stems
from ambt.language.words import stem_of

_PARAGRAPH = (
    "De bestuurder legt het voorgenomen besluit tot reorganisatie van de klantenservice voor aan de ondernemingsraad. "
    "Naar verwachting worden elf medewerkers boventallig en verandert voor vijfenzestig medewerkers de functie. "
    "In de overlegvergadering bespreken zij de beweegredenen, de gevolgen en de maatregelen die worden getroffen. "
)
_PAGES = 10
_RUNS = 7


def main() -> None:
    """Print one line per measurement: the median of seven runs."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ten-pages.pdf"
        path.write_bytes(_ten_pages())
        reading = read(path, path.name)
        assert len(reading.pages) == _PAGES
        words = len(reading.text.split())
        read_ms = _median_ms(lambda: read(path, path.name))
        stems_ms = _median_ms(lambda: stems(reading.text), before=stem_of.cache_clear)
        snippet_ms = _median_ms(lambda: snippet(reading.text, '"gevolgen en de maatregelen" boventallig'))
    print(
        f"reading  pdf of {_PAGES} pages, {words:,} words: read {read_ms:.0f} ms, stems {stems_ms:.0f} ms (target 500)"
    )
    print(f"reading  snippet of that text: {snippet_ms:.1f} ms")
    own, apart = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"reading  peak memory: {own:.0f} MB here, {apart:.0f} MB in the process apart")


def _ten_pages() -> bytes:
    page = "\n\n".join(f"{number}. {_PARAGRAPH}" for number in range(1, 10))
    return typst.compile(("\n#pagebreak()\n".join([page] * _PAGES)).encode(), format="pdf")


def _median_ms(work: Callable[[], object], before: Callable[[], None] | None = None) -> float:
    times = []
    for _ in range(_RUNS):
        if before:
            before()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    main()
