"""Dutch search: one stemmer whose stems go into SQLite's FTS5 and PostgreSQL's ``simple`` alike."""

from ambt.language.query import Phrase, Word, query_stems
from ambt.language.snippets import hits, snippet
from ambt.language.words import placed_stems

__all__ = ["Phrase", "Word", "hits", "query_stems", "snippet", "stems"]


def stems(text: str) -> str:
    """The text as stems with blanks between: ascii letters and digits, so that any tokenizer leaves them alone.

    Every word gives one stem, so words that stand beside each other still do, and a phrase can be found.
    """
    return " ".join(stem for _, _, stem in placed_stems(text))
