"""Changing what a dossier is about."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.councils.models import Person
from ambt.dossiers import law
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import index_dossier, lock, rewrite_progress, slug_of
from ambt.ui.refusal import Refusal


@transaction.atomic
def change_dossier(
    actor: Actor,
    dossier: Dossier,
    *,
    title: str,
    kind: str,
    article_ref: str,
    summary: str,
    owner: Person | None,
    revision: int,
) -> None:
    """Change title, kind, article, summary or owner; the kind only when its procedure knows the recorded facts.

    `revision` is that of the dossier the person was looking at: raises Refusal when someone else was first.
    """
    actor.needs(Action.CHANGE_DOSSIER, dossier.council_id)
    was = {"title": dossier.title, "kind": dossier.kind, "article": dossier.article_ref}
    lock(dossier)
    if dossier.revision != revision:
        raise Refusal(
            _(
                "Iemand anders heeft dit dossier intussen gewijzigd. Wat u invulde is nog niet opgeslagen. "
                "Vergelijk het met het dossier zoals het nu is, en sla het dan nog eens op."
            )
        )
    law.refuse_strange_facts(dossier, kind)
    dossier.title, dossier.kind, dossier.summary, dossier.owner = title, kind, summary, owner
    dossier.article_ref = law.article_of(article_ref).article.ref if article_ref else ""
    dossier.slug = slug_of(title)
    dossier.revision += 1
    dossier.save()
    dossier.folder.title = title
    dossier.folder.save(update_fields=["title"])
    rewrite_progress(dossier, timezone.localdate())
    index_dossier(dossier)
    now = {"title": dossier.title, "kind": dossier.kind, "article": dossier.article_ref}
    logbook.write(
        actor,
        Action.CHANGE_DOSSIER,
        dossier,
        council_id=dossier.council_id,
        folder_id=dossier.folder_id,
        was={name: value for name, value in was.items() if now[name] != value},
    )
