"""Who may read an idea: whoever wrote it, and the council."""

from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, case, func, or_, select

from portal.audit.models import Act, AuditEntry
from portal.ideas.models import Idea, IdeaState, IdeaStep
from portal.people.models import Person

DONE_STAY = timedelta(days=92)

MINE = (
    select(*Idea.__table__.columns)
    .where(Idea.young_person_id == bindparam("me"))
    .order_by(Idea.made_at.desc(), Idea.id)
)
ONE_OF_MINE = MINE.where(Idea.id == bindparam("idea_id"))
IDEA_TO_TELL = (
    select(Idea.id)
    .where(
        Idea.young_person_id == bindparam("me"),
        Idea.news_at.is_not(None),
        Idea.state != IdeaState.TAKEN_BACK.value,
    )
    .order_by(Idea.news_at.desc())
    .limit(1)
)

# The name leaves the database only where its young person wants it.
_NAME: Any = case((Idea.with_name.is_(True), Person.name_sealed), else_=None)
TO_THE_COUNCIL = (
    select(*Idea.__table__.columns, _NAME.label("name_sealed"))
    .join(Person, Person.id == Idea.young_person_id)
    .where(Person.closed_at.is_(None), Idea.state != IdeaState.TAKEN_BACK.value)
    .order_by(Idea.state != IdeaState.WAITING.value, Idea.made_at, Idea.id)
)
ONE_TO_THE_COUNCIL = TO_THE_COUNCIL.where(Idea.id == bindparam("idea_id"))
LISTED = TO_THE_COUNCIL.where(
    or_(Idea.state != IdeaState.DONE.value, Idea.made_at >= bindparam("since"))
)
WAITING = (
    TO_THE_COUNCIL.where(Idea.state == IdeaState.WAITING.value)
    .with_only_columns(Idea.id, Idea.made_at, Idea.due_on, Idea.state, maintain_column_froms=True)
    .limit(100)
)
STEPS_OF = (
    select(*IdeaStep.__table__.columns)
    .where(IdeaStep.idea_id == bindparam("idea_id"))
    .order_by(IdeaStep.said_at, IdeaStep.id)
)
FIRST_OPENED = select(func.min(AuditEntry.at)).where(
    AuditEntry.about_id == bindparam("me"),
    AuditEntry.act == Act.IDEA_READ.value,
    AuditEntry.subject == bindparam("subject"),
)
