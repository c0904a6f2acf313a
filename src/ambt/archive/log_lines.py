"""Which lines of the logbook someone may read: never one that names what they may not see."""

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from ambt.access.keys import Actor
from ambt.access.models import LogEntry
from ambt.archive.models import Folder
from ambt.councils.models import Council


def lines_for(actor: Actor, council: Council) -> QuerySet[LogEntry]:
    """The lines of this council whose folder, and whose object itself, the actor may see; the newest first.

    A line keeps the name that its object had. What still exists is therefore asked itself, through the same
    `visible_to` as everywhere; what no longer exists is as visible as its folder.
    """
    folders = Folder.objects.visible_to(actor).filter(council=council)
    lines = LogEntry.objects.filter(Q(folder_id=None) | Q(folder_id__in=folders.values("pk")), council_id=council.pk)
    for model in _models_with_readers():
        mine = model._default_manager.filter(council=council)
        hidden = mine.exclude(pk__in=model._default_manager.all().visible_to(actor).values("pk"))  # type: ignore[attr-defined]
        lines = lines.exclude(object_kind=model._meta.label_lower, object_id__in=hidden.values("pk"))
    return lines


def _models_with_readers() -> list[type[Model]]:
    """Every noun of every room that not everyone may see, found by what it has and not by import."""
    return [
        model
        for model in apps.get_models()
        if hasattr(model._default_manager.all(), "visible_to") and any(f.name == "council" for f in model._meta.fields)
    ]
