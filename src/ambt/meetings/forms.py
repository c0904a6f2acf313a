"""The forms of the meetings: they check what is typed; whether it can be is for the actions."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.councils.forms import DayInput
from ambt.councils.models import Person
from ambt.dossiers.models import Dossier
from ambt.meetings.drafts import ItemDraft, narrower_levels
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.participants import participants_of
from ambt.meetings.planning import FIRST_YEAR, LAST_YEAR

AUDIENCES = [
    ("", _("zoals gebruikelijk: overleg met de bestuurder is gedeeld, de rest is van de raad")),
    (Confidentiality.COUNCIL, _("alleen de raad")),
    (Confidentiality.SHARED, _("raad en bestuurder")),
]


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class MeetingForm(forms.Form):
    """Planning a meeting or changing one. `seen` is the day whose warnings the planner has read."""

    kind = forms.ChoiceField(label=_("Soort vergadering"), choices=Meeting.Kind.choices)
    on = forms.DateField(
        label=_("Dag"),
        widget=DayInput(),
        validators=[
            MinValueValidator(date(FIRST_YEAR, 1, 1), _("Kies een dag vanaf 1979.")),
            MaxValueValidator(date(LAST_YEAR, 12, 31), _("Kies een dag vóór 2151.")),
        ],
    )
    starts = forms.TimeField(label=_("Begint om"), widget=TimeInput())
    until = forms.TimeField(label=_("Eindigt om"), widget=TimeInput())
    place = forms.CharField(label=_("Plaats"), max_length=150, required=False)
    title = forms.CharField(
        label=_("Titel"),
        max_length=150,
        required=False,
        help_text=_("Laat u dit leeg, dan heet de vergadering naar haar soort en dag."),
    )
    audience = forms.ChoiceField(
        label=_("Wie ziet deze vergadering?"), choices=AUDIENCES, widget=forms.RadioSelect, required=False
    )
    seen = forms.DateField(widget=forms.HiddenInput(), required=False)

    def planned(self) -> dict[str, Any]:
        """What the actions ask for; call after is_valid."""
        data = self.cleaned_data
        zone = timezone.get_current_timezone()
        return {
            "kind": data["kind"],
            "starts_at": datetime.combine(data["on"], data["starts"], tzinfo=zone),
            "ends_at": datetime.combine(data["on"], data["until"], tzinfo=zone),
            "place": data["place"],
            "title": data["title"],
            "audience": data["audience"],
        }


class ChangeMeetingForm(MeetingForm):
    audience = forms.ChoiceField(
        label=_("Wie ziet deze vergadering?"),
        choices=AUDIENCES[1:],
        widget=forms.RadioSelect,
        help_text=_("Wordt de vergadering gedeeld, dan blijft wat er al op staat alleen van de raad."),
    )
    sequence = forms.IntegerField(widget=forms.HiddenInput())


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Any number of files. Whether each can be read is for the action."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = data if isinstance(data, (list, tuple)) else [data] if data else []
        if len(files) > 20:
            raise forms.ValidationError(_t("Voeg ten hoogste 20 stukken tegelijk toe."))
        return list(files)


class ItemForm(forms.Form):
    """An agenda item. The papers to choose from are those of the chosen dossier and those it already has."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    purpose = forms.ChoiceField(label=_("Doel"), choices=AgendaItem.Purpose.choices)
    minutes = forms.IntegerField(
        label=_("Minuten"),
        required=False,
        min_value=1,
        max_value=480,
        error_messages={
            "min_value": _("Een agendapunt duurt minstens 1 minuut."),
            "max_value": _("Een agendapunt duurt ten hoogste 480 minuten (acht uur)."),
        },
    )
    owner = forms.ModelChoiceField(
        label=_("Inbrenger"), queryset=Person.objects.none(), required=False, empty_label=_("niemand in het bijzonder")
    )
    explanation = forms.CharField(
        label=_("Toelichting"), widget=forms.Textarea(attrs={"rows": 4}), required=False, max_length=4000
    )
    confidentiality = forms.ChoiceField(label=_("Wie ziet dit punt?"), widget=forms.RadioSelect, required=False)
    dossier = forms.ModelChoiceField(
        label=_("Dossier"), queryset=Dossier.objects.none(), required=False, empty_label=_("geen dossier")
    )
    documents = forms.ModelMultipleChoiceField(
        label=_("Stukken"), queryset=Document.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    uploads = ManyFilesField(label=_("Nieuwe stukken toevoegen"), required=False)
    edition = forms.IntegerField(widget=forms.HiddenInput(), required=False)

    def __init__(self, *args: Any, meeting: Meeting, actor: Actor, item: AgendaItem | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        people = [one.person.pk for one in participants_of(meeting)]
        if item and item.owner_id:
            people.append(item.owner_id)
        self._choose("owner", Person.objects.filter(pk__in=people))
        dossiers = Dossier.objects.visible_to(actor).filter(council=meeting.council_id).order_by("-number")
        kept = [item.dossier_id] if item and item.dossier_id else []
        self._choose("dossier", dossiers.running() | dossiers.filter(pk__in=kept))
        levels = narrower_levels(meeting)
        if levels:
            as_meeting = _t("als de vergadering: %(audience)s") % {"audience": meeting.audience.label}
            field = self.fields["confidentiality"]
            field.choices = [("", as_meeting), *[(level.value, level.label) for level in levels]]  # type: ignore[attr-defined]
        else:
            del self.fields["confidentiality"]
        self._choose("documents", self._papers(actor, item))

    def draft(self) -> ItemDraft:
        """Call after is_valid."""
        data = self.cleaned_data
        return ItemDraft(
            title=data["title"],
            purpose=data["purpose"],
            minutes=data["minutes"],
            owner=data["owner"],
            explanation=data["explanation"],
            confidentiality=data.get("confidentiality", ""),
            dossier=data["dossier"],
            documents=tuple(data["documents"]),
            uploads=tuple(data["uploads"]),
        )

    def _papers(self, actor: Actor, item: AgendaItem | None) -> Any:
        chosen = self["dossier"].value()
        papers = Document.objects.visible_to(actor)
        in_dossier = papers.none()
        if str(chosen or "").isdecimal():
            visible = Dossier.objects.visible_to(actor).filter(pk=int(str(chosen)[:18]))
            in_dossier = papers.filter(folder__in=visible.values("folder"))
        attached = papers.filter(pk__in=item.documents.values("pk")) if item else papers.none()
        return in_dossier | attached

    def _choose(self, name: str, rows: Any) -> None:
        self.fields[name].queryset = rows  # type: ignore[attr-defined]


class ResolutionForm(forms.Form):
    text = forms.CharField(label=_("Besluit"), widget=forms.Textarea(attrs={"rows": 2}), max_length=4000)
    votes_for = forms.IntegerField(label=_("Voor"), required=False, min_value=0, max_value=999)
    votes_against = forms.IntegerField(label=_("Tegen"), required=False, min_value=0, max_value=999)
    abstained = forms.IntegerField(label=_("Onthouden"), required=False, min_value=0, max_value=999)


class ActionPointForm(forms.Form):
    text = forms.CharField(label=_("Actie"), max_length=300)
    owner = forms.ModelChoiceField(
        label=_("Wie"), queryset=Person.objects.none(), required=False, empty_label=_("nog niemand")
    )
    due_on = forms.DateField(
        label=_("Uiterlijk"),
        widget=DayInput(),
        required=False,
        validators=[MaxValueValidator(date(LAST_YEAR, 12, 31), _("Kies een dag vóór 2151."))],
    )

    def __init__(self, *args: Any, people: list[Person], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = Person.objects.filter(pk__in=[one.pk for one in people])  # type: ignore[attr-defined]
