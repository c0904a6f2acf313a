"""What is measured in a sentence instead of read: how many people, how much money, how large a firm, which places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from wor.text import Word
from wor.text_numbers import number_of
from wor.triage_phrases import Hit

MEASURES = (
    "%group",
    "%many",
    "%few",
    "%small-part",
    "%dear",
    "%cheap",
    "%small-firm",
    "%tiny-firm",
    "%place",
    "%places",
)

_PLACES = Path(__file__).parent / "data" / "triage" / "places.txt"
_PEOPLE = (
    "medewerk", "werknemer", "collega", "personen", "mensen", "personeelsleden", "arbeidskracht", "krachten", "fte",
    "formatieplaats", "ambtena", "arbeidsplaats", "banen", "functies", "man", "koppen", "begeleiders",
    "verpleegkundigen", "monteurs", "chauffeurs", "docenten", "inpakkers", "adviseurs", "consultants",
    "specialisten", "technici", "operators", "uitzendkrachten", "flexkrachten", "seizoenkrachten",
    "seizoenarbeiders", "zzp'ers", "zelfstandigen", "beveiligers", "verkopers", "vakkrachten", "stagiairs",
    "gedetacheerden", "arbeidsmigranten", "bezorgers", "koeriers", "schoonmakers", "leerkrachten",
    "dienstverbanden", "externen", "werkplekken",
)  # fmt: skip
# Plurals in these endings are mostly people: "lassers", "monteurs", "telefonisten".
_TRADES = ("ers", "eurs", "isten", "kundigen", "enten", "ieren")
_NO_TRADES = (
    "kamers", "meters", "partners", "nummers", "computers", "cijfers", "printers", "scanners", "containers",
    "trailers", "filters", "servers", "gemeenten", "departementen", "elementen", "momenten", "segmenten",
    "percenten", "trackers", "bezoekers", "klanten", "patiënten", "cliënten", "studenten", "papieren", "documenten",
    "procenten", "apparaten", "instrumenten", "dossiers", "letters", "formulieren", "kanten", "centen",
    "consumenten", "eters", "manieren", "huurders", "gebruikers", "inwoners", "leveranciers", "aandeelhouders",
    "winkeliers", "abonnementen", "lokalen",
)  # fmt: skip
_FIRM = (
    "bedrijf", "onderneming", "organisatie", "kantoor", "praktijk", "firma", "stichting", "winkel", "bureau",
    "werkgever", "bv", "zaak", "salon", "café", "restaurant", "garage", "makelaar", "school", "apotheek", "hotel",
    "atelier", "drukkerij", "bakkerij", "kwekerij", "slagerij", "museum", "theater", "vereniging", "uitgeverij",
    "groothandel", "studio",
)  # fmt: skip
_COUNTS_ITS_PEOPLE = frozenset(("met", "van", "waar", "waarin", "heeft", "telt", "telde"))
_MONEY = {"euro": 1.0, "miljoen": 1e6, "mln": 1e6, "miljard": 1e9, "ton": 1e5}
_MANY, _GROUP, _FEW = 20, 5, 4
_TINY_FIRM, _SMALL_FIRM = 10, 50
_DEAR, _CHEAP = 250_000, 50_000
# A token price such as one euro says nothing about importance.
_TOKEN_PRICE = 10
_SMALL_PART = 0.1


def measures_in(text: str, words: Sequence[Word]) -> Mapping[str, Hit]:
    """The measures that hold in one sentence, each with the words that say so."""
    hits: dict[str, Hit] = {}
    for name, hit in (*_people(words), *_money(text, words), *_places(text, words)):
        hits.setdefault(name, hit)
    return hits


def _people(words: Sequence[Word]) -> Iterator[tuple[str, Hit]]:
    for place, word in enumerate(words):
        count = None if word.forms[0] == "een" else number_of(word.forms[0])
        noun = _next_with(words, place, _PEOPLE) if count is not None else None
        if count is None or noun is None or _is_whole_of_a_part(words, place):
            continue
        firm = _firm_before(words, place)
        if firm is not None:
            hit = Hit(firm, noun)
            if count < _TINY_FIRM:
                yield "%tiny-firm", hit
            elif count < _SMALL_FIRM:
                yield "%small-firm", hit
            continue
        whole = _whole_after(words, place)
        if whole and count <= whole * _SMALL_PART:
            yield "%small-part", Hit(place, noun)
            continue
        if count >= _GROUP:
            yield "%group", Hit(place, noun)
        if count >= _MANY:
            yield "%many", Hit(place, noun)
        if count <= _FEW and not _names_a_trade(words[noun].forms[0]):
            yield "%few", Hit(place, noun)


def _next_with(words: Sequence[Word], place: int, stems: tuple[str, ...]) -> int | None:
    """The place of a noun of people at most four words on, as in "vijf van de tweehonderd medewerkers"."""
    for there in range(place + 1, min(place + 5, len(words))):
        forms = words[there].forms
        if any(form.startswith(stems) for form in forms) or _names_a_trade(forms[0]):
            return there
        if number_of(forms[0]) is not None and words[place + 1].forms[0] != "van":
            return None
    return None


def _names_a_trade(form: str) -> bool:
    return len(form) > 5 and form.endswith(_TRADES) and not form.endswith(_NO_TRADES)


def _is_whole_of_a_part(words: Sequence[Word], place: int) -> bool:
    """In "vijf van de tweehonderd" the second number is not how many are affected."""
    before = [word.forms[0] for word in words[max(0, place - 3) : place]]
    return "van" in before[-2:] and any(form != "een" and number_of(form) is not None for form in before[:2])


def _whole_after(words: Sequence[Word], place: int) -> float | None:
    """In "vijf van de tweehonderd" the whole is two hundred."""
    after = [word.forms[0] for word in words[place + 1 : place + 4]]
    numbers = [number for number in map(number_of, after[1:]) if number is not None]
    return numbers[0] if after[:1] == ["van"] and numbers else None


def _firm_before(words: Sequence[Word], place: int) -> int | None:
    """The place of the firm in "een bedrijf met zes medewerkers"."""
    for there in range(max(0, place - 4), place):
        name = words[there].forms[0]
        between = {word.forms[0] for word in words[there + 1 : place]}
        if name.endswith(_FIRM) and not name.endswith("reorganisatie") and between & _COUNTS_ITS_PEOPLE:
            return there
    return None


def _money(text: str, words: Sequence[Word]) -> Iterator[tuple[str, Hit]]:
    for place, word in enumerate(words):
        count = number_of(word.forms[0])
        if count is None:
            continue
        units = [unit for unit in (w.forms[0] for w in words[place + 1 : place + 3]) if unit in _MONEY]
        is_marked = text[max(0, word.start - 2) : word.start].strip() == "€"
        if not units and not is_marked:
            continue
        value = count
        for unit in units:
            value *= _MONEY[unit]
        hit = Hit(place, min(place + len(units), len(words) - 1))
        if value >= _DEAR:
            yield "%dear", hit
        elif _TOKEN_PRICE <= value < _CHEAP:
            yield "%cheap", hit


def _places(text: str, words: Sequence[Word]) -> Iterator[tuple[str, Hit]]:
    found = [place for place, word in enumerate(words) if text[word.start : word.end] in _place_names()]
    for place in found:
        yield "%place", Hit(place, place)
    for one, other in pairwise(found):
        between = {word.forms[0] for word in words[one + 1 : other]}
        if other - one <= 8 and between & {"naar", "maar"}:
            yield "%places", Hit(max(0, one - 1), other)


@cache
def _place_names() -> frozenset[str]:
    return frozenset(_PLACES.read_text(encoding="utf-8").split())
