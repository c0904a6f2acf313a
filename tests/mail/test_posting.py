"""Mail laid in the outgoing post."""

from pathlib import Path

import pytest
from django.core import mail as django_mail
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from ambt.archive.models import Folder
from ambt.councils.models import Council
from ambt.mail.models import PostedMail
from ambt.mail.steps import post
from ambt.mail.tasks import deliver
from ambt.ui.refusal import Refusal


@pytest.fixture
def folder(council: Council) -> Folder:
    return Folder.objects.create(council=council, title="Reorganisatie klantenservice")


def a_letter(folder: Folder, *, to: list[str] | None = None, purpose: str = "letter:12") -> PostedMail:
    return post(
        folder,
        council=folder.council,
        to=to or ["bestuurder@waterland.example"],
        subject="Advies over de\nreorganisatie",
        body="Geachte mevrouw De Boer,\n\nBijgaand ons advies.",
        purpose=purpose,
    )


def test_a_message_waits_with_a_lasting_name_and_is_handed_to_a_worker_once_the_gesture_is_done(
    folder: Folder, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks() as waiting:
        letter = a_letter(folder)
    assert (letter.state, letter.subject) == (PostedMail.State.WAITING, "Advies over de reorganisatie")
    assert letter.message_id.startswith("<")
    assert len(waiting) == 1


def test_posting_twice_for_one_purpose_gives_one_message(folder: Folder) -> None:
    assert a_letter(folder).pk == a_letter(folder, to=["iemand-anders@waterland.example"]).pk
    assert PostedMail.objects.get().to == ["bestuurder@waterland.example"]


def test_an_address_that_cannot_exist_is_refused_with_a_sentence(folder: Folder) -> None:
    with pytest.raises(Refusal, match="geen e-mailadres"):
        a_letter(folder, to=["jan@"])
    with pytest.raises(Refusal, match="geen e-mailadres om"):
        a_letter(folder, to=[" "])


def test_delivering_twice_sends_once(folder: Folder) -> None:
    letter = a_letter(folder, to=["een@waterland.example", "twee@waterland.example"])
    deliver.func(letter.pk)
    deliver.func(letter.pk)
    letter.refresh_from_db()
    assert letter.state == PostedMail.State.SENT
    assert [copy.recipients() for copy in django_mail.outbox] == [["een@waterland.example"], ["twee@waterland.example"]]
    assert {copy.extra_headers["Message-ID"] for copy in django_mail.outbox} == {letter.message_id}


def test_without_a_mail_server_the_message_lies_in_the_outbox(
    folder: Folder, tmp_path: Path, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    deliver.func(a_letter(folder).pk)
    [laid] = (tmp_path / "outbox").iterdir()
    assert "Subject: Advies over de reorganisatie" in laid.read_text()
