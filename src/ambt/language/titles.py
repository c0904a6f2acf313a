"""What a paper is about, in the words of the paper itself."""

import re
from collections.abc import Iterable
from pathlib import PurePath

from ambt.language.cleaning import one_line
from ambt.language.file_names import shortened

_SUBJECT_LINE = re.compile(
    r"^[ \t]*(?i:betreft|onderwerp|betreffende|inzake)"
    r"(?:[ \t]*:[ \t]*\n?|[ \t]*\|[ \t]*|[ \t]*\n|\t+| {2,}| (?=[A-Z]))[ \t]*"
    r"(?P<subject>[^\s|][^|\n]{4,200})$",
    re.MULTILINE,
)
_HEADING_MD = re.compile(r"^#{1,2}[ \t]+(?P<title>.+)$", re.MULTILINE)
_NO_TITLE = re.compile(
    r"^(untitled|naamloos|document\d*|microsoft (word|powerpoint|excel)\b.*|scan.*|.*\.(docx?|pdf|indd|pptx?|xlsx?))$",
    re.IGNORECASE,
)
_FIRST_PART = 2500
_LONGEST = 200


def title_of(text: str, filename: str, proposals: Iterable[str] = ()) -> str:
    """A title for a paper: its subject line, else the best of ``proposals``, else its first heading or file name.

    ``proposals`` come from the file itself (document properties, the first heading); names that programs fill in,
    such as "Microsoft Word - brief3.docx", are passed over.
    """
    start = text[:_FIRST_PART]
    if match := _SUBJECT_LINE.search(start):
        return shortened(one_line(match["subject"]), _LONGEST)
    for proposal in map(one_line, proposals):
        if len(proposal) > 3 and not _NO_TITLE.match(proposal):
            return shortened(proposal, _LONGEST)
    if match := _HEADING_MD.search(start):
        return shortened(one_line(match["title"]), _LONGEST)
    return shortened(re.sub(r"[-_\s]+", " ", PurePath(filename).stem).strip().capitalize(), _LONGEST)
