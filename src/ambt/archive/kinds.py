"""How the kinds of things that can be found are called."""

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop as _

_NAMES = {
    "document": (_("stuk"), _("Stukken")),
    "dossier": (_("dossier"), _("Dossiers")),
    "meeting": (_("vergadering"), _("Vergaderingen")),
    "agenda_item": (_("agendapunt"), _("Agendapunten")),
    "minutes": (_("verslag"), _("Verslagen")),
    "resolution": (_("besluit"), _("Besluiten")),
    "action_point": (_("actiepunt"), _("Actiepunten")),
    "promise": (_("toezegging"), _("Toezeggingen")),
    "letter": (_("brief"), _("Brieven")),
}
_OTHER = (_("overig"), _("Overige"))


def one_of(kind: str) -> str:
    """What one such thing is called: "dossier"."""
    return _t(_NAMES.get(kind, _OTHER)[0])


def all_of(kind: str) -> str:
    """What such things are called together: "Dossiers"."""
    return _t(_NAMES.get(kind, _OTHER)[1])


def place_in_line(kind: str) -> int:
    """In which order the kinds are shown."""
    return list(_NAMES).index(kind) if kind in _NAMES else len(_NAMES)
