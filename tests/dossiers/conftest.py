"""A dossier to work in."""

from datetime import date

import pytest

from ambt.councils.models import Council
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import open_dossier_for, set_fact

REQUESTED = date(2026, 3, 2)


@pytest.fixture
def dossier(council: Council) -> Dossier:
    """A request for advice on a reorganisation, received on Monday 2 March 2026."""
    opened = open_dossier_for(
        council, title="Reorganisatie klantenservice", kind="advice", article_ref="25.1.e", opened_on=REQUESTED
    )
    set_fact(opened, "request_received", on=REQUESTED)
    return opened
