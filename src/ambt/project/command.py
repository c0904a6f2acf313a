"""The `ambt` command: hands each word over to its own module in `commands/`, and imports only that one."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NamedTuple


class Word(NamedTuple):
    name: str
    help: str
    # Whether the command uses the rooms, so that Django must be ready before its module is imported.
    needs_rooms: bool = False


# Shown in this order by --help.
SECTIONS: dict[str, tuple[Word, ...]] = {
    "Gebruiken": (
        Word("run", "start Ambt op deze computer"),
        Word("prepare", "maak tabellen en opmaak klaar (ambt run doet dit zelf)", needs_rooms=True),
        Word("begin", "maak de eerste raad en de eerste ambtelijk secretaris", needs_rooms=True),
    ),
    "De wet raadplegen": (
        Word("article", "de tekst van een artikel: ambt article 25.1.e"),
        Word("term", "reken een termijn uit: ambt term 26.2 2026-03-06"),
        Word("triage", "welke rechten raakt deze tekst: ambt triage FILE"),
        Word("completeness", "is dit verzoek volledig: ambt completeness FILE --right advice"),
    ),
    "Ontwikkelen": (
        Word("test", "alles: controles, de tests op SQLite en PostgreSQL, en in de browser"),
        Word("check", "alleen de controles: stijl, types, lagen, migraties, sjablonen"),
        Word("bench", "de metingen, een regel per meting"),
        Word("pictures", "maak de schermafbeeldingen in docs/pictures opnieuw"),
        Word("lock", "leg de versies van de pakketten opnieuw vast"),
        Word("manage", "een opdracht van Django zelf"),
        Word("work", "alleen het achtergrondwerk (ambt run start dit zelf)", needs_rooms=True),
    ),
}


def overview() -> str:
    lines = ["Ambt: het secretariaat van een ondernemingsraad.", "", "Gebruik: ./ambt OPDRACHT [opties]", ""]
    for title, words in SECTIONS.items():
        lines += [f"{title}:", *(f"  {word.name:<14}{word.help}" for word in words), ""]
    return "\n".join([*lines, "Meer over een opdracht: ./ambt OPDRACHT --help"])


def main(argv: Sequence[str] | None = None) -> None:
    """Run one command; exits with its exit code, 2 for a command or option that does not exist."""
    given = list(sys.argv[1:] if argv is None else argv)
    if not given or given[0] in {"-h", "--help", "help"}:
        print(overview())
        raise SystemExit(0)
    known = {word.name: word for words in SECTIONS.values() for word in words}
    word = known.get(given[0])
    if word is None:
        print(f"ambt: de opdracht {given[0]!r} bestaat niet.\n\n{overview()}", file=sys.stderr)
        raise SystemExit(2)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ambt.project.settings")
    if word.needs_rooms:
        # Loaded only here: what needs no rooms should start at once.
        importlib.import_module("django").setup()
    module = importlib.import_module(f"ambt.project.commands.{word.name}")
    parser = argparse.ArgumentParser(prog=f"ambt {word.name}", description=module.__doc__)
    module.add_arguments(parser)
    raise SystemExit(module.run(parser.parse_args(given[1:])))
