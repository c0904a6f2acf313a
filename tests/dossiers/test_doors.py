"""Every address of the dossiers, and who gets in: the first and the last thing that must hold."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from ambt.access.keys import Role
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council, Person
from ambt.dossiers import urls
from ambt.dossiers.models import Dossier, Promise
from ambt.dossiers.steps import make_promise, set_fact
from tests import people

OPENED = date(2026, 3, 2)
FACT = {"on": "2026-03-20", "revision": "1"}
PROMISE = {"text": "Een formatieplan", "promised_by": "De Wit", "promised_on": "2026-03-20"}

# name: (arguments after the council, what is sent, the answers to the six below); a form that cannot be is 422.
SIX = (Role.SECRETARY, Role.ELECTED_SECRETARY, Role.CHAIR, Role.MEMBER, Role.DIRECTOR, "stranger")
READ = (200, 200, 200, 200, 200, 404)
RECORD = (302, 302, 404, 404, 404, 404)
DOORS: dict[str, tuple[tuple[str, ...], dict[str, str] | None, tuple[int, ...]]] = {
    "list": ((), None, READ),
    "open": ((), None, (200, 200, 200, 404, 404, 404)),
    "dossier": (("number", "slug"), None, READ),
    "by-number": (("number",), None, (302, 302, 302, 302, 302, 404)),
    "facts": (("number",), None, (200, 200, 404, 404, 404, 404)),
    "fact": (("number", "consultation_held"), None, (200, 200, 404, 404, 404, 404)),
    "record-fact": (("number", "consultation_held"), FACT, RECORD),
    "correct-fact": (("number", "request_received"), {"on": "2026-03-01", "revision": "1"}, RECORD),
    "withdraw-fact": (("number", "receipt_confirmed"), {"revision": "1"}, RECORD),
    "change": (("number",), None, (200, 200, 404, 404, 404, 404)),
    "close": (("number",), {}, (302, 302, 302, 403, 404, 404)),
    "reopen": (("number",), {}, (302, 302, 302, 403, 404, 404)),
    "record-promise": (("number",), PROMISE, (302, 302, 302, 403, 404, 404)),
    "keep-promise": (("number", "promise"), {}, (302, 302, 302, 403, 404, 404)),
}


@pytest.fixture
def shared(dossier: Dossier) -> Dossier:
    """A dossier that the director sees too, with a second fact and a promise in it."""
    dossier.folder.confidentiality = Confidentiality.SHARED
    dossier.folder.save()
    set_fact(dossier, "receipt_confirmed", on=date(2026, 3, 3))
    make_promise(dossier.folder, text="Een plan", promised_by="De Wit", promised_on=OPENED, dossier=dossier)
    return dossier


def address(name: str, dossier: Dossier) -> str:
    promise = Promise.objects.get(dossier=dossier)
    known = {"number": dossier.number, "slug": dossier.slug, "promise": promise.pk}
    return reverse(f"dossiers:{name}", args=[dossier.council.slug, *(known.get(part, part) for part in DOORS[name][0])])


def knock(browser: Client, name: str, dossier: Dossier) -> int:
    sent = DOORS[name][1]
    where = address(name, dossier)
    return (browser.get(where) if sent is None else browser.post(where, sent)).status_code


def test_every_address_stands_in_this_list() -> None:
    assert {pattern.name for pattern in urls.urlpatterns} == set(DOORS)


@pytest.mark.parametrize("name", DOORS)
@pytest.mark.parametrize("who", SIX)
def test_who_gets_in(
    client: Client, council: Council, other_council: Council, shared: Dossier, name: str, who: Role | str
) -> None:
    person = (
        people.someone_as(Role.SECRETARY, other_council) if who == "stranger" else people.someone_as(Role(who), council)
    )

    assert knock(people.signed_in(client, person), name, shared) == DOORS[name][2][SIX.index(who)]


@pytest.mark.parametrize("name", DOORS)
def test_without_signing_in_every_door_leads_to_the_sign_in(client: Client, shared: Dossier, name: str) -> None:
    sent = DOORS[name][1]
    answer = client.get(address(name, shared)) if sent is None else client.post(address(name, shared), sent)

    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/")


@pytest.mark.parametrize("name", [name for name, door in DOORS.items() if door[1] is not None])
def test_a_button_cannot_be_followed_as_a_link(secretary: Client, shared: Dossier, name: str) -> None:
    assert secretary.get(address(name, shared)).status_code == 405


@pytest.mark.parametrize("name", [name for name, door in DOORS.items() if "number" in door[0]])
@pytest.mark.parametrize(
    "see",
    [
        lambda council: people.someone_as(Role.DIRECTOR, council),
        lambda council: people.someone_as(Role.COMMITTEE_MEMBER, council),
    ],
    ids=["director", "committee member"],
)
def test_a_dossier_of_the_council_alone_does_not_exist_for_others(
    client: Client, council: Council, dossier: Dossier, name: str, see: Callable[[Council], Person]
) -> None:
    make_promise(dossier.folder, text="Een plan", promised_by="De Wit", promised_on=OPENED, dossier=dossier)

    assert knock(people.signed_in(client, see(council)), name, dossier) == 404


def test_the_same_number_in_another_council_is_another_dossier(
    client: Client, council: Council, other_council: Council, shared: Dossier
) -> None:
    browser = people.signed_in(client, people.someone_as(Role.SECRETARY, other_council))

    assert browser.get(f"/r/{other_council.slug}/dossiers/{shared.number}/").status_code == 404


@pytest.mark.parametrize("number", ["0", "99999", "9" * 40])
def test_a_number_that_is_no_dossier_is_not_found(secretary: Client, number: str) -> None:
    assert secretary.get(f"/r/waterland/dossiers/{number}/").status_code == 404
    assert secretary.get(f"/r/waterland/dossiers/{number}-iets/").status_code == 404
