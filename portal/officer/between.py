"""What the desk says of the time between reviews: what is due, for whom, and what is mine to do."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from portal.officer import stalls_queries as queries
from portal.outcomes.due_soon import Notices, notices_by_day, soon_until
from portal.outcomes.promised import Promised, promised
from portal.reviews.working_days import WorkingDays
from portal.web.parts import Part, day_in, part_of


@dataclass(frozen=True, slots=True)
class Between:
    """`late` counts by person on the desk; `mine` are the officer's own to do, by day."""

    notices: Notices
    late: Mapping[UUID, int]
    mine: Part[Promised]


def between_reviews(
    session: Session, asked: Mapping[str, Any], after: str | None, days: WorkingDays
) -> Between:
    """Of everybody assigned to `me` today; no word of an action that is not theirs to do.

    `asked` holds `me`, `today` and `these`, the people to count late actions for.
    """
    today: date = asked["today"]
    counts = {**asked, "until": soon_until(today, days)}
    by_day, late = Counter[date](), Counter[UUID]()
    for row in session.execute(queries.DUE_COUNTS, counts):
        by_day[row.by_when] += row.many
        if row.by_when < today:
            late[row.young_person_id] += row.many
    own = session.execute(queries.I_DO, {**asked, **day_in(after)})
    return Between(
        notices_by_day(by_day, today),
        late,
        part_of([promised(row) for row in own], after, _place, queries.MINE_TO_DO),
    )


def _place(one: Promised) -> tuple[date, UUID]:
    return one.by_when, one.id
