"""Saying no with a sentence, and the page that shows it when no form can."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme


class Refusal(Exception):
    """An action that cannot be done, with a sentence the reader can act on, in Dutch, without blame.

    `field` names the form field the sentence belongs to, when there is one.
    """

    def __init__(self, sentence: str, *, field: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class NoKey(Refusal):
    """The actor sees the thing but may not do this with it."""


class RefusalMiddleware:
    """Shows a refusal that no form caught as a calm page: 409, or 403 where a key was missing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refusal):
            return None
        status = 403 if isinstance(exception, NoKey) else 409
        context = {"sentence": exception.sentence, "back": _back(request)}
        return render(request, "ui/refusal.html", context, status=status)


def _back(request: HttpRequest) -> str:
    """Where the person came from, when that is a page of ours."""
    referer = request.headers.get("Referer", "")
    return referer if url_has_allowed_host_and_scheme(referer, {request.get_host()}) else "/"
