"""For each action of the table of keys: the form a person fills in for it, in the house, over real HTTP."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone

from ambt.access.keys import Action, Role
from ambt.archive.models import Document
from ambt.councils.models import RulesOfProcedure, Seat
from ambt.dossiers.models import Dossier, Fact, Promise
from ambt.letters.actions.approve_letter import approve_letter
from ambt.letters.actions.discard_letter import discard_letter
from ambt.letters.models import Letter
from ambt.mail.models import Mailbox, Paper, PostedMail
from ambt.meetings.models import ActionPoint, AgendaItem, Meeting, Pack
from tests.house import TABLE, TRAY, House
from tests.things import address_of

Form = tuple[str, dict[str, object]]


def _at(house: House, door: str, thing: Model | None = None, /, **fields: object) -> Form:
    return address_of(door, house.council.slug, thing), fields


def _fact(house: House, door: str, fact: str, **fields: object) -> Form:
    return reverse(door, args=[house.council.slug, house.dossiers[TABLE].number, fact]), fields


def _a_file(name: str = "nieuw.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"Een nieuw stuk, met woorden die er nog niet waren.")


def _day(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def _meeting(house: House, which: str = "to come with the director") -> Meeting:
    return Meeting.objects.get(pk=house.meetings[which].pk)


def _item(house: House, which: str = "to come with the director", word: str = TABLE) -> AgendaItem:
    return AgendaItem.objects.get(pk=house.items[f"{which}: {word}"].pk)


def _document(house: House) -> Document:
    return Document.objects.filter(folder=house.dossiers[TABLE].folder, title__contains=TABLE)[0]


def _letter(house: House, which: str) -> Letter:
    return Letter.objects.select_related("council").get(pk=house.letters[which].pk)


def _dossier(house: House) -> Dossier:
    return Dossier.objects.get(pk=house.dossiers[TABLE].pk)


def change_rules(house: House) -> Form:
    rules = RulesOfProcedure.objects.get(council=house.council)
    named = ("seats", "term_years", "quorum_percent", "agenda_notice_days")
    return _at(house, "councils:rules", **{name: getattr(rules, name) for name in named} | {"seats": 11})


def change_council(house: House) -> Form:
    return _at(house, "councils:details", name="OR Waterland", accent="#1f5f66", place="Purmerend")


def seat_person(house: House) -> Form:
    return _at(house, "councils:seat", name="Nieuw Lid", role=Role.MEMBER.value, since=_day(0))


def end_seat(house: House) -> Form:
    return _at(house, "councils:end-seat", Seat.objects.get(person=house.people[Role.COMMITTEE_MEMBER]), until=_day(30))


def invite_person(house: House) -> Form:
    return _at(house, "councils:invite", house.people[Role.COMMITTEE_MEMBER])


def change_committee(house: House) -> Form:
    return _at(house, "councils:new-committee", name="Financiën", kind="standing")


def add_document(house: House) -> Form:
    return _at(house, "archive:add-document", house.dossiers[TABLE].folder, file=_a_file(), title="Nieuw stuk")


def add_version(house: House) -> Form:
    return _at(house, "archive:add-version", _document(house), file=_a_file(), based_on=1)


def change_confidentiality(house: House) -> Form:
    return _at(house, "archive:confidentiality", _document(house), confidentiality="council", was="")


def open_dossier(house: House) -> Form:
    return _at(
        house,
        "dossiers:open",
        title="Nieuwe zaak",
        kind="advice",
        article_ref="25.1.e",
        received_on=_day(-1),
        confidentiality="council",
    )


def record_fact(house: House) -> Form:
    return _fact(house, "dossiers:record-fact", "answers_received", on=_day(-1))


def correct_fact(house: House) -> Form:
    revision = Fact.objects.get(dossier=house.dossiers[TABLE], name="consultation_held").revision
    return _fact(house, "dossiers:correct-fact", "consultation_held", on=_day(-15), revision=revision)


def withdraw_fact(house: House) -> Form:
    revision = Fact.objects.get(dossier=house.dossiers[TABLE], name="consultation_held").revision
    return _fact(house, "dossiers:withdraw-fact", "consultation_held", revision=revision)


def close_dossier(house: House) -> Form:
    return _at(house, "dossiers:close", house.dossiers[TABLE])


def reopen_dossier(house: House) -> Form:
    Dossier.objects.filter(pk=house.dossiers[TABLE].pk).update(closed_on=timezone.localdate())
    return _at(house, "dossiers:reopen", house.dossiers[TABLE])


def change_dossier(house: House) -> Form:
    dossier = _dossier(house)
    fields = {"title": "Andere titel", "kind": dossier.kind, "article_ref": dossier.article_ref}
    return _at(house, "dossiers:change", dossier, revision=dossier.revision, **fields)


def record_promise(house: House) -> Form:
    fields = {"text": "Een tweede gesprek", "promised_by": "de bestuurder", "promised_on": _day(-1)}
    return _at(house, "dossiers:record-promise", house.dossiers[TABLE], **fields)


def keep_promise(house: House) -> Form:
    return _at(house, "dossiers:keep-promise", Promise.objects.get(dossier=house.dossiers[TABLE]))


def receive_paper(house: House) -> Form:
    return _at(house, "mail:receive", papers=[_a_file()])


def file_paper(house: House) -> Form:
    return _at(house, "mail:file", house.papers[TRAY], dossier=house.dossiers[TABLE].pk)


def file_as_new_dossier(house: House) -> Form:
    fields = {"kind": "other", "article_ref": "", "title": "Uit de post", "confidentiality": "council"}
    return _at(house, "mail:file-as-new-dossier", house.papers[TRAY], received_on=_day(-1), **fields)


def set_paper_aside(house: House) -> Form:
    return _at(house, "mail:set-aside", house.papers[TRAY])


def take_paper_back(house: House) -> Form:
    Paper.objects.filter(pk=house.papers[TRAY].pk).update(state=Paper.State.ASIDE)
    return _at(house, "mail:take-back", house.papers[TRAY])


def change_mailbox(house: House) -> Form:
    fields = {"host": "imap.waterland.example", "port": 993, "use_tls": "on", "user": "or", "password": "geheim"}
    return _at(house, "mail:mailbox", folder="INBOX", **fields)


def fetch_mail(house: House) -> Form:
    # Nobody answers there; the gesture is made all the same and says so.
    Mailbox.objects.create(council=house.council, host="127.0.0.1", port=1, user="or")
    return _at(house, "mail:fetch")


def _posted(house: House, state: str) -> PostedMail:
    mail = PostedMail.objects.filter(council=house.council)[0]
    PostedMail.objects.filter(pk=mail.pk).update(state=state, trouble="De server zei nee.", offering=mail.to[0])
    return mail


def send_again(house: House) -> Form:
    return _at(house, "mail:send-again", _posted(house, PostedMail.State.FAILED))


def confirm_arrival(house: House) -> Form:
    return _at(house, "mail:confirm-arrival", _posted(house, PostedMail.State.SENDING))


def plan_meeting(house: House) -> Form:
    fields = {"kind": "council", "on": _day(40), "starts": "09:00", "until": "11:00", "seen": _day(40)}
    return _at(house, "meetings:plan", **fields)


def change_meeting(house: House) -> Form:
    meeting = _meeting(house)
    fields = {"kind": meeting.kind, "on": _day(41), "starts": "09:00", "until": "11:00", "seen": _day(41)}
    return _at(house, "meetings:change", meeting, audience="shared", sequence=meeting.sequence, **fields)


def cancel_meeting(house: House) -> Form:
    return _at(house, "meetings:cancel", _meeting(house))


def put_on_agenda(house: House) -> Form:
    return _at(house, "meetings:add-item", _meeting(house), title="Nieuw punt", purpose="inform")


def change_agenda_item(house: House) -> Form:
    item = _item(house)
    return _at(house, "meetings:item", item, title="Andere titel", purpose="inform", edition=item.edition)


def take_off_agenda(house: House) -> Form:
    return _at(house, "meetings:take-off", _item(house))


def order_agenda(house: House) -> Form:
    items = AgendaItem.objects.filter(meeting=house.meetings["to come"], taken_off_at=None)
    seen = [str(pk) for pk in items.values_list("pk", flat=True)]
    fields = {"gezien": ",".join(seen), "volgorde": ",".join(reversed(seen))}
    return _at(house, "meetings:order", _meeting(house, "to come"), **fields)


def make_pack(house: House) -> Form:
    return _at(house, "meetings:make-packs", _meeting(house))


def send_pack(house: House) -> Form:
    Pack.objects.filter(meeting=house.meetings["to come with the director"]).update(sent_at=None)
    return _at(house, "meetings:send-packs", _meeting(house), uitgave=1)


def record_attendance(house: House) -> Form:
    who = house.people[Role.CHAIR].pk
    return _at(house, "meetings:attendance", _meeting(house, "being written with the director"), aanwezig=who)


def take_notes(house: House) -> Form:
    item = _item(house)
    return _at(house, "meetings:notes", item, typed="Woorden vooraf.", revision=item.revision)


def record_resolution(house: House) -> Form:
    item = _item(house, "being written with the director")
    return _at(house, "meetings:resolution", item, text="Een tweede besluit.", votes_for=3)


def add_action_point(house: House) -> Form:
    return _at(house, "meetings:action-point", _item(house, "being written with the director"), text="Nabellen")


def close_action_point(house: House) -> Form:
    return _at(house, "meetings:close-action-point", ActionPoint.objects.filter(item__title=f"Punt {TABLE}")[0])


def make_minutes(house: House) -> Form:
    return _at(house, "meetings:make-minutes", _meeting(house, "being written with the director"))


def adopt_minutes(house: House) -> Form:
    now = timezone.now()
    began = {"starts_at": now - timedelta(hours=1), "ends_at": now + timedelta(hours=1)}
    Meeting.objects.filter(pk=house.meetings["to come"].pk).update(**began)
    return _at(house, "meetings:adopt", house.items["adopting"])


def _typed(letter: Letter, **changed: object) -> dict[str, object]:
    names = ("to_name", "to_address", "to_mail", "subject", "body", "revision")
    return {name: getattr(letter, name) for name in names} | changed


def draft_letter(house: House) -> Form:
    return _at(house, "letters:draft", house.dossiers[TABLE], kind="acknowledgement")


def edit_letter(house: House) -> Form:
    letter = _letter(house, "offered")
    return _at(house, "letters:edit", letter, **_typed(letter, subject="Ander onderwerp"))


def offer_letter(house: House) -> Form:
    letter = _letter(house, "draft")
    return _at(house, "letters:offer", letter, **_typed(letter))


def approve_letter_(house: House) -> Form:
    letter = _letter(house, "offered")
    return _at(house, "letters:approve", letter, revision=letter.revision)


def return_letter(house: House) -> Form:
    return _at(house, "letters:give-back", _letter(house, "offered"), remark="Graag korter.")


def send_letter(house: House) -> Form:
    letter = _letter(house, "offered")
    approve_letter(house.actor(Role.CHAIR), letter, revision=letter.revision)
    return _at(house, "letters:send", letter, revision=_letter(house, "offered").revision)


def discard_letter_(house: House) -> Form:
    return _at(house, "letters:discard", _letter(house, "offered"))


def restore_letter(house: House) -> Form:
    discard_letter(house.actor(), _letter(house, "offered"))
    return _at(house, "letters:restore", _letter(house, "offered"))


def renew_feed(house: House) -> Form:
    return reverse("desk:renew-feed"), {}


def change_digest(house: House) -> Form:
    return reverse("desk:change-digest"), {"is_wanted": "1"}


# Reading the logbook is the one key that is only for looking.
ONLY_FOR_LOOKING = {Action.READ_LOGBOOK}
GESTURES: Mapping[Action, Callable[[House], Form]] = {
    Action.CHANGE_RULES: change_rules,
    Action.CHANGE_COUNCIL: change_council,
    Action.SEAT_PERSON: seat_person,
    Action.END_SEAT: end_seat,
    Action.INVITE_PERSON: invite_person,
    Action.CHANGE_COMMITTEE: change_committee,
    Action.ADD_DOCUMENT: add_document,
    Action.ADD_VERSION: add_version,
    Action.CHANGE_CONFIDENTIALITY: change_confidentiality,
    Action.OPEN_DOSSIER: open_dossier,
    Action.RECORD_FACT: record_fact,
    Action.CORRECT_FACT: correct_fact,
    Action.WITHDRAW_FACT: withdraw_fact,
    Action.CLOSE_DOSSIER: close_dossier,
    Action.REOPEN_DOSSIER: reopen_dossier,
    Action.CHANGE_DOSSIER: change_dossier,
    Action.RECORD_PROMISE: record_promise,
    Action.KEEP_PROMISE: keep_promise,
    Action.RECEIVE_PAPER: receive_paper,
    Action.FILE_PAPER: file_paper,
    Action.FILE_AS_NEW_DOSSIER: file_as_new_dossier,
    Action.SET_PAPER_ASIDE: set_paper_aside,
    Action.TAKE_PAPER_BACK: take_paper_back,
    Action.CHANGE_MAILBOX: change_mailbox,
    Action.FETCH_MAIL: fetch_mail,
    Action.SEND_AGAIN: send_again,
    Action.CONFIRM_ARRIVAL: confirm_arrival,
    Action.PLAN_MEETING: plan_meeting,
    Action.CHANGE_MEETING: change_meeting,
    Action.CANCEL_MEETING: cancel_meeting,
    Action.PUT_ON_AGENDA: put_on_agenda,
    Action.CHANGE_AGENDA_ITEM: change_agenda_item,
    Action.TAKE_OFF_AGENDA: take_off_agenda,
    Action.ORDER_AGENDA: order_agenda,
    Action.MAKE_PACK: make_pack,
    Action.SEND_PACK: send_pack,
    Action.RECORD_ATTENDANCE: record_attendance,
    Action.TAKE_NOTES: take_notes,
    Action.RECORD_RESOLUTION: record_resolution,
    Action.ADD_ACTION_POINT: add_action_point,
    Action.CLOSE_ACTION_POINT: close_action_point,
    Action.MAKE_MINUTES: make_minutes,
    Action.ADOPT_MINUTES: adopt_minutes,
    Action.DRAFT_LETTER: draft_letter,
    Action.EDIT_LETTER: edit_letter,
    Action.OFFER_LETTER: offer_letter,
    Action.APPROVE_LETTER: approve_letter_,
    Action.RETURN_LETTER: return_letter,
    Action.SEND_LETTER: send_letter,
    Action.DISCARD_LETTER: discard_letter_,
    Action.RESTORE_LETTER: restore_letter,
    Action.RENEW_FEED: renew_feed,
    Action.CHANGE_DIGEST: change_digest,
}
