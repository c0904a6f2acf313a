"""Which thing each address speaks of, and how it is written in the address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.urls import reverse

from ambt.archive.models import Document, Folder, Version
from ambt.councils.models import Committee, Council, Person, Seat
from ambt.dossiers.models import Dossier, Promise
from ambt.letters.models import Letter
from ambt.mail.models import Paper, PostedMail
from ambt.meetings.models import ActionPoint, AgendaItem, Meeting
from tests.walking import addresses


@dataclass(frozen=True)
class Kind:
    """A kind of thing: where its title stands, and what an address needs to know of it."""

    model: type[Model]
    title: str
    parts: Callable[[Any], dict[str, object]]

    def first_with(self, word: str) -> Any:
        """The first of this kind with the word in its title; None when there is none."""
        return self.model._default_manager.filter(**{f"{self.title}__contains": word}).order_by("pk").first()

    def council_of(self, thing: Any) -> Council:
        """Where it belongs; a person belongs where they sit."""
        return thing.seats.get().council if isinstance(thing, Person) else thing.council


KINDS: Mapping[str, Kind] = {
    "dossier": Kind(
        Dossier, "title", lambda one: {"number": one.number, "name": one.slug, "fact": "receipt_confirmed"}
    ),
    "promise": Kind(Promise, "text", lambda one: {"number": one.dossier.number, "pk": one.pk}),
    "document": Kind(Document, "title", lambda one: {"pk": one.pk}),
    "version": Kind(Version, "document__title", lambda one: {"pk": one.pk}),
    "folder": Kind(Folder, "title", lambda one: {"pk": one.pk}),
    "meeting": Kind(Meeting, "title", lambda one: {"pk": one.pk}),
    "item": Kind(AgendaItem, "title", lambda one: {"pk": one.meeting_id, "item": one.pk}),
    "point": Kind(ActionPoint, "text", lambda one: {"point": one.pk}),
    "letter": Kind(Letter, "subject", lambda one: {"pk": one.pk}),
    "paper": Kind(Paper, "title", lambda one: {"pk": one.pk}),
    "posted": Kind(PostedMail, "subject", lambda one: {"pk": one.pk}),
    "seat": Kind(Seat, "constituency", lambda one: {"pk": one.pk}),
    "person": Kind(Person, "name", lambda one: {"pk": one.pk}),
    "committee": Kind(Committee, "name", lambda one: {"pk": one.pk}),
}
# By what stands in the pattern of the address; the first that fits.
_BY_PATTERN = (
    ("/toezeggingen/<int:pk>", "promise"),
    ("<int:number>", "dossier"),
    ("<int:point>", "point"),
    ("<int:item>", "item"),
    ("/vergaderingen/<int:pk>", "meeting"),
    ("/brieven/<int:pk>", "letter"),
    ("/post/uitgaand/<int:pk>", "posted"),
    ("/post/<int:pk>", "paper"),
    ("/archief/stuk/", "document"),
    ("/archief/bestand/", "version"),
    ("/archief/map/", "folder"),
    ("/raad/plaats/<int:pk>", "seat"),
    ("/raad/persoon/", "person"),
    ("/raad/commissie/<int:pk>", "committee"),
)


def kind_of(name: str) -> str:
    """The kind of thing that an address is about; empty for a list or a form that starts something new."""
    pattern = addresses()[name]
    return next((kind for part, kind in _BY_PATTERN if part in pattern), "")


def address_of(name: str, slug: str, thing: Model | None = None) -> str:
    """The address of this name in a council, for this thing."""
    pattern = addresses()[name]
    known = {"slug": slug} | (KINDS[kind_of(name)].parts(thing) if thing else {})
    return reverse(name, kwargs={part: value for part, value in known.items() if f":{part}>" in pattern})
