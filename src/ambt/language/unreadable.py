"""Why a paper could not be read, in a sentence that helps the person who handed it in."""

from enum import StrEnum

TEXT_LIMIT = 5_000_000
"""Characters that are read from one paper; more than two thousand pages."""
KEPT = "Het origineel blijft bewaard."


class Reason(StrEnum):
    """What stood in the way; for counting and for tests, the reader gets the sentence."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    MISNAMED = "misnamed"
    BOMB = "bomb"
    UNKNOWN_KIND = "unknown_kind"
    NO_TEXT = "no_text"


class Unreadable(Exception):
    """A paper that Ambt cannot take in: what is wrong, that nothing is lost, and what to do."""

    def __init__(self, reason: Reason, problem: str, advice: str) -> None:
        super().__init__(problem)
        self.reason = reason
        self.problem = problem
        self.advice = advice

    @property
    def sentence(self) -> str:
        """Everything the reader needs, in this order: the problem, what was kept, what to do."""
        return f"{self.problem} {KEPT} {self.advice}"

    def __reduce__(self) -> tuple[type["Unreadable"], tuple[Reason, str, str]]:
        return (type(self), (self.reason, self.problem, self.advice))


def broken(name: str, what: str) -> Unreadable:
    """The refusal of a file that its own program would not open either; ``what`` as in "een Word-bestand"."""
    return Unreadable(
        Reason.BROKEN,
        f"“{name}” is beschadigd: het begint als {what}, maar de inhoud is niet te lezen.",
        "Misschien ging er iets mis bij het opslaan of verzenden. Open het in het eigen programma, "
        "sla het opnieuw op en bied het nog eens aan, of vraag de afzender om een nieuw exemplaar.",
    )


def encrypted(name: str, what: str) -> Unreadable:
    """The refusal of a file that asks for a password before it shows its text."""
    return Unreadable(
        Reason.ENCRYPTED,
        f"“{name}” is {what} met een wachtwoord erop; zonder dat wachtwoord is het niet te lezen.",
        "Haal het wachtwoord eraf en bied het opnieuw aan, of vraag de afzender om een exemplaar zonder wachtwoord.",
    )


def too_much_text(name: str) -> Unreadable:
    """The refusal of a file with more text than a person will ever read in one piece."""
    return Unreadable(
        Reason.TOO_LARGE,
        f"In “{name}” staat meer tekst dan Ambt in één keer leest (ruim tweeduizend pagina's).",
        "Splits het stuk en bied de delen los aan.",
    )


def bomb(name: str) -> Unreadable:
    """The refusal of a file that is small on disk and would swallow the machine when opened."""
    return Unreadable(
        Reason.BOMB,
        f"“{name}” is niet geopend: uitgepakt wordt het zo groot dat het op een schadelijk bestand lijkt.",
        "Vertrouwt u de afzender? Vraag dan om een gewone pdf. Zo niet, open het bestand dan niet en meld het "
        "aan wie bij u over de beveiliging gaat.",
    )
