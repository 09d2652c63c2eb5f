"""Disputes as an IRO may see them, and what a young person was told of them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from portal.care_team.assigned import assigned_to_me
from portal.care_team.queries import name_of, open_name
from portal.db import AnyRow
from portal.disputes.kinds import STATES, STEPS, Look
from portal.disputes.models import Dispute, DisputeState, DisputeStep, StepKind
from portal.people.models import Person
from portal.vault import current_vault, place_of

IS_OPEN = Dispute.ended_on.is_(None)
IS_LATE = and_(IS_OPEN, Dispute.answer_by < bindparam("today"))

DISPUTES = (
    select(*Dispute.__table__.columns, Person.name_sealed)
    .join(Person, Person.id == Dispute.young_person_id)
    .where(
        Dispute.young_person_id.in_(assigned_to_me(as_iro=True)),
        Person.closed_at.is_(None),
    )
    .order_by(Dispute.ended_on.is_not(None), Dispute.ended_on.desc(), Dispute.opened_on, Dispute.id)
)
DISPUTES_ABOUT = DISPUTES.where(Dispute.young_person_id == bindparam("young_person_id"))
ONE_DISPUTE = DISPUTES.where(Dispute.id == bindparam("dispute_id"))
SOMEBODY_OF_MINE = select(Person.id, Person.name_sealed).where(
    Person.id == bindparam("young_person_id"),
    Person.id.in_(assigned_to_me(as_iro=True)),
    Person.closed_at.is_(None),
)
STEPS_OF = (
    select(*DisputeStep.__table__.columns, Person.name_sealed)
    .join(Person, Person.id == DisputeStep.logged_by)
    .where(DisputeStep.dispute_id == bindparam("dispute_id"))
    .order_by(DisputeStep.happened_on, DisputeStep.logged_at, DisputeStep.id)
)
COUNTED = (
    select(
        func.count().label("open"),
        func.count(Dispute.formal_on).label("formal"),
        func.count(Dispute.answer_by).filter(IS_LATE).label("late"),
    )
    .join(Person, Person.id == Dispute.young_person_id)
    .where(IS_OPEN, Person.closed_at.is_(None))
)


@dataclass(frozen=True, slots=True)
class DisputeSeen:
    """`about` is opened; `answer_by` None: nobody owes an answer."""

    id: UUID
    young_person_id: UUID
    young_person: str
    state: DisputeState
    about: str
    opened_on: date
    formal_on: date | None
    cafcass_on: date | None
    ended_on: date | None
    answer_by: date | None

    @property
    def look(self) -> Look:
        return STATES[self.state]

    def days_late(self, today: date) -> int:
        """0 while nothing is late."""
        return max(0, (today - self.answer_by).days) if self.answer_by else 0


@dataclass(frozen=True, slots=True)
class StepSeen:
    """`told` is empty where the young person was not told."""

    kind: StepKind
    happened_on: date
    to_whom: str
    words: str
    told: str
    answer_by: date | None
    by: str
    logged_at: datetime

    @property
    def look(self) -> Look:
        return STEPS[self.kind]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that the young person was told (UTC); `ended_on`: the dispute is over."""

    sentence: str
    by: str
    at: datetime
    ended_on: date | None


def told_in(row: AnyRow, me: UUID) -> Told:
    """In a row with `item_id` of a step that was told to `me`, and `day` on which it ended."""
    place = place_of(DisputeStep.told_sealed, row.item_id, me)
    sentence = current_vault().open_text(place, row.told_sealed)
    return Told(sentence, name_of(row.person_id, row.name_sealed), row.at, row.day)


def disputes_of(session: Session, me: UUID, today: date) -> list[DisputeSeen]:
    """Of everybody whose IRO `me` is today: open ones first, the oldest first."""
    return [dispute_in(row) for row in session.execute(DISPUTES, {"me": me, "today": today})]


def disputes_about(
    session: Session, me: UUID, young_person_id: UUID, today: date
) -> list[DisputeSeen]:
    values = {"me": me, "today": today, "young_person_id": young_person_id}
    return [dispute_in(row) for row in session.execute(DISPUTES_ABOUT, values)]


def steps_of(session: Session, dispute_id: UUID) -> list[StepSeen]:
    """The first one first. Whoever asks has loaded the dispute as theirs."""
    return [_step(row) for row in session.execute(STEPS_OF, {"dispute_id": dispute_id})]


def dispute_in(row: AnyRow) -> DisputeSeen:
    """A row of `DISPUTES`, opened."""
    return DisputeSeen(
        id=row.id,
        young_person_id=row.young_person_id,
        young_person=open_name(row, row.young_person_id),
        state=DisputeState(row.state),
        about=_text(Dispute.about_sealed, row, row.about_sealed),
        opened_on=row.opened_on,
        formal_on=row.formal_on,
        cafcass_on=row.cafcass_on,
        ended_on=row.ended_on,
        answer_by=row.answer_by,
    )


def _step(row: AnyRow) -> StepSeen:
    return StepSeen(
        kind=StepKind(row.kind),
        happened_on=row.happened_on,
        to_whom=_text(DisputeStep.to_whom_sealed, row, row.to_whom_sealed),
        words=_text(DisputeStep.words_sealed, row, row.words_sealed),
        told=_text(DisputeStep.told_sealed, row, row.told_sealed),
        answer_by=row.answer_by,
        by=name_of(row.logged_by, row.name_sealed),
        logged_at=row.logged_at,
    )


def _text(column: InstrumentedAttribute[Any], row: AnyRow, token: bytes | None) -> str:
    if token is None:
        return ""
    return current_vault().open_text(place_of(column, row.id, row.young_person_id), token)
