"""Who may read what somebody spoke up about: the young person, and whom it goes to."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from portal.audit.models import Act, AuditEntry
from portal.care_team.assigned import assigned_to_me
from portal.care_team.queries import advocates_for
from portal.people.models import Person
from portal.preparation.submissions import SHARED_COLUMNS, FrozenItem, Submission, shared_version
from portal.speaking_up.models import GoesTo, Matter, MatterAbout, MatterState, MatterStep, Says
from portal.speaking_up.routing import REACHES_IRO

SETTLED_STAY = timedelta(days=92)
TO_MANAGERS = (GoesTo.MANAGER.value, GoesTo.BOTH.value)

About = aliased(Person)
MATTERS = (
    select(
        *Matter.__table__.columns,
        Person.name_sealed,
        About.name_sealed.label("about_name_sealed"),
    )
    .join(Person, Person.id == Matter.young_person_id)
    .outerjoin(About, About.id == Matter.about_id)
)
MINE = MATTERS.where(Matter.young_person_id == bindparam("me")).order_by(
    Matter.made_at.desc(), Matter.id
)
ONE_OF_MINE = MINE.where(Matter.id == bindparam("matter_id"))

_NOT_ABOUT_ME = and_(
    or_(Matter.about_id.is_(None), Matter.about_id != bindparam("me")),
    ~exists().where(MatterAbout.matter_id == Matter.id, MatterAbout.person_id == bindparam("me")),
)
_LATELY: Any = or_(Matter.settled_on.is_(None), Matter.settled_on >= bindparam("since"))
_OLDEST_FIRST = (Matter.state != MatterState.WAITING.value, Matter.made_at, Matter.id)
TO_ME_AS_IRO = MATTERS.where(
    Matter.goes_to.in_([one.value for one in REACHES_IRO]),
    Matter.young_person_id.in_(assigned_to_me(as_iro=True)),
    _NOT_ABOUT_ME,
    Person.closed_at.is_(None),
).order_by(*_OLDEST_FIRST)
TO_MANAGERS_OF = MATTERS.where(
    Matter.goes_to.in_(TO_MANAGERS), _NOT_ABOUT_ME, Person.closed_at.is_(None)
).order_by(*_OLDEST_FIRST)
TO_ME_AS_ADVOCATE = MATTERS.where(
    Matter.goes_to == GoesTo.ADVOCATE.value,
    advocates_for(Matter.young_person_id),
    _NOT_ABOUT_ME,
    Person.closed_at.is_(None),
).order_by(*_OLDEST_FIRST)
LISTED_AS_IRO = TO_ME_AS_IRO.where(_LATELY)
LISTED_FOR_MANAGERS = TO_MANAGERS_OF.where(_LATELY)
LISTED_AS_ADVOCATE = TO_ME_AS_ADVOCATE.where(_LATELY)
ONE_AS_IRO = TO_ME_AS_IRO.where(Matter.id == bindparam("matter_id"))
ONE_FOR_MANAGERS = TO_MANAGERS_OF.where(Matter.id == bindparam("matter_id"))
ONE_AS_ADVOCATE = TO_ME_AS_ADVOCATE.where(Matter.id == bindparam("matter_id"))

STEPS_OF = (
    select(*MatterStep.__table__.columns, Person.name_sealed)
    .join(Person, Person.id == MatterStep.said_by)
    .where(MatterStep.matter_id == bindparam("matter_id"))
    .order_by(MatterStep.said_at, MatterStep.id)
)
MY_FURTHER = select(*MatterStep.__table__.columns).where(
    MatterStep.young_person_id == bindparam("me"), MatterStep.says == Says.FURTHER.value
)
# Whoever had it before them, the first time each.
OPENED = (
    select(
        AuditEntry.actor_id.label("person_id"),
        Person.name_sealed,
        func.min(AuditEntry.at).label("at"),
    )
    .join(Person, Person.id == AuditEntry.actor_id)
    .where(
        AuditEntry.about_id == bindparam("me"),
        AuditEntry.act == Act.MATTER_READ.value,
        AuditEntry.subject == bindparam("subject"),
    )
    .group_by(AuditEntry.actor_id, Person.name_sealed)
)
MY_VERSIONS = (
    select(*SHARED_COLUMNS)
    .where(
        Submission.young_person_id == bindparam("me"),
        Submission.review_id == bindparam("review_id"),
    )
    .order_by(Submission.version.desc())
)
# Those that no manager reads: of them they see numbers only.
COUNTED_WITH_IROS = (
    select(
        Matter.kind,
        func.count().label("open"),
        func.count().filter(Matter.due_on < bindparam("today")).label("late"),
    )
    .join(Person, Person.id == Matter.young_person_id)
    .where(
        Matter.goes_to.in_((GoesTo.IRO.value, GoesTo.ADVOCATE.value)),
        Matter.state == MatterState.WAITING.value,
        Person.closed_at.is_(None),
    )
    .group_by(Matter.kind)
)


def shared_thing(session: Session, me: UUID, review_id: UUID, item_id: UUID) -> FrozenItem | None:
    """What I shared, in its last version; None for what is not mine."""
    for row in session.execute(MY_VERSIONS, {"me": me, "review_id": review_id}):
        version = shared_version(row)
        for item in version.items if version else ():
            if item.id == item_id:
                return item
    return None
