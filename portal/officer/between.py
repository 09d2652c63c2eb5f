"""What the desk says of the time between reviews: what is due, for whom, and what is mine to do."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from portal.officer import stalls_queries as queries
from portal.outcomes.due_soon import Notices, notices_of, soon_until
from portal.outcomes.promised import Promised, day_of_action, promised
from portal.reviews.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Between:
    """`late` counts by young person; `mine` are the officer's own to do, the first day first."""

    notices: Notices
    late: Mapping[UUID, int]
    mine: tuple[Promised, ...]


def between_reviews(session: Session, me: UUID, today: date, days: WorkingDays) -> Between:
    """Of everybody assigned to `me` today; no word of an action that is not theirs to do."""
    mine = {"me": me, "today": today}
    rows = session.execute(queries.DUE_DAYS, {**mine, "until": soon_until(today, days)})
    due = [day_of_action(row) for row in rows]
    late = Counter(one.young_person_id for one in due if one.by_when < today)
    return Between(
        notices_of(due, today, days),
        late,
        tuple(promised(row) for row in session.execute(queries.I_DO, mine)),
    )
