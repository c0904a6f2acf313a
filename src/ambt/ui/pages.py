"""What every page does the same way: show a dataclass in a template, whole or in part, and put refusals on a form."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ambt.ui.refusal import Refusal

RowT = TypeVar("RowT", bound=Model)


def show(request: HttpRequest, template: str, page: Any, *, part: str = "", status: int = 200) -> HttpResponse:
    """Render a page's dataclass; for an htmx request only the named partial `part` of the same template.

    A form with errors is answered with 422, which htmx swaps in like any other answer.
    """
    context = {field.name: getattr(page, field.name) for field in fields(page)}
    is_part = bool(part) and request.headers.get("HX-Request") == "true"
    return render(request, f"{template}#{part}" if is_part else template, context, status=status)


@contextmanager
def refusals_on(form: BaseForm) -> Iterator[None]:
    """Turn a refusal inside the block into an error on the form, so that nothing typed is lost."""
    try:
        yield
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)


def page_of(request: HttpRequest, rows: QuerySet[RowT], *, size: int = 50) -> Page[RowT]:
    """The page of a list that ?pagina= asks for; a wrong number gives the nearest page."""
    return Paginator(rows, size).get_page(request.GET.get("pagina"))
