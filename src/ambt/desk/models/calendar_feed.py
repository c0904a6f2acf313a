"""The secret address of someone's calendar feed."""

import secrets

from django.db import models

from ambt.councils.models import Person


def new_token() -> str:
    return secrets.token_urlsafe(32)


class CalendarFeed(models.Model):
    """One address per person; renewing it closes the old one at once."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="+")
    token = models.CharField(max_length=60, unique=True, default=new_token)
    renewed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"agenda van {self.person}"
