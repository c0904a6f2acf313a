"""What of the law is in code and what is not: the text of docs/law.md, made from the code itself."""

from dataclasses import dataclass
from enum import StrEnum

from wor.act import articles
from wor.calendar import decrees
from wor.duties import KnownDuty, duties
from wor.procedures import PROCEDURES
from wor.term_rules import TermRule, terms


class Standing(StrEnum):
    """How far a duty is in code."""

    COMPUTED = "computed"
    SHOWN = "open norm, shown"
    NOT_YET = "not in code yet"


# Duties without a countable day that a procedure shows, by the fact it asks for or the step it proposes.
SHOWN_BY: dict[str, tuple[str, ...]] = {
    "wor-25-1-advies-vragen": ("advice.ask_advice", "wor.triage"),
    "wor-25-2-schriftelijk": ("advice.request_received",),
    "wor-25-3-inhoud": ("advice.request_completed", "wor.completeness"),
    "wor-25-4-overleg": ("advice.consultation_held", "advice.hold_consultation"),
    "wor-25-5-besluit-meedelen": ("advice.decision_received", "advice.decision_explained"),
    "wor-25-5-uitvoeringsadvies": ("advice.execution_advice_requested", "advice.execution_advice_given"),
    "wor-26-8-voorlopige-voorziening": ("advice.ask_provision",),
    "wor-27-1-instemming-vragen": ("consent.ask_consent", "wor.triage"),
    "wor-27-2-inhoud": ("consent.request_completed", "wor.completeness"),
    "wor-27-2-overleg": ("consent.consultation_held", "consent.hold_consultation"),
    "wor-27-2-besluit-meedelen": ("consent.decision_received", "consent.tell_decision"),
    "wor-27-4-vervangende-toestemming": ("consent.court_permission_asked", "consent.court_permission_decided"),
    "wor-27-6-verbod": ("consent.nullity_case_started", "consent.ask_ban"),
    "wor-31-1": ("advice.questions_sent", "advice.answers_received", "consent.questions_sent"),
    "wor-22-kosten": ("advice.announce_costs",),
}

WHY_NOT_YET = {
    "advies": "no procedure for this right of advice yet",
    "instemming": "whether consent is needed is weighed by a person; then the procedure is that of art. 27",
    "initiatief": "no procedure for initiatives yet",
    "overleg": "belongs to the year's calendar and to meetings",
    "informatie": "belongs to the rounds of information, which are not in code yet",
    "reglement": "the rules of procedure are data of a council; only their minimum is checked",
    "jaarverslag": "the day is set by the rules of procedure",
    "geschil": "no procedure for disputes yet",
    "faciliteit": "facilities are not in code yet",
    "scholing": "facilities are not in code yet",
    "geheimhouding": "no procedure for secrecy yet",
    "bescherming": "protection is not in code yet",
    "verkiezing": "no procedure for elections yet; their countable days are computed",
    "instelling": "the setting up of councils is not in code yet",
    "bevoegdheid": "the division between councils is not in code yet",
    "overheid": "the exceptions for government are only in the triage",
    "benoeming": "no procedure for appointments yet",
    "stimulerend": "a task of the council without a procedure",
    "collectief ontslag": "no procedure for collective dismissal yet; its countable days are computed",
    "fusie": "no procedure for mergers yet",
    "overgang van onderneming": "no procedure for transfers yet",
    "herindeling": "no procedure for redivision yet; its countable days are computed",
    "EOR": "European works councils are outside, except their countable days",
    "uitzondering": "an exception: this law does not apply there",
}


@dataclass(frozen=True)
class Surveyed:
    """A duty, how far it is in code, and by what or why not."""

    duty: KnownDuty
    standing: Standing
    how: str


def survey() -> tuple[Surveyed, ...]:
    """Every known duty with its standing, in the order of the data."""
    by_duty = {rule.duty: rule for rule in terms()}
    return tuple(_surveyed(duty, by_duty.get(duty.id)) for duty in duties())


def _surveyed(duty: KnownDuty, rule: TermRule | None) -> Surveyed:
    if rule is not None and rule.length is None:
        return Surveyed(duty, Standing.SHOWN, f"the Act names no number; `{rule.key}` computes the council's own term")
    if rule is not None:
        return Surveyed(duty, Standing.COMPUTED, f"`{rule.key}`")
    if duty.id in SHOWN_BY:
        return Surveyed(duty, Standing.SHOWN, ", ".join(f"`{name}`" for name in SHOWN_BY[duty.id]))
    if duty.counted_in:
        return Surveyed(duty, Standing.NOT_YET, f"{duty.length} {duty.counted_in}: a number, not a day")
    return Surveyed(duty, Standing.NOT_YET, WHY_NOT_YET[duty.kind])


def as_markdown() -> str:
    """The whole of docs/law.md."""
    surveyed = survey()
    count = {standing: sum(each.standing is standing for each in surveyed) for standing in Standing}
    edition = articles()[0]
    known = decrees()
    head = [
        "# The law in code",
        "",
        "Made by `wor.survey`; a test keeps it true. Do not edit it by hand.",
        "",
        f"- Text of the Act: {len(articles())} articles as in force from {edition.in_force_from.isoformat()} "
        f"({edition.source}).",
        f"- Equated days by royal decree are known for {known.known_from} to {known.known_until}.",
        f"- Of {len(surveyed)} duties: "
        + ", ".join(f"{number} {standing}" for standing, number in count.items())
        + ".",
        "",
        "## Terms that are computed",
        "",
        "“Extended” says whether the Algemene termijnenwet moves a last day that is no workday; where that is "
        "contested both days are given, and the safe one depends on who must act and who must wait.",
        "",
        "| rule | other names | article | length | extended | firmness | what the day is |",
        "|---|---|---|---|---|---|---|",
        *(_term_line(rule) for rule in terms()),
        "",
        "## Procedures",
        "",
    ]
    for procedure in PROCEDURES.values():
        facts = ", ".join(f"`{kind.name}`" for kind in procedure.fact_kinds)
        states = ", ".join(f"`{state.name}`{' (end)' if state.is_end else ''}" for state in procedure.states)
        head += [f"### {procedure.name}: {procedure.label}, {procedure.basis}", "", f"Facts: {facts}.", ""]
        head += [f"States: {states}.", ""]
    rows = [_duty_line(each) for each in surveyed]
    table = ["## Per duty", "", "| article | duty | standing | by what, or why not |", "|---|---|---|---|", *rows]
    return "\n".join([*head, *table]) + "\n"


def _term_line(rule: TermRule) -> str:
    plural = "s" if rule.length != 1 else ""
    length = f"{rule.length} {rule.unit}{plural}" if rule.length else f"as set by the council, in {rule.unit}s"
    backward = ", backward" if rule.is_backward else ""
    names = ", ".join(f"`{alias}`" for alias in rule.aliases) or "–"
    cells = (f"`{rule.key}`", names, str(rule.basis), f"{length}{backward}", rule.extension, rule.firmness, rule.label)
    return f"| {' | '.join(cells)} |"


def _duty_line(each: Surveyed) -> str:
    words = each.duty.trigger.replace("|", "/")
    return f"| {each.duty.article} | {words} (`{each.duty.id}`) | {each.standing} | {each.how} |"
