"""The rules between a paper's level and its folder's, and the sentences that go with them."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from ambt.archive.models import Confidentiality, Folder
from ambt.councils.models import Committee, Person
from ambt.ui.refusal import Refusal


def refuse_looser(folder: Folder, confidentiality: str) -> None:
    """Raises Refusal when more people would see a paper at this level than see its folder; empty is as the folder."""
    if not confidentiality or Confidentiality(confidentiality).width <= folder.audience.width:
        return
    raise Refusal(
        _(
            "Een stuk kan niet ruimer zijn dan zijn map. De map “%(folder)s” is %(level)s; kies dat of iets dat nauwer "
            "is, of maak eerst de map ruimer."
        )
        % {"folder": folder.title, "level": folder.audience.label},
        field="confidentiality",
    )


def refuse_nobody(confidentiality: str, readers: Sequence[Person], committees: Sequence[Committee] = ()) -> None:
    """Raises Refusal when something is for named readers and nobody is named."""
    if confidentiality == Confidentiality.NAMED and not readers and not committees:
        raise Refusal(_("Noem ten minste één persoon die dit mag zien."), field="readers")


def narrower_levels(folder: Folder) -> list[Confidentiality]:
    """The levels that a paper in this folder may have, from wide to narrow."""
    return [level for level in Confidentiality if level.width <= folder.audience.width]
