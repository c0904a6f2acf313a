"""The door to the law: a dossier's rows go in as facts and house rules, and what follows comes out."""

from datetime import date

from django.utils.translation import gettext as _

import wor
from ambt.councils.models import Council, RulesOfProcedure
from ambt.dossiers.models import Dossier
from ambt.ui.refusal import Refusal

NO_PROCEDURE = wor.Progress(
    state=wor.State("running", "in behandeling"),
    whose_turn=wor.Party.COUNCIL,
    basis=None,
    sentence="Voor dit onderwerp schrijft de WOR geen stappen voor: de ondernemingsraad bepaalt zelf wat er volgt.",
    deadlines=(),
    next_steps=(),
    cautions=(),
)


# What the council found out by itself, and need not tell before it acts on it (art. 27 lid 5: "gebleken").
COUNCILS_OWN = frozenset({"decision_taken_without_consent"})

# For these terms the Act names no number of days; this fact says what the council and the director agreed.
AGREED_BY = {"advice.give": "advice_term_agreed", "consent.decide": "consent_term_agreed"}


def procedure_of(dossier: Dossier) -> wor.Procedure | None:
    """The procedure of the Act that this kind of dossier follows; None for another matter."""
    return wor.PROCEDURES.get(dossier.kind)


def rules_of(council: Council) -> wor.Rules:
    """What the council set itself; the Act's own minimum where it set nothing."""
    try:
        own = council.rules
    except RulesOfProcedure.DoesNotExist:
        return wor.Rules()
    return wor.Rules(
        advice_weeks=own.advice_weeks,
        consent_weeks=own.consent_weeks,
        agenda_notice_days=own.agenda_notice_days,
        term_of_office_years=own.term_years,
    )


def facts_of(dossier: Dossier, *, as_told: bool = False) -> wor.Facts:
    """The recorded facts by name; one query, or none when `facts` was prefetched.

    `as_told`: only those that the director's side knows of, or took part in.
    """
    hidden = COUNCILS_OWN if as_told else frozenset()
    return {row.name: wor.Fact(row.name, row.on, row.value) for row in dossier.facts.all() if row.name not in hidden}


def progress_of(dossier: Dossier, today: date, *, as_told: bool = False) -> wor.Progress:
    """How the dossier stands on a day, from its facts and its council's rules; `as_told` as in `facts_of`."""
    procedure = procedure_of(dossier)
    if procedure is None:
        return NO_PROCEDURE
    return procedure.follow(facts_of(dossier, as_told=as_told), rules_of(dossier.council), today)


def next_deadline(progress: wor.Progress, today: date) -> wor.Deadline | None:
    """The day to keep in view: the first one still ahead, else the last one that was missed.

    At the end of a procedure only what is ahead counts (a month for cassation may still run). A day until which one
    waits is no longer in view once it has passed.
    """
    dated = [(each.due, each) for each in progress.deadlines if each.due is not None and not each.is_met]
    ahead = [pair for pair in dated if pair[0] >= today]
    if ahead:
        return min(ahead, key=lambda pair: pair[0])[1]
    if progress.state.is_end:
        return None
    missed = [pair for pair in dated if pair[1].duty is wor.Duty.ACT]
    return max(missed, key=lambda pair: pair[0])[1] if missed else None


def kinds_of(dossier: Dossier) -> dict[str, wor.FactKind]:
    """The kinds of fact that can be recorded in it, by name; none for a matter without a procedure."""
    procedure = procedure_of(dossier)
    return {kind.name: kind for kind in procedure.fact_kinds} if procedure else {}


def kind_of(dossier: Dossier, name: str) -> wor.FactKind:
    """The kind of fact with this name; raises Refusal when the dossier's procedure knows none."""
    kinds = kinds_of(dossier)
    if name not in kinds:
        raise Refusal(_("Dit feit hoort niet bij dit soort dossier; er is niets vastgelegd."))
    return kinds[name]


def check(dossier: Dossier, facts: wor.Facts, new: wor.Fact) -> None:
    """Refuse a fact that cannot be beside the others, with the law's own sentence on the right field.

    What already could not be before stands in nobody's way.
    """
    procedure = wor.PROCEDURES[dossier.kind]
    known = procedure.check(facts)
    choices = dict(procedure.kind(new.name).values) or {"": ""}
    for sentence in procedure.check({**facts, new.name: new}):
        if sentence not in known:
            raise Refusal(sentence, field="on" if new.value in choices else "value")


def refuse_strange_facts(dossier: Dossier, kind: str) -> None:
    """Raises Refusal when the dossier holds facts that a dossier of this kind does not know."""
    procedure = wor.PROCEDURES.get(kind)
    known = {each.name: dict(each.values) or {"": ""} for each in procedure.fact_kinds} if procedure else {}
    facts = facts_of(dossier).values()
    strange = [kind_of(dossier, fact.name).label for fact in facts if fact.value not in known.get(fact.name, {})]
    if strange:
        sentence = _(
            "Deze feiten horen niet bij die soort: %(facts)s. Trek ze eerst in, of laat de soort zoals hij is."
        )
        raise Refusal(sentence % {"facts": ", ".join(strange)}, field="kind")


def article_of(ref: str) -> wor.ArticleText:
    """The place in the Act that people mean; raises Refusal, with the nearest one, when there is none."""
    try:
        return wor.article(ref)
    except wor.LawError as error:
        raise Refusal(str(error), field="article_ref") from error
