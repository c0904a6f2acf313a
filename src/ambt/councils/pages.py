"""The two kinds of page behind the sign-in: of a person, and of a person in one council."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse

from ambt.access.keys import Actor
from ambt.councils.actors import Presence
from ambt.councils.models import Council

P = ParamSpec("P")


class SignedInRequest(HttpRequest):
    """A request of someone who signed in."""

    actor: Actor
    presence: Presence


class CouncilRequest(SignedInRequest):
    """A request within one council, named by the address (/r/<council>/…)."""

    council: Council


def signed_in(view: Callable[Concatenate[SignedInRequest, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A page for anyone with an account."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(cast(SignedInRequest, request), *args, **kwargs)

    return cast(Callable[..., HttpResponse], guarded)


def in_council(view: Callable[Concatenate[CouncilRequest, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of the council in the address; for who has no seat there the council does not exist (404).

    The view gets `request.council` (with `organisation` and `rules` loaded) and does not take the slug itself.
    """

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
        mine = cast(CouncilRequest, request)
        found = next((council for council in mine.presence.councils if council.slug == slug), None)
        if found is None:
            raise Http404
        mine.council = found
        return view(mine, *args, **kwargs)

    return cast(Callable[..., HttpResponse], guarded)
