"""Nothing invisible is in any answer: each reader walks everywhere they can, and tries every hidden thing by hand."""

from datetime import timedelta

import pytest
from django.core import mail as django_mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ambt.access.keys import Role
from ambt.access.models import LogEntry
from ambt.archive.models import Version
from ambt.desk.digest_mail import send_digests
from ambt.desk.models import Digest
from ambt.mail.models import PostedMail
from ambt.meetings.models import Pack
from tests.house import ELSEWHERE, NAMED, OWN, SEEN_BY, STRANGER, TABLE, House, feed_address, house, in_the_house
from tests.people import signed_in
from tests.things import KINDS, address_of, kind_of
from tests.walking import Seen, addresses, look_at, walk, words_in

__all__ = ["house", "in_the_house"]

READERS = [*(role.value for role in Role), STRANGER]
WITH_THING = {kind: [name for name in addresses() if kind_of(name) == kind] for kind in KINDS}
# Their numbers begin anew in each council, so the same number is another thing there.
NUMBERED = {"dossier", "promise"}
NOWHERE = "woorddatnergensstaat"


@pytest.fixture
def browser(in_the_house: House, client: Client, who: str) -> Client:
    return signed_in(client, in_the_house.people[who])


def hidden_words(house: House, who: str, seen: Seen) -> set[str]:
    return {word for word in house.hidden_from(who) if word in seen.words}


def hidden_doors(house: House, who: str) -> list[str]:
    """Every address of every kind for a thing that this reader may not see; for each word one thing of a kind.

    Of another council's things also under the reader's own council, where their number means nothing.
    """
    own = house.other if who == STRANGER else house.council
    doors = []
    for kind, names in WITH_THING.items():
        for word in sorted(house.hidden_from(who)):
            thing = KINDS[kind].first_with(word)
            if thing is None:
                continue
            slugs = {KINDS[kind].council_of(thing).slug} | (set() if kind in NUMBERED else {own.slug})
            doors += [address_of(name, slug, thing) for name in names for slug in sorted(slugs)]
    return doors


@pytest.mark.parametrize("who", READERS)
def test_walking_everywhere_a_reader_finds_all_that_is_theirs_and_nothing_else(
    browser: Client, in_the_house: House, who: str
) -> None:
    pages = walk(browser)
    leaks = {address: words for address, page in pages.items() if (words := hidden_words(in_the_house, who, page))}
    found = {word for word in SEEN_BY if any(word in page.words for page in pages.values())}
    assert leaks == {}
    assert found == in_the_house.shown_to(who)


@pytest.mark.parametrize("who", READERS)
def test_a_hidden_thing_typed_by_hand_does_not_exist_and_says_nothing(
    browser: Client, in_the_house: House, who: str
) -> None:
    doors = hidden_doors(in_the_house, who)
    seen = {address: look_at(browser, address) for address in doors}
    assert [address for address in doors if hidden_words(in_the_house, who, seen[address])] == []
    assert {address for address in doors if seen[address].status not in (404, 405)} == set()
    assert len(doors) > 50


@pytest.mark.parametrize("who", READERS)
def test_a_hidden_thing_cannot_be_changed_by_hand(browser: Client, in_the_house: House, who: str) -> None:
    before = LogEntry.objects.count()
    answers = {address: browser.post(address).status_code for address in hidden_doors(in_the_house, who)}
    assert {address for address, status in answers.items() if status not in (404, 405)} == set()
    assert LogEntry.objects.count() == before


@pytest.mark.parametrize("who", READERS)
def test_searching_for_a_hidden_word_answers_as_for_a_word_that_is_nowhere(
    browser: Client, in_the_house: House, who: str
) -> None:
    own = in_the_house.other if who == STRANGER else in_the_house.council
    address = reverse("archive:search", args=[own.slug])
    nothing = look_at(browser, address, q=NOWHERE, overal="1").words
    for word in in_the_house.hidden_from(who):
        answer = look_at(browser, address, q=word, overal="1").words
        assert without_nonce(answer.replace(word, NOWHERE)) == without_nonce(nothing)
    for word in in_the_house.shown_to(who):
        assert look_at(browser, address, q=word).words.count(word) > 3, word


def without_nonce(words: str) -> str:
    """Without what differs in any two answers: the masked token of the forms, the nonce, the cookie's end."""
    lines = (line for line in words.splitlines() if "csrf" not in line and "nonce" not in line)
    return "\n".join(line for line in lines if "expires" not in line)


@pytest.mark.parametrize("who", READERS)
def test_the_calendar_feed_holds_nothing_hidden_and_names_nothing_that_is_for_named_readers(
    in_the_house: House, client: Client, who: str
) -> None:
    feed = look_at(client, feed_address(in_the_house, who))
    assert feed.status == 200
    assert hidden_words(in_the_house, who, feed) == set()
    assert NAMED not in feed.words


@pytest.mark.parametrize("who", READERS)
def test_the_daily_message_holds_nothing_hidden(in_the_house: House, who: str) -> None:
    person = in_the_house.people[who]
    Digest.objects.create(person=person, is_wanted=True)
    monday = timezone.localtime().replace(hour=9) - timedelta(days=timezone.localtime().weekday())
    send_digests(monday)
    mine = [message for message in django_mail.outbox if message.to == [person.email]]
    for message in mine:
        text = f"{message.subject}\n{message.body}".lower()
        assert {word for word in in_the_house.hidden_from(who) if word in text} == set()


def test_each_reader_gets_a_pack_with_exactly_what_they_may_see(in_the_house: House) -> None:
    for pack in Pack.objects.exclude(version=None).select_related("reader", "version"):
        who = next(name for name, person in in_the_house.people.items() if person == pack.reader)
        assert pack.version is not None
        words = words_in(pack.version.content.read())
        assert {word for word in in_the_house.hidden_from(who) if word in words} == set(), who
        assert TABLE in words


def test_each_mail_carries_only_papers_that_its_receiver_may_see(in_the_house: House) -> None:
    posted = list(PostedMail.objects.prefetch_related("attachments"))
    assert posted
    for mail in posted:
        for address in mail.to:
            who = next(name for name, person in in_the_house.people.items() if person.email == address)
            papers = [words_in(version.content.read()) for version in mail.attachments.all()]
            everything = "\n".join([mail.subject, mail.body, *papers]).lower()
            assert {word for word in in_the_house.hidden_from(who) if word in everything} == set(), who


@pytest.mark.parametrize("who", READERS)
def test_a_hidden_thing_named_as_a_parameter_shows_nothing(browser: Client, in_the_house: House, who: str) -> None:
    own = in_the_house.other if who == STRANGER else in_the_house.council
    meeting = in_the_house.meetings["elsewhere" if who == STRANGER else "to come with the director"]
    add_item = reverse("meetings:add-item", args=[own.slug, meeting.pk])
    papers = reverse("archive:list", args=[own.slug])
    facts = reverse("dossiers:list", args=[own.slug])
    for word in in_the_house.hidden_from(who) & in_the_house.dossiers.keys():
        dossier = in_the_house.dossiers[word]
        document = Version.objects.filter(document__folder=dossier.folder)[0].document_id
        for seen in (
            look_at(browser, add_item, dossier=dossier.pk, documents=document),
            look_at(browser, papers, map=dossier.folder_id),
            look_at(browser, facts, zoek="zaak", stand="alle"),
        ):
            assert hidden_words(in_the_house, who, seen) == set()


@pytest.mark.parametrize("who", READERS)
def test_the_sign_in_page_and_errors_say_nothing_of_the_house(in_the_house: House, client: Client, who: str) -> None:
    own, dossier = in_the_house.council.slug, in_the_house.dossiers[OWN]
    for address in ("/account/login/", f"/r/{own}/dossiers/{dossier.number}-{dossier.slug}/", f"/r/{own}/raad/"):
        words = look_at(client, address).words.replace(dossier.slug, "")
        assert {word for word in SEEN_BY if word in words} == set()
    assert ELSEWHERE not in look_at(client, f"/r/{own}/bestaat-niet/").words
