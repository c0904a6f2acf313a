"""Puts the actor and their councils on each request, read when first asked for."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from django.utils.timezone import localdate

from ambt.access.keys import Actor
from ambt.councils.actors import Presence, presence_of


class ActorMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.presence = SimpleLazyObject(lambda: _presence(request))  # type: ignore[attr-defined]
        request.actor = SimpleLazyObject(lambda: request.presence.actor)  # type: ignore[attr-defined]
        return self.get_response(request)


def _presence(request: HttpRequest) -> Presence:
    if request.user.is_authenticated:
        return presence_of(request.user, localdate())
    return Presence(Actor(account_id=None, person_id=None, name=""), ())
