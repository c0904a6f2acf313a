"""Two people at once, each on a connection of their own."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

import pytest
from django.db import OperationalError, connection

from ambt.access.keys import Actor
from ambt.dossiers.models import Dossier
from ambt.letters.actions.send_letter import send_letter
from ambt.letters.models import Letter
from ambt.mail.models import PostedMail
from ambt.ui.refusal import Refusal
from tests.letters.conftest import an_approved

pytestmark = pytest.mark.django_db(transaction=True)


def sent_at_once(actor: Actor, letters: list[Letter]) -> list[str]:
    """The reference that each attempt got, or why it got none."""
    together = Barrier(len(letters))

    def attempt(letter: Letter) -> str:
        together.wait(timeout=30)
        try:
            while True:
                # SQLite in memory refuses where a file would wait its turn; so here we wait.
                with suppress(OperationalError):
                    return send_letter(actor, letter, revision=letter.revision).reference
                time.sleep(0.02)
        except Refusal as refusal:
            return refusal.sentence
        finally:
            connection.close()

    with ThreadPoolExecutor(len(letters)) as pool:
        return list(pool.map(attempt, letters))


def test_two_people_who_send_one_letter_send_it_once(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    letter = an_approved(writer, approver, dossier)
    answers = sent_at_once(writer, [letter, letter])
    assert sum("al verstuurd" in answer for answer in answers) == 1
    assert PostedMail.objects.count() == 1


def test_letters_sent_at_the_same_moment_get_numbers_of_their_own(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letters = [an_approved(writer, approver, dossier, kind) for kind in ("acknowledgement", "questions", "advice")]
    answers = sent_at_once(writer, letters)
    assert sorted(answer[-3:] for answer in answers) == ["001", "002", "003"]
    for letter in Letter.objects.select_related("document__current"):
        assert letter.document is not None
        assert letter.document.current is not None
        assert letter.reference in letter.document.current.filename
