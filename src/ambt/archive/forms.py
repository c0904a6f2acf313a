"""The forms of the archive."""

from datetime import date
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.levels import narrower_levels, people_who_see, roles_of, with_roles
from ambt.archive.models import Confidentiality, Document, Folder
from ambt.councils.models import Committee, Person, Seat


class DayInput(forms.DateInput):
    """A date as browsers know it: yyyy-mm-dd, with a calendar."""

    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


class PeopleField(forms.ModelMultipleChoiceField[Person]):
    """People to tick, each with their role."""

    def __init__(self, label: Any, help_text: Any = "") -> None:
        super().__init__(
            Person.objects.none(),
            label=label,
            help_text=help_text,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )

    def label_from_instance(self, obj: Person) -> str:
        return f"{obj.name} ({roles_of(obj)})"


class DocumentLevelForm(forms.Form):
    """Who may see a paper: as its folder, or fewer."""

    confidentiality = forms.ChoiceField(label=_("Wie mag dit zien"), required=False, widget=forms.RadioSelect)
    readers = PeopleField(_("Genoemde personen"), _("Alleen wie de map ziet, kan het stuk zien."))
    was = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, folder: Folder, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        as_folder = _t("zoals de map: %(level)s") % {"level": folder.audience.label}
        levels = [level for level in narrower_levels(folder) if level is not folder.audience]
        _choices(self, "confidentiality", [("", as_folder), *((level.value, str(level.label)) for level in levels)])
        if folder.audience is Confidentiality.NAMED:
            _choices(self, "confidentiality", [("", as_folder), ("named", _t("alleen enkelen van de genoemden"))])
        _offer(self, people_who_see(folder, today), folder, today)

    @staticmethod
    def start_of(document: Document, actor: Actor) -> dict[str, Any]:
        """What the form shows of a paper at first; who begins to name readers names themselves already."""
        level = document.confidentiality
        named = [person.pk for person in document.readers.all()]
        return {"confidentiality": level, "was": level, "readers": named or [actor.person_id]}


class DocumentForm(DocumentLevelForm):
    """A file to put in a folder."""

    file = forms.FileField(
        label=_("Bestand"),
        allow_empty_file=True,
        max_length=300,
        help_text=_("Pdf, Word (.docx), e-mail (.eml of .msg) of tekst (.txt of .md)."),
    )
    title = forms.CharField(
        label=_("Titel"), max_length=200, required=False, help_text=_("Leeg: naar de bestandsnaam.")
    )
    written_on = forms.DateField(label=_("Dagtekening"), required=False, widget=DayInput())
    field_order = ["file", "title", "written_on", "confidentiality", "readers"]


class VersionForm(forms.Form):
    """A file that is a newer version of a paper."""

    file = forms.FileField(
        label=_("Bestand"),
        allow_empty_file=True,
        max_length=300,
        help_text=_("De eerdere versies blijven bewaard en zijn terug te lezen."),
    )
    based_on = forms.IntegerField(widget=forms.HiddenInput)


class FolderLevelForm(forms.Form):
    """Who may see a folder and all that lies in it."""

    confidentiality = forms.ChoiceField(
        label=_("Wie mag deze map zien"), choices=Confidentiality.choices, widget=forms.RadioSelect
    )
    readers = PeopleField(_("Genoemde personen"))
    committees = forms.ModelMultipleChoiceField(
        Committee.objects.none(),
        label=_("Genoemde commissies"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Wie lid is van de commissie, ziet de map; wie later lid wordt ook."),
    )
    named_until = forms.DateField(
        label=_("Tot en met"),
        required=False,
        widget=DayInput(),
        help_text=_(
            "Daarna zien de genoemden de map niet meer. Wie van hen de vertrouwelijkheid mag wijzigen, blijft de map "
            "zien."
        ),
    )
    was = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, folder: Folder, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seats = Seat.objects.filter(council=folder.council_id).on(today)
        _offer(self, Person.objects.filter(seats__in=seats).distinct(), folder, today)
        committees = cast("forms.ModelMultipleChoiceField[Committee]", self.fields["committees"])
        committees.queryset = Committee.objects.filter(council=folder.council_id, ended_on=None)

    @staticmethod
    def start_of(folder: Folder, actor: Actor) -> dict[str, Any]:
        """What the form shows of a folder at first; who begins to name readers names themselves already."""
        readers = [person.pk for person in folder.readers.all()]
        committees = list(folder.committees.all())
        return {
            "confidentiality": folder.confidentiality,
            "was": folder.confidentiality,
            "readers": readers or ([] if committees else [actor.person_id]),
            "committees": committees,
            "named_until": folder.named_until,
        }


def _offer(form: forms.Form, people: QuerySet[Person], folder: Folder, today: date) -> None:
    cast(PeopleField, form.fields["readers"]).queryset = with_roles(people, folder.council_id, today)


def _choices(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    cast(forms.ChoiceField, form.fields[name]).choices = choices
