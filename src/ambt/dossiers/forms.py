"""The forms of the dossiers: they check what is typed, not whether it can be; the law and the steps do that."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

import wor
from ambt.access.keys import COUNCIL_SIDE
from ambt.archive.models import Confidentiality, Document
from ambt.councils.forms import DayInput
from ambt.councils.models import Council, Person, Seat
from ambt.dossiers import law
from ambt.dossiers.models import Dossier
from ambt.ui.refusal import Refusal

AUDIENCES = [
    (Confidentiality.COUNCIL, _("alleen de raad")),
    (Confidentiality.SHARED, _("raad en bestuurder")),
    (Confidentiality.NAMED, _("alleen de personen die ik hieronder noem")),
]


def people_of(council: Council, today: date) -> QuerySet[Person]:
    """Everyone who has a seat in the council today."""
    return Person.objects.filter(seats__in=Seat.objects.filter(council=council).on(today)).distinct()


class ArticleField(forms.CharField):
    """A place in the Act in any way people write it; cleaned to the short form, "25.1.e"."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=80, **kwargs)

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        if not text:
            return ""
        try:
            return law.article_of(text).article.ref
        except Refusal as refusal:
            raise forms.ValidationError(refusal.sentence) from refusal


class CouncilForm(forms.Form):
    """A form about people of one council, as they sit there today."""

    def __init__(self, *args: Any, council: Council, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.council = council
        self.today = today


class AudienceForm(CouncilForm):
    """Who may see the dossier."""

    confidentiality = forms.ChoiceField(
        label=_("Wie mag dit zien?"),
        choices=AUDIENCES,
        widget=forms.RadioSelect,
        initial=Confidentiality.COUNCIL,
    )
    readers = forms.ModelMultipleChoiceField(
        label=_("Genoemde personen"),
        queryset=Person.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Alleen nodig als u hierboven kiest voor genoemde personen."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self.fields["readers"], people_of(self.council, self.today))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("confidentiality") == Confidentiality.NAMED and not data.get("readers"):
            self.add_error("readers", _t("Noem ten minste één persoon die dit dossier mag zien."))
        if data.get("confidentiality") != Confidentiality.NAMED:
            data["readers"] = []
        return data


class _MatterForm(CouncilForm):
    """What a dossier is about."""

    title = forms.CharField(
        label=_("Titel"),
        max_length=200,
        help_text=_("Zo kort dat iedereen weet waar het over gaat, bijvoorbeeld: Reorganisatie klantenservice."),
    )
    kind = forms.ChoiceField(label=_("Soort"), choices=Dossier.Kind, widget=forms.RadioSelect)
    article_ref = ArticleField(
        label=_("Artikel"), required=False, help_text=_("Bijvoorbeeld 25.1.e of art. 27 lid 1 onder d WOR.")
    )
    summary = forms.CharField(
        label=_("Waar gaat het om?"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    owner = forms.ModelChoiceField(
        label=_("Trekker"), queryset=Person.objects.none(), required=False, empty_label=_("nog niemand")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seats = Seat.objects.filter(council=self.council, role__in=COUNCIL_SIDE).on(self.today)
        _offer(self.fields["owner"], Person.objects.filter(seats__in=seats).distinct())


class OpenForm(_MatterForm, AudienceForm):
    received_on = forms.DateField(
        label=_("Ontvangen of begonnen op"),
        widget=DayInput(),
        help_text=_("Bij een adviesaanvraag of instemmingsverzoek: de dag waarop de raad het stuk ontving."),
    )
    field_order = ("title", "kind", "article_ref", "received_on", "summary", "owner", "confidentiality", "readers")


class ChangeForm(_MatterForm):
    """`revision` is that of the dossier as it was read: a second writer is told so."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def now_about(self, revision: int) -> None:
        """Keep what was typed, and go on from the dossier as it stands now."""
        self.data = {**_typed(self), "revision": str(revision)}


class FactForm(forms.Form):
    """A fact of this kind: on which day, with what outcome, and the paper that shows it."""

    value = forms.ChoiceField(label=_("Welke van deze is het?"), widget=forms.RadioSelect)
    on = forms.DateField(widget=DayInput())
    source = forms.ModelChoiceField(
        label=_("Stuk waaruit dit blijkt"),
        queryset=Document.objects.none(),
        required=False,
        empty_label=_("geen stuk"),
    )
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, kind: wor.FactKind, papers: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].label = kind.question
        _offer(self.fields["source"], papers)
        value = self.fields["value"]
        assert isinstance(value, forms.ChoiceField)
        if kind.values:
            value.choices = kind.values
        else:
            del self.fields["value"]

    @property
    def fact(self) -> dict[str, Any]:
        """What an action takes: the day, the outcome and the paper."""
        data = self.cleaned_data
        return {"on": data["on"], "value": data.get("value", ""), "source": data["source"]}

    def now_about(self, revision: int) -> None:
        """Keep what was typed, and go on from the fact as it stands now."""
        self.data = {**_typed(self), "revision": str(revision)}


class PromiseForm(forms.Form):
    text = forms.CharField(label=_("Wat is er toegezegd?"), max_length=300)
    promised_by = forms.CharField(label=_("Door wie?"), max_length=120)
    promised_on = forms.DateField(label=_("Gedaan op"), widget=DayInput())
    due_on = forms.DateField(label=_("Uiterlijk"), widget=DayInput(), required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        promised, due = data.get("promised_on"), data.get("due_on")
        if promised and due and due < promised:
            self.add_error("due_on", _t("De uiterste dag ligt vóór de dag van de toezegging. Klopt dat?"))
        return data


class FilterForm(forms.Form):
    """What one asks of the list; whatever is not a choice counts as not asked."""

    zoek = forms.CharField(label=_("Woorden of nummer"), max_length=100, required=False)
    stand = forms.ChoiceField(
        label=_("Stand"), choices=[("", _("lopend")), ("gesloten", _("gesloten")), ("alle", _("alle"))], required=False
    )
    soort = forms.ChoiceField(
        label=_("Soort"), choices=[("", _("alle soorten")), *Dossier.Kind.choices], required=False
    )
    beurt = forms.ChoiceField(
        label=_("Aan zet"), choices=[("", _("wie dan ook")), *Dossier.Turn.choices], required=False
    )
    volgorde = forms.ChoiceField(
        label=_("Volgorde"),
        choices=[
            ("", _("eerstvolgende dag")),
            ("nieuw", _("nieuwste eerst")),
            ("nummer", _("nummer")),
            ("titel", _("titel")),
        ],
        required=False,
    )

    @property
    def asked(self) -> dict[str, str]:
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}


def _typed(form: forms.Form) -> dict[str, Any]:
    return {name: field.widget.value_from_datadict(form.data, form.files, name) for name, field in form.fields.items()}


def _offer(field: forms.Field, rows: QuerySet[Any]) -> None:
    assert isinstance(field, forms.ModelChoiceField)
    field.queryset = rows
