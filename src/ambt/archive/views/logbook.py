"""The logbook: who did what, when, in this council."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django import forms
from django.http import HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ambt.access.keys import Action
from ambt.access.models import LogEntry
from ambt.archive.forms import DayInput
from ambt.archive.log_lines import lines_for
from ambt.archive.log_words import action_in_words, particulars
from ambt.archive.numbers import number_in
from ambt.councils.models import Council, Person
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import show

PER_PAGE = 50
_NOBODY = "ambt"


class LogFilter(forms.Form):
    """Whose lines, of which action, on which day. The names stand in the address, so they are Dutch."""

    wie = forms.ChoiceField(label=_("Wie"), required=False)
    wat = forms.ChoiceField(label=_("Wat"), required=False)
    dag = forms.DateField(label=_("Dag"), required=False, widget=DayInput())

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who = cast(forms.ChoiceField, self.fields["wie"])
        named = [(str(person.account_id), person.name) for person in people if person.account_id]
        who.choices = [("", _t("iedereen")), *named, (_NOBODY, _t("Ambt zelf"))]
        what = cast(forms.ChoiceField, self.fields["wat"])
        what.choices = [("", _t("alles")), *sorted(((one.code, str(one.label)) for one in Action), key=lambda x: x[1])]


@dataclass(frozen=True)
class LogLine:
    """One line in words."""

    at: datetime
    who: str
    what: str
    of: str
    particulars: str


@dataclass
class LogbookPage:
    """Everything logbook.html shows, and nothing else."""

    council: Council
    filter: LogFilter
    is_filtered: bool
    lines: list[LogLine]
    page: int
    has_more: bool


@in_council
@require_safe
def logbook(request: CouncilRequest) -> HttpResponse:
    request.actor.needs(Action.READ_LOGBOOK, request.council.pk)
    people = Person.objects.filter(seats__council=request.council).distinct()
    chosen = LogFilter(request.GET, people=people)
    chosen.is_valid()
    who, what, on = (chosen.cleaned_data.get(name) for name in ("wie", "wat", "dag"))
    entries = lines_for(request.actor, request.council)
    if who:
        entries = entries.filter(account=None) if who == _NOBODY else entries.filter(account=who)
    if what:
        entries = entries.filter(action=what)
    if on:
        entries = entries.filter(at__date=on)
    # One line more than is shown tells whether there are older ones; counting them all would read the whole book.
    page = max(1, number_in(request.GET.get("pagina")))
    found = list(entries[(page - 1) * PER_PAGE : page * PER_PAGE + 1])
    shown = LogbookPage(
        council=request.council,
        filter=chosen,
        is_filtered=bool(who or what or on),
        lines=[_line(entry) for entry in found[:PER_PAGE]],
        page=page,
        has_more=len(found) > PER_PAGE,
    )
    return show(request, "archive/logbook.html", shown)


def _line(entry: LogEntry) -> LogLine:
    return LogLine(
        at=entry.at,
        who=entry.actor_name,
        what=action_in_words(entry.action),
        of=entry.object_name,
        particulars=particulars(entry.details, localdate()),
    )
