"""Parts that are late, of many young people of one IRO at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from portal.db import AnyRow, utc_now
from portal.everyones_part.gathering import MissingPart, missing_in
from portal.everyones_part.queries import MISSING_OF_MINE

# Ten working days are at most three weeks of days, whatever holidays fall in them.
SOON = timedelta(days=31)


def late_parts(
    session: Session, asked: Mapping[str, Any]
) -> Mapping[UUID, tuple[MissingPart, ...]]:
    """By review ahead, of `these` young people who are assigned to `me` `today`; one query."""
    rows: defaultdict[UUID, list[AnyRow]] = defaultdict(list)
    for row in session.execute(MISSING_OF_MINE, {**asked, "soon": utc_now() + SOON}):
        rows[row.review_id].append(row)
    return {review_id: _late(its, asked["today"]) for review_id, its in rows.items()}


def _late(rows: Sequence[AnyRow], today: date) -> tuple[MissingPart, ...]:
    return tuple(part for part in missing_in(rows) if part.is_late(today))
