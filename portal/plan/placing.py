"""Actions and decisions on the cards of a plan: they are linked, never copied."""

from uuid import UUID

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import utc_now
from portal.people.locking import one_at_a_time
from portal.plan.models import PlanLink

LINK_OF = select(PlanLink).where(
    PlanLink.young_person_id == bindparam("young_person_id"),
    or_(PlanLink.action_id == bindparam("thing_id"), PlanLink.decision_id == bindparam("thing_id")),
)


def put_on_card(
    session: Session,
    young_person_id: UUID,
    thing_id: UUID,
    area: str | None,
    *,
    is_action: bool,
    actor: UUID,
) -> None:
    """Put an action or a decision on the card of an area, or on none; its reader was checked.

    The last word stands, and the same again changes nothing.
    """
    one_at_a_time(session, young_person_id)
    values = {"young_person_id": young_person_id, "thing_id": thing_id}
    link = session.scalars(LINK_OF, values).one_or_none()
    if (link.area if link else None) == area:
        return
    if link is not None:
        session.delete(link)
        session.flush()
    if area is not None:
        link = PlanLink(
            id=thing_id,
            young_person_id=young_person_id,
            action_id=thing_id if is_action else None,
            decision_id=None if is_action else thing_id,
            area=area,
            made_by=actor,
            made_at=utc_now(),
        )
        session.add(link)
        session.flush()
    where, whose = area or "", young_person_id
    record(session, Act.PLAN_LINKED, actor=actor, about=whose, subject=thing_id, area=where)
