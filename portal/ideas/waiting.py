"""What waits for the council: texts to be checked and ideas to be answered, the oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from portal.council.desk import on_desk
from portal.council.models import PieceVersion
from portal.council.queries import WAITING as PIECES_WAITING
from portal.i18n import Language, day_in_london
from portal.ideas.models import Idea, IdeaStep
from portal.ideas.queries import WAITING as IDEAS_WAITING

FIRST = UUID(int=0)
DECIDED = select(PieceVersion.due_on, PieceVersion.decided_at.label("at")).where(
    PieceVersion.decided_at >= bindparam("since")
)
FIRST_ANSWERED = (
    select(Idea.due_on, func.min(IdeaStep.said_at).label("at"))
    .join(IdeaStep, IdeaStep.idea_id == Idea.id)
    .where(Idea.made_at >= bindparam("since"))
    .group_by(Idea.id, Idea.due_on)
)


@dataclass(frozen=True, slots=True)
class Waits:
    """One thing; `text_id` and `title` are of a text, both are empty for an idea."""

    since: datetime
    due_on: date
    idea_id: UUID | None = None
    text_id: UUID | None = None
    title: str = ""
    language: Language | None = None

    def days_late(self, today: date) -> int:
        return max((today - self.due_on).days, 0)


@dataclass(frozen=True, slots=True)
class Kept:
    """How many were checked or answered, and how many of them by the promised day."""

    all: int
    in_time: int


def what_waits(session: Session) -> list[Waits]:
    """The oldest first; ideas within a day by id: their order would tell their hour."""
    texts = (on_desk(row) for row in session.execute(PIECES_WAITING))
    waits = [
        Waits(one.sent_at, one.due_on, None, one.text_id, one.title, one.language)
        for one in texts
        if one.sent_at and one.due_on
    ]
    ideas = session.execute(IDEAS_WAITING)
    waits += [Waits(row.made_at, row.due_on, row.id) for row in ideas]
    return sorted(waits, key=lambda one: (day_in_london(one.since), one.idea_id or FIRST))


def texts_in_time(session: Session, since: datetime) -> Kept:
    return _kept((row.due_on, row.at) for row in session.execute(DECIDED, {"since": since}))


def ideas_in_time(session: Session, since: datetime) -> Kept:
    return _kept((row.due_on, row.at) for row in session.execute(FIRST_ANSWERED, {"since": since}))


def _kept(rows: Iterable[tuple[date, datetime]]) -> Kept:
    in_time = [day_in_london(at) <= due_on for due_on, at in rows if due_on]
    return Kept(len(in_time), sum(in_time))
