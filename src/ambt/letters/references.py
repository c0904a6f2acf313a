"""The council's own numbering of what it sends: "2026-014", a row of its own each year."""

from datetime import date

from ambt.letters.models import Letter


def next_reference(council_id: int, on: date) -> str:
    """The number that follows the last one of this year. Holds only while the council's row is locked."""
    used = Letter.objects.filter(council=council_id, reference__startswith=f"{on.year}-")
    numbers = [
        int(number)
        for reference in used.values_list("reference", flat=True)
        if (number := reference.removeprefix(f"{on.year}-")).isdecimal()
    ]
    return f"{on.year}-{max(numbers, default=0) + 1:03d}"
