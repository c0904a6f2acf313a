"""Each gesture: its key, its one line in the logbook, and doing it twice or too late."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from ambt.access.keys import KEYS, Action, Actor, Role
from ambt.access.models import LogEntry
from ambt.archive.models import Confidentiality, SearchEntry
from ambt.councils.models import Council
from ambt.dossiers.actions.change_dossier import change_dossier
from ambt.dossiers.actions.close_dossier import close_dossier
from ambt.dossiers.actions.correct_fact import correct_fact
from ambt.dossiers.actions.keep_promise import keep_promise
from ambt.dossiers.actions.open_dossier import open_dossier
from ambt.dossiers.actions.record_fact import record_fact
from ambt.dossiers.actions.record_promise import record_promise
from ambt.dossiers.actions.reopen_dossier import reopen_dossier
from ambt.dossiers.actions.withdraw_fact import withdraw_fact
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import make_promise, set_fact
from ambt.ui.refusal import NoKey, Refusal
from tests import people

DAY = date(2026, 3, 20)


def _open(actor: Actor, dossier: Dossier) -> None:
    open_dossier(
        actor,
        dossier.council,
        title="Fusie",
        kind="advice",
        article_ref="25.1.a",
        received_on=DAY,
        summary="",
        owner=None,
        confidentiality=Confidentiality.COUNCIL,
        readers=[],
    )


def _change(actor: Actor, dossier: Dossier, *, title: str = "Andere titel", kind: str = "advice") -> None:
    change_dossier(
        actor,
        dossier,
        title=title,
        kind=kind,
        article_ref="25.1.e",
        summary="Nieuw",
        owner=None,
        revision=dossier.revision,
    )


def _reopen(actor: Actor, dossier: Dossier) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(closed_on=DAY)
    reopen_dossier(actor, dossier)


def _keep(actor: Actor, dossier: Dossier) -> None:
    promise = make_promise(dossier.folder, text="Plan", promised_by="De Wit", promised_on=DAY, dossier=dossier)
    keep_promise(actor, promise, on=DAY)


GESTURES: dict[Action, Callable[[Actor, Dossier], object]] = {
    Action.OPEN_DOSSIER: _open,
    Action.RECORD_FACT: lambda actor, dossier: record_fact(
        actor, dossier, "consultation_held", on=DAY, value="", source=None
    ),
    Action.CORRECT_FACT: lambda actor, dossier: correct_fact(
        actor, dossier, "request_received", on=date(2026, 3, 1), value="", source=None, revision=1
    ),
    Action.WITHDRAW_FACT: lambda actor, dossier: withdraw_fact(actor, dossier, "request_received", revision=1),
    Action.CLOSE_DOSSIER: close_dossier,
    Action.REOPEN_DOSSIER: _reopen,
    Action.CHANGE_DOSSIER: _change,
    Action.RECORD_PROMISE: lambda actor, dossier: record_promise(
        actor, dossier, text="Plan", promised_by="De Wit", promised_on=DAY, due_on=None
    ),
    Action.KEEP_PROMISE: _keep,
}


@pytest.mark.parametrize("action", GESTURES, ids=lambda action: action.code)
@pytest.mark.parametrize("role", Role)
def test_each_gesture_needs_its_key_and_leaves_one_line(
    council: Council, dossier: Dossier, action: Action, role: Role
) -> None:
    actor = people.actor(people.someone_as(role, council))
    if role in KEYS[action]:
        GESTURES[action](actor, dossier)
        line = LogEntry.objects.get()
        assert (line.action, line.actor_name, line.council_id) == (action.code, actor.name, council.pk)
        assert line.folder_id is not None
        return

    with pytest.raises(NoKey, match="Dit kunt u niet zelf doen"):
        GESTURES[action](actor, dossier)
    assert not LogEntry.objects.exists()


@pytest.mark.parametrize("action", GESTURES, ids=lambda action: action.code)
def test_a_key_of_another_council_opens_nothing_here(other_council: Council, dossier: Dossier, action: Action) -> None:
    actor = people.actor(people.someone_as(Role.SECRETARY, other_council))

    with pytest.raises(NoKey):
        GESTURES[action](actor, dossier)


@pytest.fixture
def clerk(council: Council) -> Actor:
    return people.actor(people.someone_as(Role.SECRETARY, council))


@pytest.mark.parametrize(
    "action", [Action.CLOSE_DOSSIER, Action.RECORD_PROMISE, Action.RECORD_FACT], ids=lambda action: action.code
)
def test_doing_it_twice_is_doing_it_once(clerk: Actor, dossier: Dossier, action: Action) -> None:
    for _ in range(2):
        GESTURES[action](clerk, dossier)

    assert LogEntry.objects.filter(action=action.code).count() == 1


def test_a_promise_that_was_kept_stays_kept_on_its_first_day(clerk: Actor, dossier: Dossier) -> None:
    promise = make_promise(dossier.folder, text="Plan", promised_by="De Wit", promised_on=DAY, dossier=dossier)
    for day in (date(2026, 4, 1), date(2026, 4, 2)):
        keep_promise(clerk, promise, on=day)

    promise.refresh_from_db()
    assert promise.kept_on == date(2026, 4, 1)
    assert LogEntry.objects.count() == 1


def test_a_changed_title_changes_the_address_the_folder_and_what_search_finds(clerk: Actor, dossier: Dossier) -> None:
    _change(clerk, dossier, title="Reorganisatie van de klantcontacten")

    found = SearchEntry.objects.get(kind="dossier", key=dossier.pk)
    assert found.title == dossier.folder.title == "Reorganisatie van de klantcontacten"
    assert found.address == dossier.get_absolute_url()


def test_a_kind_that_does_not_know_the_recorded_facts_is_refused(clerk: Actor, dossier: Dossier) -> None:
    set_fact(dossier, "advice_given", on=DAY, value="negative")

    with pytest.raises(Refusal, match="Advies uitgebracht") as refused:
        _change(clerk, dossier, kind="consent")

    assert refused.value.field == "kind"
    dossier.refresh_from_db()
    assert dossier.kind == "advice"


def test_a_kind_that_was_wrong_can_be_put_right_while_the_facts_allow(clerk: Actor, dossier: Dossier) -> None:
    _change(clerk, dossier, kind="consent")

    assert dossier.state_label == "verzoek in behandeling"


def test_a_closed_dossier_has_no_next_day_and_nobodys_turn_and_gets_them_back(
    clerk: Actor, dossier: Dossier, today: date
) -> None:
    set_fact(dossier, "advice_term_agreed", on=today)
    close_dossier(clerk, dossier)
    assert (dossier.next_due, dossier.whose_turn) == (None, Dossier.Turn.NOBODY)

    reopen_dossier(clerk, dossier)
    assert (dossier.next_due, dossier.whose_turn) == (today, Dossier.Turn.COUNCIL)


def test_of_two_people_who_change_one_dossier_the_second_is_told_and_keeps_what_they_typed(
    secretary: Client, dossier: Dossier
) -> None:
    address = reverse("dossiers:change", args=["waterland", dossier.number])
    typed = {"title": "Eerste", "kind": "advice", "article_ref": "25.1.e", "revision": dossier.revision}
    secretary.post(address, typed)

    second = secretary.post(address, {**typed, "title": "Tweede"})

    assert second.status_code == 422
    assert "Iemand anders heeft dit dossier intussen gewijzigd" in second.content.decode()
    assert 'value="Tweede"' in second.content.decode()
    dossier.refresh_from_db()
    assert dossier.title == "Eerste"
    again = {**typed, "title": "Tweede", "revision": second.context["form"]["revision"].value()}
    assert secretary.post(address, again).status_code == 302


def opening(**typed: object) -> dict[str, object]:
    return {
        "title": "Fusie met Noorderlicht",
        "kind": "advice",
        "article_ref": "art. 25 lid 1 onder a WOR",
        "received_on": "2026-03-02",
        "confidentiality": "council",
        **typed,
    }


def test_a_dossier_opened_by_hand_records_when_the_request_came_in(secretary: Client, council: Council) -> None:
    page = secretary.post(reverse("dossiers:open", args=[council.slug]), opening(), follow=True)

    dossier = Dossier.objects.get()
    assert page.redirect_chain[-1][0] == dossier.get_absolute_url()
    assert dossier.article_ref == "25.1.a"
    assert dossier.facts.get().on == date(2026, 3, 2)
    assert "aanvraag in behandeling" in page.content.decode()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"title": ""}, "Dit veld is verplicht"),
        ({"title": "x" * 201}, "200 tekens"),
        ({"title": "nul\x00teken"}, "tekens"),
        ({"kind": "bezwaar"}, "geldige keuze"),
        ({"article_ref": "25.1.z"}, "Bedoelt u"),
        ({"article_ref": "iets"}, "lees ik niet als een artikel"),
        ({"article_ref": "bw.7:669"}, "alleen van de WOR"),
        ({"received_on": "2999-01-01"}, "Klopt het jaar"),
        ({"received_on": "2120-01-01"}, "moet nog komen"),
        ({"received_on": "gisteren"}, "geldige datum"),
        ({"confidentiality": "named"}, "Noem ten minste één persoon"),
        ({"confidentiality": "public"}, "geldige keuze"),
        ({"owner": "999999"}, "geldige keuze"),
        ({"readers": ["999999"], "confidentiality": "named"}, "beschikbare keuze"),
    ],
)
def test_a_dossier_that_cannot_be_opened_says_why_and_keeps_what_was_typed(
    secretary: Client, council: Council, typed: dict[str, object], sentence: str
) -> None:
    answer = secretary.post(reverse("dossiers:open", args=[council.slug]), opening(summary="Bewaar dit", **typed))

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "Bewaar dit" in answer.content.decode()
    assert not Dossier.objects.exists()


def test_a_dossier_for_the_named_is_seen_by_them_alone(secretary: Client, client: Client, council: Council) -> None:
    named, other = (people.someone_as(Role.MEMBER, council) for _ in range(2))
    secretary.post(reverse("dossiers:open", args=[council.slug]), opening(confidentiality="named", readers=[named.pk]))
    dossier = Dossier.objects.get()

    assert people.signed_in(client, named).get(dossier.get_absolute_url()).status_code == 200
    assert people.signed_in(client, other).get(dossier.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"text": ""}, "Dit veld is verplicht"),
        ({"text": "x" * 301}, "300 tekens"),
        ({"due_on": "2026-03-01"}, "ligt vóór de dag van de toezegging"),
        ({"promised_on": "nooit"}, "geldige datum"),
    ],
)
def test_a_promise_that_cannot_be_is_said_beside_its_field(
    secretary: Client, dossier: Dossier, typed: dict[str, str], sentence: str
) -> None:
    whole = {"text": "Een formatieplan", "promised_by": "De Wit", "promised_on": "2026-03-20", **typed}
    answer = secretary.post(reverse("dossiers:record-promise", args=["waterland", dossier.number]), whole)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not dossier.promises.exists()


def test_a_promise_shows_until_it_is_kept_and_says_when_it_is_late(secretary: Client, dossier: Dossier) -> None:
    promise = make_promise(
        dossier.folder,
        text="Een formatieplan",
        promised_by="De Wit",
        promised_on=DAY,
        due_on=date(2026, 4, 1),
        dossier=dossier,
    )
    assert "was uiterlijk wo 1 apr" in secretary.get(dossier.get_absolute_url()).content.decode()

    secretary.post(reverse("dossiers:keep-promise", args=["waterland", dossier.number, promise.pk]))

    assert "nagekomen op" in secretary.get(dossier.get_absolute_url()).content.decode()


def test_a_promise_of_another_dossier_cannot_be_kept_from_here(
    secretary: Client, council: Council, dossier: Dossier
) -> None:
    promise = make_promise(dossier.folder, text="Plan", promised_by="De Wit", promised_on=DAY)

    answer = secretary.post(reverse("dossiers:keep-promise", args=["waterland", dossier.number, promise.pk]))

    assert answer.status_code == 404
