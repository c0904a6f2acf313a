"""What a person decides about a paper, and how the mailbox is set."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ambt.archive.models import Confidentiality
from ambt.councils.models import Council, Person, Seat
from ambt.dossiers.models import Dossier
from ambt.mail.models import Mailbox

OTHER_ARTICLE = "other"


class NewDossierForm(forms.Form):
    """Filing a paper as a new dossier; comes with the proposal filled in."""

    kind = forms.ChoiceField(label=_("Wat is het?"), choices=Dossier.Kind, widget=forms.RadioSelect)
    article_ref = forms.ChoiceField(
        label=_("Op welk artikel rust het?"), required=False, widget=forms.RadioSelect, choices=()
    )
    other_article = forms.CharField(
        label=_("Ander artikel"),
        required=False,
        max_length=60,
        help_text=_("Bijvoorbeeld 25.1.e of art. 27 lid 1 onder k."),
    )
    title = forms.CharField(label=_("Titel van het dossier"), max_length=200)
    received_on = forms.DateField(
        label=_("Ontvangen op"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=_("Vanaf deze dag rekent Ambt."),
    )
    confidentiality = forms.ChoiceField(
        label=_("Wie mag het zien?"),
        choices=[(each.value, each.label) for each in Confidentiality if each is not Confidentiality.PUBLIC],
        initial=Confidentiality.COUNCIL,
    )
    readers = forms.ModelMultipleChoiceField(
        label=_("Genoemde personen"),
        queryset=Person.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Alleen bij “alleen genoemden”."),
    )

    def __init__(self, *args: Any, council: Council, articles: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        article_field, readers = self.fields["article_ref"], self.fields["readers"]
        assert isinstance(article_field, forms.ChoiceField)
        assert isinstance(readers, forms.ModelMultipleChoiceField)
        article_field.choices = [*articles, ("", _("Geen artikel")), (OTHER_ARTICLE, _("Een ander artikel, namelijk:"))]
        seats = Seat.objects.filter(council=council).on(timezone.localdate())
        readers.queryset = Person.objects.filter(seats__in=seats).distinct()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        other = given.pop("other_article", "").strip()
        if given.get("article_ref") == OTHER_ARTICLE:
            given["article_ref"] = other
            if not other:
                self.add_error("other_article", _("Vul in welk artikel het is, of kies “Geen artikel”."))
        if given.get("confidentiality") == Confidentiality.NAMED and not given.get("readers"):
            self.add_error("readers", _("Noem ten minste één persoon die dit mag zien; denk ook aan uzelf."))
        if given.get("confidentiality") != Confidentiality.NAMED:
            given["readers"] = Person.objects.none()
        return given


class DossierChoice(forms.ModelChoiceField[Dossier]):
    def label_from_instance(self, obj: Dossier) -> str:
        return f"{obj.number} · {obj.title}"


class RunningDossierForm(forms.Form):
    """Filing a paper in a dossier that runs."""

    dossier = DossierChoice(label=_("Dossier"), queryset=Dossier.objects.none(), empty_label=_("Kies een dossier"))

    def __init__(self, *args: Any, dossiers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["dossier"]
        assert isinstance(field, DossierChoice)
        field.queryset = dossiers


class MailboxForm(forms.ModelForm[Mailbox]):
    """Where the post is fetched from. The password is never shown; left empty it stays as it is."""

    password = forms.CharField(
        label=_("Wachtwoord"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Wordt versleuteld bewaard. Laat leeg om het huidige wachtwoord te houden."),
    )

    class Meta:
        model = Mailbox
        fields = ["host", "port", "use_tls", "user", "password", "folder", "is_active"]

    field_order = ["host", "port", "use_tls", "user", "password", "folder", "is_active"]

    def clean_host(self) -> str:
        host: str = self.cleaned_data["host"].strip()
        if "/" in host or "@" in host or any(ch.isspace() for ch in host):
            raise forms.ValidationError(_("Vul alleen de naam van de server in, zoals imap.voorbeeld.nl."))
        return host

    def clean_port(self) -> int:
        port: int = self.cleaned_data["port"]
        if not 1 <= port <= 65535:
            raise forms.ValidationError(_("Een poort is een getal van 1 tot en met 65535; meestal 993."))
        return port
