"""From what the dossier knows to the words a letter begins with."""

from collections.abc import Callable

from ambt.letters.drafts import acknowledgement, advice, consent, questions, refusal
from ambt.letters.material import Draft, Material
from ambt.ui.richtext import cleaned

DRAFTS: dict[str, Callable[[Material], Draft]] = {
    "acknowledgement": acknowledgement.draft,
    "questions": questions.draft,
    "advice": advice.draft,
    "consent": consent.draft,
    "refusal": refusal.draft,
}
# Which letters belong to which procedure, in the order in which they come.
KINDS: dict[str, tuple[str, ...]] = {
    "advice": ("acknowledgement", "questions", "advice"),
    "consent": ("acknowledgement", "questions", "consent", "refusal"),
    "other": ("acknowledgement", "questions"),
}


def draft(kind: str, material: Material) -> Draft:
    """Subject and body of a letter of this kind; KeyError for a kind that does not exist."""
    made = DRAFTS[kind](material)
    return Draft(made.subject, cleaned(made.body))
