"""A paper together with what came with it, judged as one: the request is often in the attachment."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from ambt.dossiers.models import Dossier
from ambt.mail.models import Paper

_IN_A_WORD = {"reasons": _("de beweegredenen"), "consequences": _("de gevolgen"), "measures": _("de maatregelen")}


@dataclass(frozen=True)
class Element:
    """Something the Act asks of a request, and the paper of this envelope in which it was found."""

    id: str
    label: str
    paper: Paper | None
    evidence: tuple[dict[str, Any], ...] = ()

    @property
    def in_a_word(self) -> str:
        return str(_IN_A_WORD[self.id])


@dataclass(frozen=True)
class Envelope:
    """`papers` begins with the one that came in; needs its attachments prefetched for lists."""

    papers: tuple[Paper, ...]

    @cached_property
    def request(self) -> Paper:
        """The paper that reads most like a request; the one that came in when none does."""
        return max(self.papers, key=_weight)

    @property
    def kind(self) -> str:
        return str(self.request.proposal.get("kind", Dossier.Kind.OTHER))

    @property
    def findings(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.request.proposal.get("findings", [])
        return found

    def elements(self, right: str) -> list[Element]:
        """What the Act asks of this kind of request, in its order; found in whichever paper has it."""
        rows = [(paper, paper.proposal.get("elements", {}).get(right, [])) for paper in self._request_first()]
        asked = rows[0][1] if rows else []
        return [self._element(each["id"], each["label"], rows) for each in asked]

    def missing(self) -> list[Element]:
        return [element for element in self.elements(self.kind) if element.paper is None]

    @property
    def in_few_words(self) -> str:
        """ "adviesaanvraag · art. 25 lid 1 onder e WOR · ontbreekt: de maatregelen"."""
        if not self.request.proposal:
            return ""
        if self.kind == Dossier.Kind.OTHER and not self.findings:
            return _("geen adviesaanvraag of instemmingsverzoek herkend")
        words = [str(Dossier.Kind(self.kind).label)]
        first = next((each for each in self.findings if each["right"] == self.kind or self.kind == "other"), None)
        if first:
            words.append(first["article"])
        missing = [element.in_a_word for element in self.missing()]
        # Of what nobody calls a request, and holds nothing of one, it says little that all is missing.
        if missing and (self.request.proposal.get("named") or len(missing) < len(self.elements(self.kind))):
            words.append(_("ontbreekt: %(elements)s") % {"elements": ", ".join(missing)})
        return " · ".join(words)

    def _request_first(self) -> list[Paper]:
        read = [paper for paper in self.papers if paper.proposal]
        return sorted(read, key=lambda paper: paper.pk != self.request.pk)

    @staticmethod
    def _element(name: str, label: str, rows: list[tuple[Paper, list[dict[str, Any]]]]) -> Element:
        for paper, elements in rows:
            for each in elements:
                if each["id"] == name and each["present"]:
                    return Element(name, label, paper, tuple(each["evidence"]))
        return Element(name, label, None)


def envelope_of(paper: Paper) -> Envelope:
    return Envelope((paper, *paper.attachments.all()))


def _weight(paper: Paper) -> tuple[bool, bool, int, float]:
    """A subject of the Act counts most, then being called a request, then how much of a request is in it."""
    proposal = paper.proposal
    findings = proposal.get("findings", [])
    elements = proposal.get("elements", {}).get(proposal.get("kind", ""), [])
    score = max((float(each["score"]) for each in findings), default=0.0)
    return bool(findings), bool(proposal.get("named")), sum(each["present"] for each in elements), score
