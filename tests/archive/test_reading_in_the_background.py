"""Text out of papers: read once, by one worker, and when it can't be read the page says why."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoCaptureOnCommitCallbacks

from ambt.archive.models import Document, Folder, SearchEntry, Version
from ambt.archive.steps import keep, keep_version, open_folder
from ambt.archive.tasks import read_version, take_up_left_reading
from ambt.councils.models import Council

State = Version.TextState


@pytest.fixture
def folder(council: Council) -> Folder:
    return open_folder(council, "Verhuizing")


def a_paper(folder: Folder, filename: str = "a.txt", content: bytes = b"De verhuizing naar Hoorn.") -> Document:
    return keep(folder, title="Plan", filename=filename, content=content, added_by=None)


def read(document: Document) -> Version:
    """Reads the newest version as a worker would."""
    assert document.current_id is not None
    read_version.func(document.current_id)
    return Version.objects.get(pk=document.current_id)


def test_a_paper_kept_without_text_is_queued_to_be_read(
    folder: Folder, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        paper = a_paper(folder)
    assert DBTaskResult.objects.get().args_kwargs["args"] == [paper.current_id]


def test_a_paper_that_was_read_is_found_by_its_words(folder: Folder) -> None:
    paper = a_paper(folder)
    assert SearchEntry.objects.get().text == ""
    version = read(paper)
    assert (version.text_state, version.text) == (State.READ, "De verhuizing naar Hoorn.")
    assert SearchEntry.objects.get().text == version.text


def test_reading_twice_is_reading_once(folder: Folder) -> None:
    paper = a_paper(folder)
    read(paper)
    Version.objects.update(text="niet overschreven")
    assert read(paper).text == "niet overschreven"


def test_a_version_that_a_worker_has_taken_up_is_left_to_that_worker(folder: Folder) -> None:
    paper = a_paper(folder)
    Version.objects.update(text_state=State.READING, claimed_at=timezone.now())
    assert read(paper).text_state == State.READING


def test_an_older_version_read_late_does_not_replace_the_words_of_the_newest(folder: Folder) -> None:
    paper = a_paper(folder)
    first = paper.current_id
    keep_version(paper, filename="b.txt", content=b"x", added_by=None, text="naar Alkmaar")
    assert first is not None
    read_version.func(first)
    assert SearchEntry.objects.get().text == "naar Alkmaar"
    assert Version.objects.get(pk=first).text_state == State.READ


@pytest.mark.parametrize(
    ("filename", "content", "sentence"),
    [
        ("a.pdf", b"%PDF-1.7 dit is geen echte pdf", "beschadigd"),
        ("a.docx", b"PK\x03\x04 word/document.xml", "beschadigd"),
        ("a.png", b"\x89PNG\r\n", "een afbeelding"),
        ("a.pdf", b"<html></html>", "zegt een pdf te zijn"),
        ("a.txt", b"", "leeg"),
    ],
)
def test_what_cannot_be_read_is_kept_and_the_page_says_why(
    secretary: Client, folder: Folder, filename: str, content: bytes, sentence: str
) -> None:
    paper = a_paper(folder, filename, content)
    version = read(paper)
    assert version.text_state == State.FAILED
    assert sentence in version.text_trouble
    assert version.content.open().read() == content
    assert sentence in secretary.get(paper.get_absolute_url()).content.decode()


def test_a_file_that_is_gone_is_told_to_the_reader(folder: Folder) -> None:
    paper = a_paper(folder)
    assert paper.current is not None
    default_storage.delete(paper.current.content.name)
    assert "niet gevonden in de opslag" in read(paper).text_trouble


def test_what_a_crash_left_lying_is_taken_up_again(folder: Folder) -> None:
    left, running, done = (a_paper(folder, content=b"%d" % number) for number in range(3))
    long_ago = timezone.now() - timedelta(hours=1)
    Version.objects.filter(pk=left.current_id).update(text_state=State.READING, claimed_at=long_ago)
    Version.objects.filter(pk=running.current_id).update(text_state=State.READING, claimed_at=timezone.now())
    read(done)
    assert take_up_left_reading(timezone.now()) == 1
    assert [task.args_kwargs["args"] for task in DBTaskResult.objects.all()] == [[left.current_id]]
    assert read(left).text_state == State.READ
