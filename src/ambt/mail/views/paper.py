"""One paper of the tray: the paper left, the proposal right."""

from dataclasses import dataclass
from typing import Any

from django.forms.boundfield import BoundWidget
from django.http import HttpResponse

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest
from ambt.dossiers.models import Dossier
from ambt.mail.envelope import Envelope, envelope_of
from ambt.mail.evidence import (
    ElementShown,
    FindingShown,
    Quote,
    elements_shown,
    findings_shown,
    named_shown,
    places_in,
)
from ambt.mail.filing import dossier_seen_by, what_became_of
from ambt.mail.forms import NewDossierForm, RunningDossierForm
from ambt.mail.marking import Piece, pieces
from ambt.mail.matching import Match, likely_dossier
from ambt.mail.models import Paper
from ambt.mail.naming import dossier_title
from ambt.mail.pages import at_the_tray, paper_or_404
from ambt.ui.pages import show

# More than anyone reads on a screen; the rest is in the original.
_SHOWN_AT_MOST = 300_000
_ARTICLES_AT_ONCE = 3


@dataclass(frozen=True)
class ArticleChoice:
    """One radio button of the articles, with what was found for it when it was found."""

    radio: BoundWidget
    finding: FindingShown | None


@dataclass
class PaperPage:
    """Everything paper.html shows, and nothing else."""

    paper: Paper
    envelope: Envelope
    shown: Paper
    as_original: bool
    pieces: list[Piece]
    is_cut: bool
    named: Quote | None
    because: list[str]
    article_choices: list[ArticleChoice]
    more_choices: list[ArticleChoice]
    is_one_of_more: bool
    runs_already: bool
    asked_of: list[tuple[str, str, list[ElementShown]]]
    new_form: NewDossierForm
    running_form: RunningDossierForm
    match: Match | None
    became: str
    dossier: Dossier | None
    may_file: bool
    may_set_aside: bool


@at_the_tray
def paper(request: CouncilRequest, pk: int) -> HttpResponse:
    return show(request, "mail/paper.html", paper_page(request, paper_or_404(request, pk)), part="stuk")


def paper_page(
    request: CouncilRequest,
    paper: Paper,
    *,
    new_form: NewDossierForm | None = None,
    running_form: RunningDossierForm | None = None,
) -> PaperPage:
    """The page, with the forms as they were sent when something was wrong with them."""
    envelope = envelope_of(paper)
    shown = _shown(request, envelope)
    findings = findings_shown(envelope)
    running = list(running_dossiers(request)) if paper.is_waiting else []
    match = likely_dossier(f"{paper.title}\n{envelope.request.title}\n{envelope.request.text}", running)
    new_form = new_form or new_dossier_form(request, envelope, findings=findings)
    if running_form is None:
        running_form = running_dossier_form(request, initial={"dossier": match.dossier.pk if match else None})
    text = shown.text[:_SHOWN_AT_MOST]
    choices = _article_choices(new_form, findings)
    found = [choice for choice in choices if choice.finding]
    more = found[_ARTICLES_AT_ONCE:]
    named = named_shown(envelope)
    dossier = dossier_seen_by(request.actor, paper)
    if dossier:
        dossier.council = request.council
    return PaperPage(
        paper=paper,
        envelope=envelope,
        shown=shown,
        as_original="origineel" in request.GET and shown.kind == "pdf" and not shown.unreadable_because,
        pieces=pieces(text, places_in(envelope, shown), shown.pages),
        is_cut=len(shown.text) > _SHOWN_AT_MOST,
        named=named,
        because=list(envelope.request.proposal.get("because", [])),
        article_choices=[*found[:_ARTICLES_AT_ONCE], *(choice for choice in choices if not choice.finding)],
        more_choices=more,
        is_one_of_more=new_form["article_ref"].value() in {str(each.radio.data["value"]) for each in more},
        # What is no request and matches a dossier most likely belongs there.
        runs_already=match is not None and named is None,
        asked_of=[
            ("advice", "art. 25 lid 3 WOR", elements_shown(envelope, "advice")),
            ("consent", "art. 27 lid 2 WOR", elements_shown(envelope, "consent")),
        ],
        new_form=new_form,
        running_form=running_form,
        match=match,
        became="" if paper.is_waiting else what_became_of(request.actor, paper.pk),
        dossier=dossier,
        may_file=request.actor.may(Action.FILE_AS_NEW_DOSSIER, request.council.pk),
        may_set_aside=request.actor.may(Action.SET_PAPER_ASIDE, request.council.pk),
    )


def new_dossier_form(
    request: CouncilRequest, envelope: Envelope, *, data: Any = None, findings: list[FindingShown] | None = None
) -> NewDossierForm:
    """The form with the proposal filled in; the articles found are its choices."""
    known = findings_shown(envelope) if findings is None else findings
    first = next((each.ref for each in known if each.right == envelope.kind), "")
    return NewDossierForm(
        data,
        council=request.council,
        articles=list({each.ref: (each.ref, each.article) for each in known}.values()),
        initial={
            "kind": envelope.kind,
            "article_ref": first,
            "title": dossier_title(envelope.request.title),
            "received_on": envelope.papers[0].received_on,
        },
    )


def running_dossier_form(request: CouncilRequest, *, data: Any = None, initial: Any = None) -> RunningDossierForm:
    return RunningDossierForm(data, initial=initial, dossiers=running_dossiers(request))


def running_dossiers(request: CouncilRequest) -> Any:
    dossiers = Dossier.objects.visible_to(request.actor).running()
    return dossiers.filter(council=request.council).order_by("-number")


def _shown(request: CouncilRequest, envelope: Envelope) -> Paper:
    """The paper the address asks for, else the one that reads most like a request."""
    asked = request.GET.get("stuk", "")
    return next((each for each in envelope.papers if str(each.pk) == asked), envelope.request)


def _article_choices(form: NewDossierForm, findings: list[FindingShown]) -> list[ArticleChoice]:
    by_ref = {finding.ref: finding for finding in findings}
    return [ArticleChoice(radio, by_ref.get(str(radio.data["value"]))) for radio in form["article_ref"]]
