"""Figures of few people, so that no number under 5 is shown or can be worked out.

An authority has so few young people that a count can tell who is meant (FACTS: a figure under 5
is suppressed, and so is any second figure that would let it be worked out).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.i18n import Message, _

LEAST = 5
FEWER = _("fewer than 5")
HIDDEN = _("not shown")
Shown = int | Message


@dataclass(frozen=True)
class Counts:
    """Of one officer: reviews ahead, and how many of them have no date or are past their day."""

    ahead: int
    without_date: int
    past_due: int


@dataclass(frozen=True)
class Line:
    """What may be shown of `Counts`: a number, or words instead of it."""

    ahead: Shown
    without_date: Shown
    past_due: Shown


def lines(counts: Sequence[Counts]) -> list[Line]:
    return [
        Line(
            shown_whole(one.ahead),
            shown_part(one.without_date, one.ahead),
            shown_part(one.past_due, one.ahead),
        )
        for one in counts
    ]


def totals(counts: Sequence[Counts]) -> Line:
    """The sums, each only where no hidden number of its column follows from it."""
    ahead = [one.ahead for one in counts]
    shown = lines(counts)
    return Line(
        _sum_of_wholes(ahead),
        _sum_of_parts([line.without_date for line in shown]),
        _sum_of_parts([line.past_due for line in shown]),
    )


def shown_whole(number: int) -> Shown:
    return number if number >= LEAST else FEWER


def shown_part(part: int, whole: int) -> Shown:
    """A part of a whole that stands beside it: the rest of the whole must not follow from it.

    Words that stand for a number leave five possible ones at least, so under 9 they say nothing.
    """
    if whole < LEAST:
        return FEWER
    if part >= LEAST and whole - part >= LEAST:
        return part
    if whole < 2 * LEAST - 1:
        return HIDDEN
    return FEWER if part < LEAST else HIDDEN


def _sum_of_wholes(numbers: Sequence[int]) -> Shown:
    """Hidden numbers are 0 to 4 each: together they have to be 5 or more, and not all 4."""
    hidden = [number for number in numbers if number < LEAST]
    if hidden and not LEAST <= sum(hidden) < (LEAST - 1) * len(hidden):
        return HIDDEN
    return shown_whole(sum(numbers))


def _sum_of_parts(shown: Sequence[Shown]) -> Shown:
    numbers = [one for one in shown if isinstance(one, int)]
    return shown_whole(sum(numbers)) if len(numbers) == len(shown) else HIDDEN
