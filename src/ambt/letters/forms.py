"""The forms of the letters."""

from typing import Any

from django import forms
from django.db.models import TextChoices
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ambt.dossiers.models import Dossier
from ambt.letters.drafting import KINDS
from ambt.letters.models import Letter
from ambt.letters.steps import LetterText
from ambt.ui.richtext import RichTextField

WHICH_TEXT = _("Het is niet duidelijk welke tekst u voor u had. Open de brief opnieuw.")


class DraftForm(forms.Form):
    """Which letter, and for an advice what it comes to."""

    kind = forms.ChoiceField(label=_("Welke brief?"), widget=forms.RadioSelect)
    outcome = forms.ChoiceField(
        label=_("Wat adviseert de raad?"),
        help_text=_("Daarmee begint het concept; u kunt de tekst daarna helemaal aanpassen."),
        choices=Letter.Outcome,
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = KINDS[dossier.kind]
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(kind, capfirst(str(Letter.Kind(kind).label))) for kind in kinds]
        if Letter.Kind.ADVICE not in kinds:
            del self.fields["outcome"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("kind") == Letter.Kind.ADVICE:
            if not cleaned.get("outcome") and "outcome" not in self.errors:
                self.add_error("outcome", _("Kies wat de raad adviseert."))
        else:
            cleaned["outcome"] = ""
        return cleaned


class LetterForm(forms.Form):
    """The letter as it is typed; `revision` says over which text."""

    to_name = forms.CharField(label=_("Aan"), max_length=150, required=False)
    to_address = forms.CharField(
        label=_("Functie en adres op de brief"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    to_mail = forms.EmailField(
        label=_("E-mailadres"), max_length=254, required=False, help_text=_("Hier gaat de brief naartoe.")
    )
    subject = forms.CharField(label=_("Onderwerp"), max_length=200, required=False)
    body = RichTextField(label=_("Tekst van de brief"), required=False)
    revision = forms.IntegerField(
        widget=forms.HiddenInput,
        min_value=1,
        max_value=2_000_000_000,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), WHICH_TEXT),
    )

    def text(self) -> LetterText:
        """What was typed; only after `is_valid`."""
        data = self.cleaned_data
        address = "\n".join(line.strip() for line in data["to_address"].splitlines() if line.strip())
        return LetterText(data["to_name"], address, data["to_mail"], data["subject"], data["body"])


class ReturnForm(forms.Form):
    remark = forms.CharField(
        label=_("Wat moet er anders?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), required=False
    )


class Stand(TextChoices):
    """How the list can be narrowed."""

    AT_WORK = "onderweg", _("nog niet verstuurd")
    SENT = "verstuurd", _("verstuurd")
    DISCARDED = "weggegooid", _("weggegooid")


class FilterForm(forms.Form):
    stand = forms.ChoiceField(label=_("Stand"), choices=[("", _("alle")), *Stand.choices], required=False)
    soort = forms.ChoiceField(label=_("Soort"), choices=[("", _("alle")), *Letter.Kind.choices], required=False)
