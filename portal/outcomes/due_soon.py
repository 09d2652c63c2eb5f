"""When whoever does an action hears that its day is near, or past."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, Protocol

from portal.outcomes.afterwards import OVER, ActionState
from portal.reviews.working_days import WorkingDays

WORKING_DAYS_BEFORE = 3
ENGLAND = WorkingDays()


class Due(StrEnum):
    SOON = "soon"
    LATE = "late"


class Dated(Protocol):
    """Anything with a day by which it is done, and how it stands."""

    @property
    def by_when(self) -> date: ...
    @property
    def state(self) -> ActionState: ...


class DueNotice(NamedTuple):
    """`days_late` counts days (not working days) past the day; 0 while it is near."""

    due: Due
    by_when: date
    days_late: int


@dataclass(frozen=True, slots=True)
class Notices:
    """`soon` counts by day, the first day first; `oldest` is the first day that is past."""

    soon: tuple[tuple[date, int], ...]
    late: int
    oldest: date | None

    def __bool__(self) -> bool:
        return bool(self.soon or self.late)


def due_notice(action: Dated, today: date, days: WorkingDays = ENGLAND) -> DueNotice | None:
    """Say what is heard of an action today, None where nothing is.

    It is heard of from three working days before its day (the day itself is not counted), and it is
    late from the day after. Nothing is heard once it is over; that somebody tells that it is done
    does not make it so.
    """
    if action.state in OVER or action.by_when > soon_until(today, days):
        return None
    late = (today - action.by_when).days
    return DueNotice(Due.LATE if late > 0 else Due.SOON, action.by_when, max(0, late))


@lru_cache(maxsize=64)
def soon_until(today: date, days: WorkingDays = ENGLAND) -> date:
    """Give the last day of which one hears today: two working days lie between at the most."""
    return days.after(today, WORKING_DAYS_BEFORE)


def notices_by_day(counts: Mapping[date, int], today: date) -> Notices:
    """The same of what was counted already, by its day: all of it is near or late."""
    late = [on for on in counts if on < today]
    soon = sorted((on, many) for on, many in counts.items() if on >= today)
    return Notices(tuple(soon), sum(counts[on] for on in late), min(late, default=None))


def notices_of(actions: Iterable[Dated], today: date, days: WorkingDays = ENGLAND) -> Notices:
    """Count what is near and what is late."""
    found = [notice for one in actions if (notice := due_notice(one, today, days))]
    late = [notice.by_when for notice in found if notice.due is Due.LATE]
    soon = Counter(notice.by_when for notice in found if notice.due is Due.SOON)
    return Notices(tuple(sorted(soon.items())), len(late), min(late, default=None))
