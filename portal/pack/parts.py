"""What each person of the circle wrote for the review: apart from the young person's words."""

from dataclasses import dataclass
from datetime import date

from portal.i18n import Text


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """A question of the form, and what they wrote."""

    asked: Text
    text: str


@dataclass(frozen=True, slots=True)
class PartGiven:
    """One person's part; `job` is what they are to the young person."""

    by: str
    job: Text
    given_on: date
    answers: tuple[PartAnswer, ...]


@dataclass(frozen=True, slots=True)
class PartMissing:
    """A part that was asked for `asked_on` and is not there; `due` is its day."""

    whose: str
    job: Text
    asked_on: date
    due: date


@dataclass(frozen=True, slots=True)
class Parts:
    """What the addressee may read of them; what is missing is for the IRO."""

    given: tuple[PartGiven, ...] = ()
    missing: tuple[PartMissing, ...] = ()


NO_PARTS = Parts()
