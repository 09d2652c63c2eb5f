"""What was decided about a young person."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import InstrumentedAttribute

from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.outcomes.models import Decision, DecisionState
from portal.vault import current_vault, place_of

DECISIONS_OF = (
    select(*Decision.__table__.columns)
    .where(Decision.young_person_id == bindparam("me"), Decision.undone_at.is_(None))
    .order_by(Decision.made_at, Decision.id)
)


@dataclass(frozen=True)
class DecisionMade:
    """A decision, opened; `reason` and `who` may be empty."""

    id: UUID
    review_id: UUID
    words: str
    reason: str
    who: str
    by_when: date | None
    state: DecisionState
    made_at: datetime
    made_by: UUID | None

    @property
    def made_on(self) -> date:
        return day_in_london(self.made_at)

    def days_late(self, today: date) -> int:
        """0 when it is done, has no day, or its day is not past."""
        if self.state is DecisionState.DONE or self.by_when is None:
            return 0
        return max(0, (today - self.by_when).days)


def decision_in(row: AnyRow) -> DecisionMade:
    """A row of `DECISIONS_OF`, opened."""
    return DecisionMade(
        id=row.id,
        review_id=row.review_id,
        words=_open(Decision.words_sealed, row, row.words_sealed),
        reason=_open(Decision.reason_sealed, row, row.reason_sealed),
        who=_open(Decision.who_sealed, row, row.who_sealed),
        by_when=row.by_when,
        state=DecisionState(row.state),
        made_at=row.made_at,
        made_by=row.made_by,
    )


def _open(column: InstrumentedAttribute[Any], row: AnyRow, token: bytes) -> str:
    place = place_of(column, row.id, row.young_person_id)
    return current_vault().open_text(place, token)
