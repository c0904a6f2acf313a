"""Folders, papers and versions: what is kept, byte for byte, and what is refused."""

import hashlib
from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from ambt.access.keys import Role
from ambt.archive.models import Confidentiality, SearchEntry, Version
from ambt.archive.steps import index, keep, keep_version, open_folder, unindex
from ambt.councils.models import Council
from ambt.ui.refusal import Refusal
from tests.people import someone_as

REQUEST = b"Adviesaanvraag\n\nWij vragen advies over de verhuizing van de klantenservice.\n"


def test_a_paper_is_kept_byte_for_byte_with_who_added_it(council: Council) -> None:
    ann = someone_as(Role.SECRETARY, council)
    folder = open_folder(council, "Verhuizing")
    paper = keep(folder, title="Adviesaanvraag", filename="aanvraag.txt", content=REQUEST, added_by=ann)
    version = Version.objects.get(document=paper)
    assert version.content.open().read() == REQUEST
    assert version.sha256 == hashlib.sha256(REQUEST).hexdigest()
    assert (version.number, version.added_by, version.kind, version.size) == (1, ann, "txt", len(REQUEST))
    assert paper.current == version


def test_equal_bytes_of_one_council_lie_there_once(council: Council, other_council: Council) -> None:
    first, second, elsewhere = (
        keep(open_folder(one, "Map"), title="Stuk", filename=name, content=REQUEST, added_by=None)
        for one, name in [(council, "een.txt"), (council, "twee.txt"), (other_council, "een.txt")]
    )
    names = [paper.current.content.name for paper in (first, second, elsewhere) if paper.current]
    assert names[0] == names[1] != names[2]
    assert len(default_storage.listdir(f"{council.pk}/{names[0].split('/')[1]}")[1]) == 1


def test_bytes_left_half_written_by_a_crash_are_replaced(council: Council) -> None:
    sha256 = hashlib.sha256(REQUEST).hexdigest()
    default_storage.save(f"{council.pk}/{sha256[:2]}/{sha256}", ContentFile(REQUEST[:10]))
    paper = keep(open_folder(council, "Map"), title="Stuk", filename="a.txt", content=REQUEST, added_by=None)
    assert paper.current is not None
    assert paper.current.content.open().read() == REQUEST


def test_a_file_is_kept_as_well_as_bytes_are(council: Council) -> None:
    file = ContentFile(REQUEST)
    file.read(20)
    paper = keep(open_folder(council, "Map"), title="Stuk", filename="a.txt", content=file, added_by=None)
    assert paper.current is not None
    assert paper.current.content.open().read() == REQUEST


def test_a_new_version_becomes_the_one_people_read_and_the_old_one_stays(council: Council) -> None:
    paper = keep(open_folder(council, "Map"), title="Stuk", filename="a.txt", content=REQUEST, added_by=None)
    newer = keep_version(paper, filename="b.txt", content=REQUEST + b"Aangevuld.", added_by=None)
    paper.refresh_from_db()
    assert paper.current == newer
    assert [version.number for version in paper.versions.all()] == [2, 1]


def test_a_paper_of_a_kind_that_ambt_cannot_read_is_kept_all_the_same(council: Council) -> None:
    paper = keep(open_folder(council, "Map"), title="Foto", filename="foto.png", content=b"\x89PNG....", added_by=None)
    assert paper.current is not None
    assert paper.current.kind == "png"


@pytest.mark.parametrize("level", [Confidentiality.PUBLIC, Confidentiality.SHARED])
def test_a_paper_is_never_looser_than_its_folder(council: Council, level: Confidentiality) -> None:
    folder = open_folder(council, "Map")
    with pytest.raises(Refusal, match="kan niet ruimer zijn dan zijn map"):
        keep(folder, title="Stuk", filename="a.txt", content=REQUEST, added_by=None, confidentiality=level)


def test_a_paper_for_named_readers_names_someone(council: Council) -> None:
    with pytest.raises(Refusal, match="ten minste één persoon"):
        open_folder(council, "Map", confidentiality=Confidentiality.NAMED)
    folder = open_folder(council, "Map")
    with pytest.raises(Refusal, match="ten minste één persoon"):
        keep(folder, title="Stuk", filename="a.txt", content=b"x", added_by=None, confidentiality=Confidentiality.NAMED)


def test_a_paper_with_its_text_given_is_findable_at_once(council: Council) -> None:
    folder = open_folder(council, "Map")
    paper = keep(
        folder, title="Brief", filename="a.txt", content=REQUEST, added_by=None, text="de\0verhuizing",
        written_on=date(2026, 3, 2),
    )  # fmt: skip
    entry = SearchEntry.objects.get(document=paper)
    assert (entry.title, entry.text, entry.address) == ("Brief", "de verhuizing", paper.get_absolute_url())


def test_a_thing_indexed_twice_is_found_once_and_unindexed_is_gone(council: Council) -> None:
    folder = open_folder(council, "Map")
    for title in ("Oud", "Nieuw"):
        index(folder, "dossier", 12, title=title, address="/r/x/", text="iets")
    assert SearchEntry.objects.get(kind="dossier", key=12).title == "Nieuw"
    unindex("dossier", 12)
    unindex("dossier", 12)
    assert not SearchEntry.objects.filter(kind="dossier").exists()
