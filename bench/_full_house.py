"""A full house to measure in: 50 councils, 200 dossiers each, 10 papers a dossier, and an agenda of forty items."""

import os
import random
import sys
from datetime import date, datetime
from pathlib import Path

import django
from django.core.management import call_command

COUNCILS, DOSSIERS, PAPERS = 50, 200, 10
ITEMS = 40
_TALK = """
reorganisatie klantenservice medewerkers gevolgen rooster besluit advies instemming overleg achterban werkdruk
teamleider meldkamer verzuim thuiswerken regeling vergoeding standplaats planning formatie begroting investering
warmtenet verkoop fusie samenwerking gemeente bestuurder voorzitter commissie vertrouwenspersoon klachten opleiding
beoordeling loopbaan deeltijd pensioen veiligheid gezondheid arbodienst huisvesting verhuizing systeem gegevens
privacy telefoon bereikbaarheid weekend nachtdienst toeslag functie waardering salaris sociaal statuut plaatsing
"""
WORDS = _TALK.split()


def open_house(var: Path) -> None:
    """Point Ambt at `var` and make the tables; must come before any room is imported."""
    os.environ |= {
        "AMBT_HOSTS": "testserver 127.0.0.1",
        "AMBT_VAR": str(var),
        "DJANGO_SETTINGS_MODULE": "ambt.project.settings",
        "AMBT_DEBUG": "0",
    }
    sys.path[:0] = ["src"]
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def fill(today: date) -> dict[str, str]:
    """Fill it; returns the addresses to measure, and who looks."""
    # Rooms can be imported only in an open house.
    from bench._furniture import furnish  # noqa: PLC0415

    return furnish(today)


def sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def text(chance: random.Random, sentences: int) -> str:
    return " ".join(sentence(chance, 12) for _ in range(sentences))


def nine_o_clock(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, 0).astimezone()
