"""The quiet clock: how the meeting's minutes are shared by the agenda, and what has been used."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

SECONDS = 60


@dataclass(frozen=True, slots=True)
class Clock:
    """`minute` counts from 1; `had`: this point has had its time; `over`: the meeting has."""

    minute: int
    total: int
    had: bool

    @property
    def over(self) -> bool:
        return self.minute > self.total


def shares(total: int, said: Sequence[int], *, others: bool) -> tuple[int, ...]:
    """The seconds of each point of an agenda in a meeting of `total` minutes.

    `said` are the minutes that the young person gave each point, 0 where they said none. What is
    left over is shared by those, with one share for everything else if there are `others`. Where
    less than a minute each is left, all are cut by the same part.
    """
    asked, unsaid = sum(said), said.count(0)
    each = (total - asked) * SECONDS // max(unsaid + others, 1)
    if asked > total or (unsaid and each < SECONDS):
        whole = [minutes or _middle(said) for minutes in said]
        return tuple(total * SECONDS * minutes // sum(whole) for minutes in whole)
    return tuple(minutes * SECONDS or each for minutes in said)


def clock_at(started_at: datetime, now: datetime, total: int, *, spent: int, share: int) -> Clock:
    """The clock at a slide that has been up for `spent` seconds of its `share`, 0 for none."""
    minute = int((now - started_at).total_seconds()) // SECONDS + 1
    return Clock(max(minute, 1), total, had=0 < share <= spent)


def _middle(said: Sequence[int]) -> int:
    """What a point without minutes would ask for beside the others."""
    given = [minutes for minutes in said if minutes] or [1]
    return max(sum(given) // len(given), 1)
