"""Which lines of the logbook someone may read: never one that names what they may not see."""

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from ambt.access.keys import Actor
from ambt.access.models import LogEntry
from ambt.archive.models import Folder
from ambt.councils.models import Council


def lines_for(actor: Actor, council: Council) -> QuerySet[LogEntry]:
    """The lines of this council whose folder, and whose object itself, the actor may see; the newest first.

    A line keeps the name that its object had. What still exists is therefore asked itself, through the same
    `visible_to` as everywhere; what no longer exists is as visible as its folder.
    """
    folders = Folder.objects.visible_to(actor).filter(pk=OuterRef("folder_id"), council=council)
    lines = LogEntry.objects.filter(Q(folder_id=None) | Exists(folders), council_id=council.pk)
    kinds = LogEntry.objects.filter(council_id=council.pk).order_by().values_list("object_kind", flat=True).distinct()
    for model in _models_with_readers(set(kinds)):
        # The kind comes first, and each line asks by its own key: a database that reads fifty lines asks fifty times.
        rows = model._default_manager.filter(pk=OuterRef("object_id"))
        # What was put away (an item taken off the agenda) is off the pages, and is still spoken of here.
        in_sight = getattr(rows.all(), "within_sight_of", None) or rows.all().visible_to  # type: ignore[attr-defined]
        lines = lines.exclude(Q(object_kind=model._meta.label_lower) & Exists(rows) & ~Exists(in_sight(actor)))
    # The key runs with the time, and the index on the council is in its order.
    return lines.order_by("-pk")


def _models_with_readers(kinds: set[str]) -> list[type[Model]]:
    """The nouns, of whichever room, that not everyone may see; found by what they have and not by import."""
    models = [model for model in apps.get_models() if model._meta.label_lower in kinds]
    return [model for model in models if hasattr(model._default_manager.all(), "visible_to")]
