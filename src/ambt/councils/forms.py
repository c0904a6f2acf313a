"""The forms of the room where one sees who sits where."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Role
from ambt.councils.models import Committee, Council, Person, RulesOfProcedure


class DayInput(forms.DateInput):
    """A date as browsers know it: yyyy-mm-dd, with a calendar."""

    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


class SeatForm(forms.Form):
    name = forms.CharField(label=_("Naam"), max_length=120)
    email = forms.EmailField(
        label=_("E-mailadres"), required=False, help_text=_("Nodig om in te loggen en stukken te krijgen.")
    )
    role = forms.ChoiceField(label=_("Rol"), choices=Role.choices)
    since = forms.DateField(label=_("Vanaf"), widget=DayInput())
    until = forms.DateField(label=_("Tot en met"), widget=DayInput(), required=False)
    constituency = forms.CharField(label=_("Kiesgroep of onderdeel"), max_length=120, required=False)


class EndSeatForm(forms.Form):
    until = forms.DateField(label=_("Laatste dag"), widget=DayInput())


class RulesForm(forms.ModelForm[RulesOfProcedure]):
    class Meta:
        model = RulesOfProcedure
        fields = ["seats", "term_years", "quorum_percent", "agenda_notice_days", "advice_weeks", "consent_weeks"]


class CouncilForm(forms.ModelForm[Council]):
    class Meta:
        model = Council
        fields = ["name", "place", "address", "mail_address", "accent", "footer"]
        widgets = {"address": forms.Textarea(attrs={"rows": 3}), "accent": forms.TextInput(attrs={"maxlength": 7})}


class CommitteeForm(forms.ModelForm[Committee]):
    class Meta:
        model = Committee
        fields = ["name", "kind", "people"]
        widgets = {"people": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, council: Council, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = self.fields["people"]
        assert isinstance(people, forms.ModelMultipleChoiceField)
        people.queryset = Person.objects.filter(seats__council=council).distinct()
