"""Rich text that people type: what is kept of it, and the field in which they type it."""

import re
from typing import Any

import nh3
from django import forms

# What a letter of the council is made of, and what printing/richtext.py can set in type; nothing else is kept.
TAGS = frozenset(
    {"p", "br", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "sub", "sup", "a", "ul", "ol", "li"}
    | {"blockquote", "table", "thead", "tbody", "tr", "th", "td"}
)
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}
# Characters of HTML: some eighty pages of text.
LONGEST = 200_000
# A line for each paragraph and item: nothing changes for a reader, all for who sees the tags.
_END_OF_LINE = re.compile(r"(</(?:p|h[2-4]|ul|ol|li|blockquote|table|thead|tbody|tr)>|<(?:ul|ol)[^>]*>)\s*")


def cleaned(source: str) -> str:
    """The same text with only what may be kept: no scripts, styles, frames, handlers or strange addresses.

    What stands inside an element that is not kept stays as text; of scripts and styles nothing stays.
    """
    source = source.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    kept = nh3.clean(source, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener")
    return _END_OF_LINE.sub(r"\1\n", kept).strip()


class RichTextField(forms.CharField):
    """A text with headings, lists and emphasis; its cleaned value is safe HTML."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST)
        super().__init__(widget=RichTextArea(), **kwargs)

    def clean(self, value: Any) -> str:
        return cleaned(super().clean(value))


class RichTextArea(forms.Textarea):
    """A text area that ui/richtext.js turns into an editor; without JavaScript it is one with the tags in sight."""

    template_name = "ui/richtext.html"

    def use_required_attribute(self, initial: Any) -> bool:
        """Never: the browser cannot point at a field that the editor hides."""
        return False
