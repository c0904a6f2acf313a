"""From the title of a paper to the title of the dossier it opens."""

import re

_REPLY_MARKS = re.compile(r"^(?:(?:fwd?|fw|re|antw|doorst|wg|aw)\s*:\s*)+", re.IGNORECASE)
# What kind of dossier it is stands beside its title, and letters name both: "uw adviesaanvraag over ‘Reorganisatie …’".
_KIND_FIRST = re.compile(
    r"^(?:(?:formele?|voorgenomen)\s+)?(?:adviesaanvraag|adviesverzoek|instemmingsverzoek|instemmingsaanvraag"
    r"|(?:aanvraag|verzoek)\s+(?:om|tot|voor)\s+(?:advies|instemming))\b"
    r"[\s:,–—-]*(?:(?:over|inzake|betreffende|m\.b\.t\.)\s+)?(?:(?:de|het|een)\s+)?",
    re.IGNORECASE,
)
_SAYS_SOMETHING = re.compile(r"[^\W\d_]{4}")


def dossier_title(paper_title: str) -> str:
    """The title without reply marks and without the kind of request; at most 200 characters.

    A title that says nothing but its kind stays whole: “Adviesaanvraag 2026/118”.
    """
    title = _REPLY_MARKS.sub("", paper_title.strip())
    matter = _KIND_FIRST.sub("", title).strip()
    if not _SAYS_SOMETHING.search(matter):
        matter = title
    return (matter[:1].upper() + matter[1:])[:200]
