"""Who may do what: one table. Pages ask `actor.may`, actions insist with `actor.needs`; nobody else compares roles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from django.db.models import TextChoices
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from ambt.ui.refusal import NoKey


class Role(TextChoices):
    SECRETARY = "secretary", _("ambtelijk secretaris")
    CHAIR = "chair", _("voorzitter")
    DEPUTY_CHAIR = "deputy_chair", _("plaatsvervangend voorzitter")
    ELECTED_SECRETARY = "elected_secretary", _("gekozen secretaris")
    MEMBER = "member", _("OR-lid")
    COMMITTEE_MEMBER = "committee_member", _("commissielid")
    DIRECTOR = "director", _("bestuurder")
    DIRECTOR_OFFICE = "director_office", _("bestuurssecretaris of HR")


EXECUTIVE_COMMITTEE = frozenset({Role.CHAIR, Role.DEPUTY_CHAIR, Role.ELECTED_SECRETARY})
COUNCIL_SIDE = EXECUTIVE_COMMITTEE | {Role.SECRETARY, Role.MEMBER}
DIRECTOR_SIDE = frozenset({Role.DIRECTOR, Role.DIRECTOR_OFFICE})
EVERYONE = frozenset(Role)

_SECRETARIAT = frozenset({Role.SECRETARY, Role.ELECTED_SECRETARY})
_OFFICE = EXECUTIVE_COMMITTEE | {Role.SECRETARY}


class Action(Enum):
    """Everything a person can do with one click: (name in the logbook, Dutch label)."""

    # access, councils
    CHANGE_RULES = "change_rules", _("reglement wijzigen")
    CHANGE_COUNCIL = "change_council", _("gegevens van de raad wijzigen")
    SEAT_PERSON = "seat_person", _("iemand een plaats geven")
    END_SEAT = "end_seat", _("een plaats beëindigen")
    INVITE_PERSON = "invite_person", _("iemand uitnodigen om in te loggen")
    CHANGE_COMMITTEE = "change_committee", _("commissie wijzigen")
    # archive
    ADD_DOCUMENT = "add_document", _("stuk toevoegen")
    ADD_VERSION = "add_version", _("nieuwe versie toevoegen")
    CHANGE_CONFIDENTIALITY = "change_confidentiality", _("vertrouwelijkheid wijzigen")
    READ_LOGBOOK = "read_logbook", _("logboek lezen")
    # dossiers
    OPEN_DOSSIER = "open_dossier", _("dossier openen")
    RECORD_FACT = "record_fact", _("feit vastleggen")
    CORRECT_FACT = "correct_fact", _("feit verbeteren")
    WITHDRAW_FACT = "withdraw_fact", _("feit intrekken")
    CLOSE_DOSSIER = "close_dossier", _("dossier sluiten")
    REOPEN_DOSSIER = "reopen_dossier", _("dossier heropenen")
    CHANGE_DOSSIER = "change_dossier", _("dossiergegevens wijzigen")
    RECORD_PROMISE = "record_promise", _("toezegging vastleggen")
    KEEP_PROMISE = "keep_promise", _("toezegging afvinken")
    # mail
    RECEIVE_PAPER = "receive_paper", _("stuk in het postvak leggen")
    FILE_PAPER = "file_paper", _("stuk opbergen in een dossier")
    FILE_AS_NEW_DOSSIER = "file_as_new_dossier", _("stuk opbergen als nieuw dossier")
    SET_PAPER_ASIDE = "set_paper_aside", _("stuk terzijde leggen")
    TAKE_PAPER_BACK = "take_paper_back", _("stuk terughalen in het postvak")
    CHANGE_MAILBOX = "change_mailbox", _("mailbox instellen")
    FETCH_MAIL = "fetch_mail", _("post ophalen")
    SEND_AGAIN = "send_again", _("bericht opnieuw versturen")
    CONFIRM_ARRIVAL = "confirm_arrival", _("vastleggen dat een bericht is aangekomen")
    # meetings
    PLAN_MEETING = "plan_meeting", _("vergadering plannen")
    CHANGE_MEETING = "change_meeting", _("vergadering wijzigen")
    CANCEL_MEETING = "cancel_meeting", _("vergadering afzeggen")
    PUT_ON_AGENDA = "put_on_agenda", _("op de agenda zetten")
    CHANGE_AGENDA_ITEM = "change_agenda_item", _("agendapunt wijzigen")
    TAKE_OFF_AGENDA = "take_off_agenda", _("van de agenda halen")
    ORDER_AGENDA = "order_agenda", _("agenda ordenen")
    MAKE_PACK = "make_pack", _("vergaderstukken maken")
    SEND_PACK = "send_pack", _("vergaderstukken versturen")
    RECORD_ATTENDANCE = "record_attendance", _("aanwezigheid vastleggen")
    TAKE_NOTES = "take_notes", _("verslag schrijven")
    RECORD_RESOLUTION = "record_resolution", _("besluit vastleggen")
    ADD_ACTION_POINT = "add_action_point", _("actiepunt maken")
    CLOSE_ACTION_POINT = "close_action_point", _("actiepunt afronden")
    MAKE_MINUTES = "make_minutes", _("verslag maken")
    ADOPT_MINUTES = "adopt_minutes", _("verslag vaststellen")
    # letters
    DRAFT_LETTER = "draft_letter", _("brief opstellen")
    EDIT_LETTER = "edit_letter", _("brief bewerken")
    OFFER_LETTER = "offer_letter", _("brief ter goedkeuring aanbieden")
    APPROVE_LETTER = "approve_letter", _("brief goedkeuren")
    RETURN_LETTER = "return_letter", _("brief teruggeven")
    SEND_LETTER = "send_letter", _("brief versturen")
    DISCARD_LETTER = "discard_letter", _("conceptbrief weggooien")
    RESTORE_LETTER = "restore_letter", _("weggegooide brief terughalen")
    # desk
    RENEW_FEED = "renew_feed", _("agenda-adres vernieuwen")
    CHANGE_DIGEST = "change_digest", _("dagbericht instellen")

    def __init__(self, code: str, label: str) -> None:
        self.code = code
        self.label = label


KEYS: dict[Action, frozenset[Role]] = {
    Action.CHANGE_RULES: _OFFICE,
    Action.CHANGE_COUNCIL: _SECRETARIAT,
    Action.SEAT_PERSON: _SECRETARIAT,
    Action.END_SEAT: _SECRETARIAT,
    Action.INVITE_PERSON: _SECRETARIAT,
    Action.CHANGE_COMMITTEE: _SECRETARIAT,
    Action.ADD_DOCUMENT: _OFFICE,
    Action.ADD_VERSION: _OFFICE,
    Action.CHANGE_CONFIDENTIALITY: _OFFICE,
    Action.READ_LOGBOOK: _OFFICE,
    Action.OPEN_DOSSIER: _OFFICE,
    Action.RECORD_FACT: _SECRETARIAT,
    Action.CORRECT_FACT: _SECRETARIAT,
    Action.WITHDRAW_FACT: _SECRETARIAT,
    Action.CLOSE_DOSSIER: _OFFICE,
    Action.REOPEN_DOSSIER: _OFFICE,
    Action.CHANGE_DOSSIER: _SECRETARIAT,
    Action.RECORD_PROMISE: _OFFICE,
    Action.KEEP_PROMISE: _OFFICE,
    Action.RECEIVE_PAPER: _OFFICE,
    Action.FILE_PAPER: _SECRETARIAT,
    Action.FILE_AS_NEW_DOSSIER: _SECRETARIAT,
    Action.SET_PAPER_ASIDE: _SECRETARIAT,
    Action.TAKE_PAPER_BACK: _SECRETARIAT,
    Action.CHANGE_MAILBOX: _SECRETARIAT,
    Action.FETCH_MAIL: _SECRETARIAT,
    Action.SEND_AGAIN: _SECRETARIAT,
    Action.CONFIRM_ARRIVAL: _SECRETARIAT,
    Action.PLAN_MEETING: _OFFICE,
    Action.CHANGE_MEETING: _OFFICE,
    Action.CANCEL_MEETING: _OFFICE,
    Action.PUT_ON_AGENDA: _OFFICE,
    Action.CHANGE_AGENDA_ITEM: _OFFICE,
    Action.TAKE_OFF_AGENDA: _OFFICE,
    Action.ORDER_AGENDA: _OFFICE,
    Action.MAKE_PACK: _OFFICE,
    Action.SEND_PACK: _OFFICE,
    Action.RECORD_ATTENDANCE: _SECRETARIAT,
    Action.TAKE_NOTES: _SECRETARIAT,
    Action.RECORD_RESOLUTION: _SECRETARIAT,
    Action.ADD_ACTION_POINT: _OFFICE,
    Action.CLOSE_ACTION_POINT: COUNCIL_SIDE,
    Action.MAKE_MINUTES: _SECRETARIAT,
    Action.ADOPT_MINUTES: _OFFICE,
    Action.DRAFT_LETTER: _OFFICE,
    Action.EDIT_LETTER: _OFFICE,
    Action.OFFER_LETTER: _OFFICE,
    Action.APPROVE_LETTER: frozenset({Role.CHAIR, Role.DEPUTY_CHAIR}),
    Action.RETURN_LETTER: frozenset({Role.CHAIR, Role.DEPUTY_CHAIR}),
    Action.SEND_LETTER: _SECRETARIAT | {Role.CHAIR},
    Action.DISCARD_LETTER: _OFFICE,
    Action.RESTORE_LETTER: _OFFICE,
    Action.RENEW_FEED: EVERYONE,
    Action.CHANGE_DIGEST: EVERYONE,
}


@dataclass(frozen=True)
class Actor:
    """Who acts: a person with the roles they carry today, per council, and the committees they sit in.

    Made by `councils.actors.actor_for`; a job or a test can make one too.
    """

    account_id: int | None
    person_id: int | None
    name: str
    roles: Mapping[int, frozenset[Role]] = field(default_factory=dict)
    committee_ids: frozenset[int] = frozenset()

    def councils(self, roles: frozenset[Role] = EVERYONE) -> list[int]:
        """The ids of the councils in which the actor carries at least one of these roles."""
        return [council for council, carried in self.roles.items() if carried & roles]

    def has_role(self, council_id: int, roles: frozenset[Role]) -> bool:
        return bool(self.roles.get(council_id, frozenset()) & roles)

    def may(self, action: Action, council_id: int) -> bool:
        return self.has_role(council_id, KEYS[action])

    def needs(self, action: Action, council_id: int) -> None:
        """Raises NoKey, with who does have the key, when the actor may not do this in this council."""
        if self.may(action, council_id):
            return
        holders = ", ".join(str(role.label) for role in Role if role in KEYS[action])
        sentence = _t("Dit kunt u niet zelf doen: %(action)s. Dat kan wel: %(holders)s.")
        raise NoKey(sentence % {"action": action.label, "holders": holders})
