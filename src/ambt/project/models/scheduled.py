"""When each periodic job last ran."""

from django.db import models


class Scheduled(models.Model):
    """One row per job of the timetable; a process claims a turn by a conditional update of `due_at`."""

    name = models.CharField(max_length=60, unique=True)
    due_at = models.DateTimeField()
    ran_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name
