"""The demo: two councils of two clients, with a year of history, made by the same gestures that people make."""

from django.db import transaction
from django.utils.timezone import localdate

from ambt.access.models import Account
from ambt.desk.demo import matters, post, sessions
from ambt.desk.demo.cast import PASSWORD, seat_everyone


def is_wanted() -> bool:
    """Only in an installation without anybody: a demo never mixes with real work."""
    return not Account.objects.exists()


@transaction.atomic
def fill() -> None:
    """Fill an empty installation, or leave it empty when anything fails."""
    today = localdate()
    waterland, zuiderveen = seat_everyone(today)
    dossiers = matters.open_matters(waterland, matters.WATERLAND, today)
    sessions.hold_a_year(waterland, dossiers, {0: sessions.WATERLAND_LAST, 2: sessions.WATERLAND_BEFORE}, today)
    sessions.meet_the_director(waterland, dossiers, matters.CREWS, today)
    matters.fill_tray(waterland, today)
    everything = dossiers
    dossiers = matters.open_matters(zuiderveen, matters.ZUIDERVEEN, today)
    sessions.hold_a_year(zuiderveen, dossiers, {0: sessions.ZUIDERVEEN_LAST}, today)
    sessions.meet_the_director(zuiderveen, dossiers, matters.TAXES, today)
    post.write_letters(waterland, zuiderveen, everything | dossiers)


def sign_ins() -> str:
    """Who can sign in, and how."""
    some = ("Hanneke Bos", "Fatima el Amrani", "Sanne Willems", "Marieke de Vries")
    lines = [f"  {account.name:<20}{account.email}" for account in Account.objects.filter(name__in=some).order_by("pk")]
    return "\n".join(["De demo: kies op de inlogpagina een persoon, of log in met", *lines, f"  wachtwoord {PASSWORD}"])
