"""How much waits for an adult's answer: what a desk says of it, without opening anything."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func
from sqlalchemy.orm import Session

from portal.db import AnySelect
from portal.speaking_up.models import Matter, MatterState
from portal.speaking_up.queries import TO_MANAGERS_OF, TO_ME_AS_ADVOCATE, TO_ME_AS_IRO


@dataclass(frozen=True, slots=True)
class Waiting:
    """`first` is the day by which the first of them is owed an answer, None for none."""

    number: int
    late: int
    first: date | None


def _counted(matters: AnySelect) -> AnySelect:
    return (
        matters.where(Matter.state == MatterState.WAITING.value)
        .order_by(None)
        .with_only_columns(
            func.count().label("number"),
            func.count().filter(Matter.due_on < bindparam("today")).label("late"),
            func.min(Matter.due_on).label("first"),
            maintain_column_froms=True,
        )
    )


FOR_AN_IRO = _counted(TO_ME_AS_IRO)
FOR_MANAGERS = _counted(TO_MANAGERS_OF)
FOR_AN_ADVOCATE = _counted(TO_ME_AS_ADVOCATE)


def waits_for_iro(session: Session, me: UUID, today: date) -> Waiting:
    return Waiting(*session.execute(FOR_AN_IRO, {"me": me, "today": today}).one())


def waits_for_managers(session: Session, me: UUID, today: date) -> Waiting:
    return Waiting(*session.execute(FOR_MANAGERS, {"me": me, "today": today}).one())


def waits_for_advocate(session: Session, me: UUID, today: date) -> Waiting:
    return Waiting(*session.execute(FOR_AN_ADVOCATE, {"me": me, "today": today}).one())
