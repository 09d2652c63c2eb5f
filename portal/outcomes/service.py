"""Recording what a meeting decided."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import InstrumentedAttribute, Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import utc_now
from portal.outcomes.models import Decision, DecisionState
from portal.vault import current_vault, place_of


def record_decision(
    session: Session,
    *,
    actor: UUID | None,
    decision_id: UUID,
    review_id: UUID,
    young_person_id: UUID,
    words: str,
    reason: str = "",
    who: str = "",
    by_when: date | None = None,
    state: DecisionState = DecisionState.OPEN,
    made_at: datetime | None = None,
) -> Decision:
    """Record a decision; the same id again is the same row. `made_at` is UTC, now unless given."""
    standing = session.get(Decision, decision_id)
    if standing is not None:
        return standing

    def sealed(column: InstrumentedAttribute[bytes], text: str) -> bytes:
        return current_vault().seal_text(place_of(column, decision_id, young_person_id), text)

    decision = Decision(
        id=decision_id,
        review_id=review_id,
        young_person_id=young_person_id,
        words_sealed=sealed(Decision.words_sealed, words),
        reason_sealed=sealed(Decision.reason_sealed, reason),
        who_sealed=sealed(Decision.who_sealed, who),
        by_when=by_when,
        state=state.value,
        made_at=made_at or utc_now(),
        made_by=actor,
    )
    session.add(decision)
    session.flush()
    record(session, Act.DECISION_MADE, actor=actor, about=young_person_id, subject=decision_id)
    return decision
