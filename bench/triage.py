"""How well triage and completeness do on labelled cases, how long ten and a hundred pages take, and the memory.

"gegeven" are the cases the project was given, "eigen, bekeken" ours that were looked at while the lexicon grew, and
"eigen, niet bekeken" ours that were not: that line comes nearest to what an unknown text may expect. Sets with more
roundabout wording scored lower before they were looked at (top 67 to 84%).
"""

import resource
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Literal

import yaml

from wor.completeness import completeness
from wor.triage import Triage, triage

_CASES = Path(__file__).parent.parent / "tests" / "wor"
_PAPER = _CASES / "papers" / "reorganisatie.txt"
_PAGE = 3_000
_RUNS = 5
_ELEMENTS = {"beweegredenen": "reasons", "gevolgen_personeel": "consequences", "voorgenomen_maatregelen": "measures"}

Case = dict[str, Any]


def main() -> None:
    """Print one line per measurement."""
    given = _load("cases_dev.yaml")
    own = _load("cases_own.yaml")
    sets = {
        "gegeven": given["cases"],
        "eigen, bekeken": [case for case in own["cases"] if case["part"] == "tuning"],
        "eigen, niet bekeken": [case for case in own["cases"] if case["part"] == "held-out"],
    }
    for name, cases in sets.items():
        _print_scores(name, [case for case in cases if case.get("certainty") != "laag"])
        _print_scores(f"{name}, onzeker", [case for case in cases if case.get("certainty") == "laag"])
    _print_per_right([case for cases in sets.values() for case in cases])
    for name, cases in (("gegeven", given["completeness"]), *_by_part(own["completeness"])):
        _print_completeness(name, cases)
    _print_speed()


def _load(name: str) -> dict[str, list[Case]]:
    with (_CASES / name).open(encoding="utf-8") as file:
        loaded: dict[str, list[Case]] = yaml.safe_load(file)
    return loaded


def _by_part(cases: Iterable[Case]) -> Iterator[tuple[str, list[Case]]]:
    for part, name in (("tuning", "eigen, bekeken"), ("held-out", "eigen, niet bekeken")):
        yield name, [case for case in cases if case["part"] == part]


def _print_scores(name: str, cases: list[Case]) -> None:
    if not cases:
        return
    read = [(case, triage(case["text"])) for case in cases]
    touched = [(case, found) for case, found in read if case["primary"] != "none"]
    untouched = [(case, found) for case, found in read if case["primary"] == "none"]
    top = sum(_top_is_right(case, found) for case, found in read)
    within = sum(_is_within(case, found) for case, found in touched)
    none = sum(found.none for _, found in untouched)
    print(
        f"triage   {name}: top {_share(top, len(read))} (doel 85%), "
        f"recht erbij {_share(within, len(touched))} (doel 95%), "
        f"geen recht herkend {_share(none, len(untouched))} (doel 85%)"
    )


def _top_is_right(case: Case, found: Triage) -> bool:
    return _fits(found.findings[0].ref if found.findings else "none", case)


def _is_within(case: Case, found: Triage) -> bool:
    return any(_fits(finding.ref, case) for finding in found.findings) or (found.none and _fits("none", case))


def _fits(ref: str, case: Case) -> bool:
    """Whether `ref` is the label or an acceptable alternative; "33/35" stands for either article, as "46d/36" does."""
    good = {case["primary"], *case.get("acceptable", [])}
    either = {part for label in good if "/" in label for part in label.split("/")}
    return ref in good or ref.split(".")[0] in either


def _print_per_right(cases: list[Case]) -> None:
    of, right = Counter[str](), Counter[str]()
    for case in cases:
        of[case["primary"]] += 1
        right[case["primary"]] += _top_is_right(case, triage(case["text"]))
    shares = ", ".join(f"{ref} {right[ref]}/{of[ref]}" for ref in sorted(of))
    print(f"triage   per recht, alle gevallen: {shares}")


def _print_completeness(name: str, cases: list[Case]) -> None:
    of, right = Counter[str](), Counter[str]()
    for case in cases:
        kind: Literal["advice", "consent"] = "advice" if case["kind"] == "advies" else "consent"
        found = {element.id: element.present for element in completeness(case["text"], kind).elements}
        for label, wanted in case["elements"].items():
            if wanted != "partial":
                of[label] += 1
                right[label] += found[_ELEMENTS[label]] == (wanted == "present")
    shares = ", ".join(f"{label} {_share(right[label], of[label])}" for label in _ELEMENTS)
    print(f"volledig {name}: {shares} (doel 90%)")


def _print_speed() -> None:
    paper = _PAPER.read_text(encoding="utf-8")
    long = paper * (100 * _PAGE // len(paper) + 1)
    triage(paper)
    ten, hundred = (_median_ms(partial(triage, long[: pages * _PAGE])) for pages in (10, 100))
    print(f"triage   10 bladzijden {ten:.0f} ms (doel 500), 100 bladzijden {hundred:.0f} ms (doel 3000)")
    print(f"triage   meeste geheugen {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _median_ms(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {100 * part / whole:.0f}%" if whole else "geen gevallen"


if __name__ == "__main__":
    main()
