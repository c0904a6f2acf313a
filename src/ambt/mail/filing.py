"""Putting a paper of the tray away in a dossier, once, with everything that came with it."""

from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access.keys import Actor
from ambt.archive.models import Document
from ambt.archive.steps import keep
from ambt.councils.models import Person
from ambt.dossiers.models import Dossier
from ambt.mail.models import Paper
from ambt.ui.days import clock, short_day
from ambt.ui.refusal import Refusal


def claim(actor: Actor, paper: Paper, state: Paper.State) -> None:
    """Take a waiting paper out of the tray. Of two people at once the second gets a Refusal that says who was first."""
    must_be_read(paper)
    taken = Paper.objects.waiting().filter(pk=paper.pk, came_with=None)
    if not taken.update(state=state, settled_by=actor.person_id, settled_at=timezone.now()):
        raise Refusal(what_became_of(actor, paper.pk))
    paper.refresh_from_db(fields=["state", "settled_by", "settled_at"])


def put_away(paper: Paper, dossier: Dossier, by: Person | None) -> dict[int, Document]:
    """Keep the original and what came with it in the dossier's folder; the documents by the id of their paper.

    What could not be read is kept all the same: the archive says why next to it.
    """
    documents = {}
    for one in [paper, *paper.attachments.order_by("pk")]:
        with one.original.open("rb") as content:
            document = keep(
                dossier.folder,
                title=one.title,
                filename=one.filename,
                content=content,
                added_by=by,
                text=None if one.unreadable_because else one.text,
                pages=one.pages or None,
            )
        Paper.objects.filter(pk=one.pk).update(state=Paper.State.FILED, document=document, dossier=dossier)
        documents[one.pk] = document
    return documents


def person_of(actor: Actor) -> Person | None:
    return Person.objects.filter(pk=actor.person_id).first() if actor.person_id else None


def must_be_read(paper: Paper) -> None:
    if paper.read_at is None:
        raise Refusal(_("Ambt is dit stuk nog aan het lezen. Wacht een ogenblik en probeer het dan opnieuw."))


def must_be_here(paper: Paper) -> None:
    """Raises Refusal for a mail that was too large to fetch: there is nothing to put away."""
    if not paper.original:
        raise Refusal(_("Dit bericht ligt nog op de mailserver; er is hier niets om op te bergen."))


def dossier_seen_by(actor: Actor, paper: Paper) -> Dossier | None:
    """Where a filed paper lies, for who may see that."""
    if paper.dossier_id is None:
        return None
    return Dossier.objects.visible_to(actor).filter(pk=paper.dossier_id).first()


def what_became_of(actor: Actor, paper_id: int) -> str:
    """Who settled this paper, when and how, as far as the actor may know."""
    paper = Paper.objects.select_related("settled_by", "dossier").get(pk=paper_id)
    who = _("Iemand anders") if paper.settled_by is None else paper.settled_by.name
    if paper.settled_by_id == actor.person_id:
        who = _("U")
    settled_at = timezone.localtime(paper.settled_at or timezone.now())
    told = {"who": who, "day": short_day(settled_at.date(), timezone.localdate()), "time": clock(settled_at)}
    if paper.state == Paper.State.ASIDE:
        return _("%(who)s legde dit stuk %(day)s om %(time)s al terzijde.") % told
    seen = dossier_seen_by(actor, paper)
    if seen is None:
        return _("%(who)s borg dit stuk %(day)s om %(time)s al op.") % told
    told |= {"number": str(seen.number), "title": seen.title}
    return _("%(who)s borg dit stuk %(day)s om %(time)s al op, in dossier %(number)s: %(title)s.") % told
