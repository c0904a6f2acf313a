"""The tray: what came in and waits to be sorted, and what became of the rest."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.core.paginator import Page
from django.db.models import Count, Q
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest
from ambt.mail.envelope import Envelope, envelope_of
from ambt.mail.models import Mailbox, Paper, PostedMail
from ambt.mail.pages import at_the_tray
from ambt.ui.pages import page_of, show

_STATES = {
    "wachtend": (_("Te sorteren"), [Paper.State.WAITING, Paper.State.UNREADABLE]),
    "opgeborgen": (_("Opgeborgen"), [Paper.State.FILED]),
    "terzijde": (_("Terzijde"), [Paper.State.ASIDE]),
}


@dataclass(frozen=True)
class Tab:
    name: str
    label: str
    count: int
    is_here: bool


@dataclass(frozen=True)
class Row:
    """A paper of the list, with what was proposed for it."""

    paper: Paper
    envelope: Envelope

    @property
    def attachments(self) -> int:
        return len(self.envelope.papers) - 1


@dataclass
class TrayPage:
    """Everything tray.html shows, and nothing else."""

    tabs: list[Tab]
    here: str
    page: Page[Paper]
    rows: list[Row]
    reads_on: bool
    mailbox: Mailbox | None
    outgoing_trouble: int
    max_bytes: int
    may_receive: bool
    may_fetch: bool
    may_set_mailbox: bool


@at_the_tray
def tray(request: CouncilRequest) -> HttpResponse:
    return show(request, "mail/tray.html", tray_page(request), part="tray")


def tray_page(request: CouncilRequest) -> TrayPage:
    """The tray as this reader sees it, at the tab the address asks for."""
    papers = Paper.objects.visible_to(request.actor).on_top().filter(council=request.council)
    here = request.GET.get("stand", "wachtend")
    here = here if here in _STATES else "wachtend"
    found = papers.filter(state__in=_STATES[here][1]).select_related("dossier", "settled_by").for_list()
    page = page_of(request, found)
    for paper in page:
        paper.council = request.council
    rows = [Row(paper, envelope_of(paper)) for paper in page]
    council_id = request.council.pk
    trouble = PostedMail.objects.visible_to(request.actor).filter(council=request.council).exclude(trouble="")
    return TrayPage(
        tabs=_tabs(papers, here),
        here=here,
        page=page,
        rows=rows,
        reads_on=any(row.paper.read_at is None for row in rows),
        mailbox=Mailbox.objects.filter(council=request.council).first(),
        outgoing_trouble=trouble.count(),
        max_bytes=settings.PAPER_MAX_BYTES,
        may_receive=request.actor.may(Action.RECEIVE_PAPER, council_id),
        may_fetch=request.actor.may(Action.FETCH_MAIL, council_id),
        may_set_mailbox=request.actor.may(Action.CHANGE_MAILBOX, council_id),
    )


def _tabs(papers: Iterable[Paper], here: str) -> list[Tab]:
    counts = papers.aggregate(  # type: ignore[attr-defined]
        **{name: Count("pk", filter=Q(state__in=states)) for name, (_label, states) in _STATES.items()}
    )
    return [Tab(name, str(label), counts[name], name == here) for name, (label, _states) in _STATES.items()]
