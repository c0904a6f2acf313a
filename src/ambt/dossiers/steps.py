"""What the rooms above may ask of the dossiers: no key, no line in the logbook, within the caller's transaction."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

import wor
from ambt.archive.models import Confidentiality, Document, Folder
from ambt.archive.steps import index, open_folder
from ambt.councils.models import Council, Person
from ambt.dossiers import law
from ambt.dossiers.models import Dossier, Fact, Promise
from ambt.dossiers.reckoning import reckon
from ambt.ui.refusal import Refusal
from wor import dates as wor_dates

FIRST_YEAR, LAST_YEAR = 1979, 2199


def open_dossier_for(
    council: Council,
    *,
    title: str,
    kind: str,
    article_ref: str = "",
    opened_on: date,
    summary: str = "",
    owner: Person | None = None,
    confidentiality: str = Confidentiality.COUNCIL,
    readers: Iterable[Person] = (),
) -> Dossier:
    """A new dossier with the next number of its council, a folder of its own and a place in the search index.

    Raises Refusal on `article_ref` when the Act does not know the article. Records no fact: call `set_fact`.
    """
    ref = law.article_of(article_ref).article.ref if article_ref.strip() else ""
    # Two people who open a dossier at once wait here for each other, so that numbers never clash.
    Council.objects.select_for_update().get(pk=council.pk)
    last = Dossier.objects.filter(council=council).aggregate(last=Max("number"))["last"] or 0
    dossier = Dossier(
        council=council,
        folder=open_folder(council, title, confidentiality=Confidentiality(confidentiality), readers=readers),
        number=last + 1,
        slug=slug_of(title),
        title=title,
        kind=kind,
        article_ref=ref,
        summary=summary,
        owner=owner,
        opened_on=opened_on,
    )
    dossier.save()
    rewrite_progress(dossier, timezone.localdate())
    index_dossier(dossier)
    return dossier


def slug_of(title: str) -> str:
    """The speakable part of the address; the number before it is what finds the dossier."""
    return slugify(title)[:80].strip("-") or "dossier"


def index_dossier(dossier: Dossier) -> None:
    """Put what one would search a dossier by into the index, or rewrite it there."""
    article = law.article_of(dossier.article_ref) if dossier.article_ref else None
    place = f"{article.article} {article.heading}" if article else ""
    index(
        dossier.folder,
        "dossier",
        dossier.pk,
        title=dossier.title,
        address=dossier.get_absolute_url(),
        text="\n".join([dossier.get_kind_display(), place, dossier.summary]),
    )


def lock(dossier: Dossier) -> Dossier:
    """Take the dossier's row for this transaction, so that who changes its facts does so one after the other."""
    dossier.refresh_from_db(from_queryset=Dossier.objects.select_for_update(), fields=["closed_on", "revision"])
    _forget_what_was_read(dossier)
    return dossier


def set_fact(dossier: Dossier, name: str, *, on: date, value: str = "", source: Document | None = None) -> Fact:
    """Write down, or correct, on which day something happened; state and deadlines follow.

    `name` and `value` are those of the procedure's FactKind. Raises Refusal, on the field `on` or `value`, for a day
    still to come (unless the fact may lie ahead) and for what cannot be beside the other facts.
    """
    lock(dossier)
    _must_be_possible_day(law.kind_of(dossier, name), on)
    law.check(dossier, law.facts_of(dossier), wor.Fact(name, on, value))
    fact, is_new = Fact.objects.get_or_create(
        dossier=dossier,
        name=name,
        defaults={"council_id": dossier.council_id, "on": on, "value": value, "source": source},
    )
    if not is_new:
        fact.on, fact.value, fact.source = on, value, source
        fact.revision += 1
        fact.save()
    _forget_what_was_read(dossier)
    rewrite_progress(dossier, timezone.localdate())
    return fact


def must_be_open(dossier: Dossier) -> None:
    """Raises Refusal for a closed dossier."""
    if dossier.closed_on:
        raise Refusal(_("Dit dossier is gesloten. Heropen het eerst; dan kunt u weer feiten vastleggen."))


def fact_as_read(dossier: Dossier, name: str, revision: int) -> Fact:
    """The recorded fact, as the person saw it; raises Refusal when someone changed or withdrew it since."""
    fact = Fact.objects.filter(dossier=dossier, name=name).first()
    label = law.kind_of(dossier, name).label
    if fact is None:
        raise Refusal(_("“%(fact)s” is intussen door iemand anders ingetrokken.") % {"fact": label})
    if fact.revision != revision:
        sentence = _(
            "Iemand anders heeft “%(fact)s” intussen gewijzigd: er staat nu %(now)s. "
            "Wat u invulde is nog niet vastgelegd. Klopt het toch, sla het dan nog eens op."
        )
        raise Refusal(sentence % {"fact": label, "now": in_words(dossier, fact)})
    return fact


def in_words(dossier: Dossier, fact: Fact) -> str:
    """ "vr 6 mrt 2026, negatief"."""
    value = law.kind_of(dossier, fact.name).label_of(fact.value)
    day = wor_dates.short(fact.on)
    return f"{day}, {value}" if value else day


def take_fact_away(dossier: Dossier, fact: Fact) -> None:
    """Let a fact that never happened go; what followed from it goes too. The logbook remembers it."""
    lock(dossier)
    fact.delete()
    _forget_what_was_read(dossier)
    rewrite_progress(dossier, timezone.localdate())


def rewrite_progress(dossier: Dossier, today: date) -> None:
    """Rewrite the stored state, turn, next day and deadlines from the facts as they stand on `today`."""
    reckon([dossier], today)


def make_promise(
    folder: Folder,
    *,
    text: str,
    promised_by: str,
    promised_on: date,
    due_on: date | None = None,
    dossier: Dossier | None = None,
) -> Promise:
    """Keep what someone promised, in the folder where it was said: who sees that folder, sees the promise."""
    return Promise.objects.create(
        council_id=folder.council_id,
        folder=folder,
        dossier=dossier,
        text=text,
        promised_by=promised_by,
        promised_on=promised_on,
        due_on=due_on,
    )


def _must_be_possible_day(kind: wor.FactKind, on: date) -> None:
    if not FIRST_YEAR <= on.year <= LAST_YEAR:
        raise Refusal(
            _("Klopt het jaar %(year)s? Met die dag kan Ambt hier niet rekenen.") % {"year": on.year}, field="on"
        )
    if not kind.may_be_future and on > timezone.localdate():
        raise Refusal(
            _("Deze dag moet nog komen. Leg vast wat er gebeurd is, op de dag waarop het gebeurde."), field="on"
        )


def _forget_what_was_read(dossier: Dossier) -> None:
    getattr(dossier, "_prefetched_objects_cache", {}).clear()
