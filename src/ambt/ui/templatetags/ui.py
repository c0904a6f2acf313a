"""The small things every template says the same way: days, icons, marks, sizes."""

from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pyphen
from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.defaultfilters import stringfilter
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from ambt.ui import days

register = template.Library()
_hyphens = pyphen.Pyphen(lang="nl_NL")


def _as_day(value: date | datetime) -> date:
    return timezone.localtime(value).date() if isinstance(value, datetime) else value


@register.filter
def day(value: date | datetime | None) -> str:
    """ "do 4 dec"; with the year when it is not this one."""
    return days.short_day(_as_day(value), timezone.localdate()) if value else ""


@register.filter
def day_and_distance(value: date | datetime | None) -> str:
    """ "do 4 dec · over 13 dagen"."""
    return days.day_and_distance(_as_day(value), timezone.localdate()) if value else ""


@register.filter
def distance(value: date | datetime | None) -> str:
    return days.distance(_as_day(value), timezone.localdate()) if value else ""


@register.filter
def clock(value: datetime | None) -> str:
    return days.clock(value) if value else ""


@register.filter
def nearness(value: date | None) -> str:
    """Which of the meanings of colour a running day has: "missed", "near" (a week) or "running"."""
    if value is None:
        return "open"
    left = (value - timezone.localdate()).days
    return "missed" if left < 0 else "near" if left <= 7 else "running"


@lru_cache(maxsize=200)
def _icon_source(name: str) -> str:
    path = Path(settings.NODE_MODULES, "@tabler/icons/icons/outline", f"{name}.svg")
    source = path.read_text(encoding="utf-8")
    return source[source.index("<svg") :].replace("<svg", '<svg aria-hidden="true" focusable="false"', 1)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A Tabler icon, always beside a word and so hidden from readers."""
    return mark_safe(_icon_source(name))


_AUDIENCE_ICONS = {"public": "world", "shared": "users", "council": "lock", "named": "user-shield"}


@register.simple_tag
def audience(confidentiality: Any) -> SafeString:
    """The mark that says who may see this; the same on every page. Takes a Confidentiality."""
    return format_html(
        '<span class="audience audience-{}">{}{}</span>',
        confidentiality.value,
        icon(_AUDIENCE_ICONS[confidentiality.value]),
        confidentiality.label,
    )


@register.filter
@stringfilter
def hyphenate(value: str) -> str:
    """Soft hyphens in long Dutch words, for narrow places."""
    return " ".join(_hyphens.inserted(word, "\u00ad") if len(word) > 12 else word for word in value.split(" "))


@register.filter
def file_size(size: int) -> str:
    """ "1,4 MB", with a Dutch comma."""
    if size < 1024:
        return f"{size} bytes"
    for unit, above in (("kB", 1024), ("MB", 1024**2), ("GB", 1024**3)):
        if size < above * 1024:
            return f"{size / above:.1f} {unit}".replace(".", ",").replace(",0 ", " ")
    return f"{size} bytes"


@register.simple_tag(takes_context=True)
def same_page_with(context: dict[str, Any], **changes: Any) -> str:
    """The address of this page with some of its ?questions changed; an empty value takes one away."""
    request: HttpRequest = context["request"]
    asked = {key: value for key, value in request.GET.items() if key not in changes}
    asked |= {key: value for key, value in changes.items() if value not in ("", None)}
    return f"?{urlencode(asked)}" if asked else request.path
