"""The words on the screen are those of docs/glossary.md, and its identifiers are those of the code."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Field, TextChoices

import wor
from ambt.access.keys import Action, Role
from ambt.archive.models import Confidentiality
from ambt.councils.models import Committee
from ambt.dossiers.models import Dossier
from ambt.letters.models import Letter
from ambt.meetings.models import AgendaItem, Meeting
from ambt.project.shell import _ROOMS

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src"
# What is quoted of the Act and of papers is left as it is.
LEFT_ALONE = ("desk/demo", "language", "migrations")
_ROW = re.compile(r"^\| (?P<first>[^|]+) \| (?P<second>[^|]+) \|", re.MULTILINE)
_SAID = re.compile(r"""\b_t?\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)|translate "([^"]*)"|translate '([^']*)'""")
_TEMPLATE_CODE = re.compile(r"{%.*?%}|{{.*?}}|<[^>]*>", re.DOTALL)


def table(heading: str) -> list[tuple[str, str]]:
    """The first two columns of the table under this heading, without its head."""
    page = (ROOT / "docs" / "glossary.md").read_text()
    part = page.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [(row["first"].strip(), row["second"].strip()) for row in _ROW.finditer(part)]
    return [row for row in rows[1:] if not row[0].startswith("-")]


HOUSE = {dutch: identifier.strip("`") for dutch, identifier in table("In the house")}
TO_COME = {dutch: identifier.strip("`") for dutch, identifier in table("Settled for rooms to come")}
NOT_THESE = dict(table("Not these words"))


def names_in_code() -> set[str]:
    """Every name of a module, class, function, field or value in the source, in small letters with underscores."""
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        found.update((path.stem, path.parent.name))
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                found.add(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name).lower())
            elif isinstance(node, ast.Name):
                found.add(node.id.lower())
            elif isinstance(node, ast.Attribute):
                found.add(node.attr.lower())
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def labels() -> Iterator[tuple[str, str]]:
    """Every label that the models, the roles, the actions, the facts and the menu put on the screen, with its place."""
    for model in apps.get_models():
        if model.__module__.startswith("ambt."):
            for field in model._meta.get_fields():
                if isinstance(field, Field):
                    yield f"{model._meta.label}.{field.name}", str(field.verbose_name)
                    yield from ((f"{model._meta.label}.{field.name}", str(label)) for _, label in field.flatchoices)
    yield from ((f"Role.{role.name}", str(role.label)) for role in Role)
    yield from ((f"Action.{action.name}", str(action.label)) for action in Action)
    yield from ((f"menu: {room}", label) for room, label, _, _ in _ROOMS)
    for procedure in wor.PROCEDURES.values():
        for kind in procedure.fact_kinds:
            yield from ((kind.name, text) for text in (kind.label, *(label for _, label in kind.values)))


def sentences() -> Iterator[tuple[str, str]]:
    """Every sentence for the screen in templates and code, with its file."""
    for path in [*SOURCE.rglob("*.html"), *SOURCE.rglob("*.py")]:
        place = str(path.relative_to(SOURCE))
        if any(part in place for part in LEFT_ALONE):
            continue
        text = path.read_text()
        for match in _SAID.finditer(text):
            yield place, next(group for group in match.groups() if group)
        if path.suffix == ".html":
            yield place, _TEMPLATE_CODE.sub(" ", text)


def wrong_words_in(text: str) -> list[str]:
    """INBOX in capitals is the name that every mail server gives its first folder."""
    text = text.replace("INBOX", "")
    return [word for word in NOT_THESE if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)]


def test_the_identifiers_of_the_glossary_are_those_of_the_code() -> None:
    known = names_in_code()
    assert {identifier for identifier in HOUSE.values() if identifier not in known} == set()


def test_one_word_stands_for_one_thing_and_one_thing_has_one_word() -> None:
    dutch = Counter([*HOUSE, *TO_COME])
    identifiers = Counter([*HOUSE.values(), *TO_COME.values()])
    assert [word for counted in (dutch, identifiers) for word, times in counted.items() if times > 1] == []


@pytest.mark.parametrize(
    "choices",
    [Role, Committee.Kind, AgendaItem.Purpose, Meeting.Kind, Letter.Kind, Confidentiality, Dossier.Kind],
    ids=lambda choices: choices.__qualname__,
)
def test_what_people_choose_from_has_its_word_in_the_glossary(choices: type[TextChoices]) -> None:
    """A label may be put in words of its own only where the glossary's word is part of it."""
    known = {**HOUSE, "OR-vergadering": "council", "ander onderwerp": "other", "adviesaanvraag": "advice"}
    known["instemmingsverzoek"] = "consent"
    words = {identifier: [dutch for dutch in known if known[dutch] == identifier] for identifier in known.values()}
    strange = {
        str(label) for value, label in choices.choices if not any(word in str(label) for word in spoken(words, value))
    }
    assert strange == set()


def spoken(words: dict[str, list[str]], identifier: str) -> list[str]:
    """The Dutch words of an identifier without what is said between brackets: "raad (OR)" is "raad" and "OR"."""
    return [part.strip() for dutch in words.get(identifier, []) for part in re.split(r"[(),]", dutch) if part.strip()]


def test_no_label_says_it_with_another_word() -> None:
    assert {place: wrong for place, label in labels() if (wrong := wrong_words_in(label))} == {}


def test_no_sentence_on_the_screen_says_it_with_another_word() -> None:
    assert {place: wrong for place, text in sentences() if (wrong := wrong_words_in(text))} == {}


def test_no_two_actions_are_called_the_same() -> None:
    called = Counter(str(action.label) for action in Action)
    assert [label for label, times in called.items() if times > 1] == []
