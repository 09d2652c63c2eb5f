"""A young person's own marks and questions, and what their IRO may see of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import aliased

from portal.care_team.queries import assigned, name_of, open_name
from portal.db import AnyRow
from portal.drafts.words import Words, words_from
from portal.people.models import Person
from portal.rights.models import KnownRight, RightAnswer, RightQuestion, RightTalkedThrough
from portal.vault import current_vault, place_of

ME: Any = bindparam("me")
THEIRS: Any = bindparam("young_person_id")

MY_KNOWN = select(KnownRight.id).where(KnownRight.young_person_id == ME)
TALKED_THROUGH = (
    select(
        RightTalkedThrough.right,
        RightTalkedThrough.on,
        RightTalkedThrough.by,
        Person.name_sealed,
    )
    .join(Person, Person.id == RightTalkedThrough.by)
    .where(RightTalkedThrough.young_person_id == THEIRS)
    .order_by(RightTalkedThrough.on, RightTalkedThrough.noted_at)
)
Answering = aliased(Person)
QUESTIONS = (
    select(
        RightQuestion.id,
        RightQuestion.young_person_id,
        RightQuestion.right,
        RightQuestion.asks,
        RightQuestion.words_sealed,
        RightQuestion.asked_at,
        RightAnswer.id.label("answer_id"),
        RightAnswer.words_sealed.label("answer_sealed"),
        RightAnswer.made_by,
        RightAnswer.made_at,
        Answering.name_sealed,
    )
    .outerjoin(RightAnswer, RightAnswer.question_id == RightQuestion.id)
    .outerjoin(Answering, Answering.id == RightAnswer.made_by)
    .where(RightQuestion.taken_back_at.is_(None))
    .order_by(RightQuestion.asked_at.desc(), RightQuestion.id, RightAnswer.made_at)
)
QUESTIONS_OF = QUESTIONS.where(RightQuestion.young_person_id == THEIRS)
SEEN_BY_THE_IRO = select(Person.id, Person.name_sealed).where(
    Person.id == THEIRS, Person.closed_at.is_(None), assigned(Person.id, as_iro=True)
)
QUESTION_SEEN_BY_THE_IRO = (
    QUESTIONS.add_columns(Person.name_sealed.label("asker_sealed"))
    .join(Person, Person.id == RightQuestion.young_person_id)
    .where(
        RightQuestion.id == bindparam("question_id"),
        Person.closed_at.is_(None),
        assigned(RightQuestion.young_person_id, as_iro=True),
    )
)


def waiting_of(young_person_id: Any) -> Any:
    """How many questions of that column's person wait for an answer, as a subquery."""
    answered = select(RightAnswer.question_id)
    return (
        select(func.count(RightQuestion.id))
        .where(
            RightQuestion.young_person_id == young_person_id,
            RightQuestion.taken_back_at.is_(None),
            RightQuestion.id.not_in(answered),
        )
        .scalar_subquery()
    )


@dataclass(frozen=True, slots=True)
class TalkedThrough:
    """The last day on which a right was talked through, and with whom."""

    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Answer:
    id: UUID
    text: str
    by: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Question:
    """`answers` is how often it was answered; the last one stands."""

    id: UUID
    young_person_id: UUID
    right: str
    asks: str
    words: Words
    asked_at: datetime
    answer: Answer | None
    answers: int


def talked_in(rows: Iterable[AnyRow]) -> dict[str, TalkedThrough]:
    """Rows of `TALKED_THROUGH`: the last of each right."""
    return {row.right: TalkedThrough(row.on, open_name(row, row.by)) for row in rows}


def questions_in(rows: Iterable[AnyRow]) -> list[Question]:
    """Rows of `QUESTIONS`, one for each answer: every question with its last answer."""
    found: dict[UUID, list[AnyRow]] = {}
    for row in rows:
        found.setdefault(row.id, []).append(row)
    return [_question(same) for same in found.values()]


def _question(rows: list[AnyRow]) -> Question:
    row = rows[-1]
    place = place_of(RightQuestion.words_sealed, row.id, row.young_person_id)
    words = words_from(current_vault().open_json(place, row.words_sealed))
    answer = _answer(row) if row.answer_id else None
    return Question(
        row.id,
        row.young_person_id,
        row.right,
        row.asks,
        words,
        row.asked_at,
        answer,
        len(rows) if answer else 0,
    )


def _answer(row: AnyRow) -> Answer:
    place = place_of(RightAnswer.words_sealed, row.answer_id, row.young_person_id)
    text = current_vault().open_text(place, row.answer_sealed)
    return Answer(row.answer_id, text, name_of(row.made_by, row.name_sealed), row.made_at)
