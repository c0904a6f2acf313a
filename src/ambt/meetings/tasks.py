"""Making packs in the background."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django_tasks import task

from ambt.archive.models import Confidentiality
from ambt.archive.steps import keep
from ambt.councils.actors import actor_of
from ambt.meetings.models import Pack
from ambt.meetings.packing import pack_paper
from ambt.printing.pack import pack_pdf
from ambt.printing.paper import PackMade


@task()
def make_pack(pack_id: int) -> None:
    """Make one reader's pack; a second worker finds it claimed. Trouble is kept on the pack, for whoever waits."""
    if not Pack.objects.filter(pk=pack_id, state=Pack.State.WAITING).update(state=Pack.State.MAKING):
        return
    pack = Pack.objects.select_related("meeting__folder", "meeting__council__organisation", "reader").get(pk=pack_id)

    def tell(done: int, total: int, doing: str) -> None:
        Pack.objects.filter(pk=pack_id).update(done=done, total=total, doing=doing[:200])

    try:
        paper = pack_paper(pack.meeting, pack.reader, actor_of(pack.reader, timezone.localdate()))
        with TemporaryDirectory() as folder:
            path = Path(folder, "pack.pdf")
            made = pack_pdf(paper, path, tell)
            _keep(pack, path, made)
    except Exception:
        # Whoever waits for it must hear; the worker's log has the cause.
        trouble = _(
            "Het samenvoegen is niet gelukt. Probeer het opnieuw; lukt het weer niet, meld het dan de beheerder."
        )
        Pack.objects.filter(pk=pack_id).update(state=Pack.State.FAILED, trouble=trouble, doing="")
        raise


@transaction.atomic
def _keep(pack: Pack, path: Path, made: PackMade) -> None:
    """In the meeting's folder, for this reader alone; its words are already found through the papers themselves."""
    meeting = pack.meeting
    with path.open("rb") as file:
        document = keep(
            meeting.folder,
            title=_("Vergaderstukken %(meeting)s, voor %(reader)s") % {"meeting": meeting.title, "reader": pack.reader},
            filename=f"{slugify(meeting.title) or 'vergaderstukken'}-stukken.pdf",
            content=File(file),
            added_by=None,
            kind="pdf",
            confidentiality=Confidentiality.NAMED,
            readers=[pack.reader],
            written_on=timezone.localdate(),
            text="",
        )
    Pack.objects.filter(pk=pack.pk).update(
        state=Pack.State.READY,
        doing="",
        pages=made.pages,
        not_converted=list(made.not_converted),
        version=document.current,
        made_at=timezone.now(),
    )
