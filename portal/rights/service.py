"""Knowing a right, asking about it, answering, and noting what was talked through."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.drafts.words import Words, words_from
from portal.people.locking import one_at_a_time
from portal.rights.models import Asked, KnownRight, RightAnswer, RightQuestion, RightTalkedThrough
from portal.vault import current_vault, place_of


class QuestionClash(Exception):
    """The id was used for a question that says something else."""


class QuestionTakenBack(Exception):
    """It was asked before, and taken back since."""


class AnswerClash(Exception):
    """Something else was answered since the page was drawn, or with this id."""


def known_id(me: UUID, right: str) -> UUID:
    """The id that a right has among what somebody knows, and nobody else's. Raises KeyGone."""
    return UUID(bytes=current_vault().own_mac(me, "known right", right)[:16], version=4)


def know_right(session: Session, me: UUID, right: str) -> None:
    """Mark a right as known; twice is once."""
    one_at_a_time(session, me)
    if session.get(KnownRight, known_id(me, right)) is None:
        row = KnownRight(id=known_id(me, right), young_person_id=me, known_at=utc_now())
        session.add(row)
        session.flush()


def unknow_right(session: Session, me: UUID, right: str) -> None:
    one_at_a_time(session, me)
    row = session.get(KnownRight, known_id(me, right))
    if row is not None:
        session.delete(row)
        session.flush()


def ask_of_right(
    session: Session, me: UUID, question_id: UUID, right: str, asks: Asked, words: Words
) -> RightQuestion:
    """Ask the IRO; the same again is the same row.

    Raises QuestionClash, QuestionTakenBack, NothingHere for an id of somebody else.
    """
    one_at_a_time(session, me)
    place = place_of(RightQuestion.words_sealed, question_id, me)
    standing = session.get(RightQuestion, question_id)
    if standing is not None:
        if standing.young_person_id != me:
            raise NothingHere
        if standing.taken_back_at is not None:
            raise QuestionTakenBack
        said = words_from(current_vault().open_json(place, standing.words_sealed))
        if (standing.right, standing.asks, said) != (right, asks.value, words):
            raise QuestionClash
        return standing
    row = RightQuestion(
        id=question_id,
        young_person_id=me,
        right=right,
        asks=asks.value,
        words_sealed=current_vault().seal_json(place, words.as_json()),
        asked_at=utc_now(),
    )
    session.add(row)
    session.flush()
    record(session, Act.RIGHT_ASKED, actor=me, about=me, subject=question_id, right=right)
    return row


def take_question_back(session: Session, me: UUID, question_id: UUID) -> str:
    """Nobody sees it any more; twice is once. Gives its right; raises NothingHere."""
    row = session.get(RightQuestion, question_id, with_for_update=True)
    if row is None or row.young_person_id != me:
        raise NothingHere
    if row.taken_back_at is None:
        row.taken_back_at = utc_now()
        record(session, Act.RIGHT_ASKED_TAKEN_BACK, actor=me, about=me, subject=question_id)
    return row.right


def answer_question(
    session: Session,
    question_id: UUID,
    young_person_id: UUID,
    answer_id: UUID,
    text: str,
    *,
    answers: int,
    actor: UUID,
) -> RightAnswer:
    """Answer for the `answers + 1`st time; the same again is the same row.

    Raises AnswerClash, NothingHere for an id of another question's answer.
    """
    one_at_a_time(session, young_person_id)
    place = place_of(RightAnswer.words_sealed, answer_id, young_person_id)
    standing = session.get(RightAnswer, answer_id)
    if standing is not None:
        if (standing.question_id, standing.made_by) != (question_id, actor):
            raise NothingHere
        if current_vault().open_text(place, standing.words_sealed) != text:
            raise AnswerClash
        return standing
    given = session.scalars(select(RightAnswer.id).where(RightAnswer.question_id == question_id))
    if len(given.all()) != answers:
        raise AnswerClash
    row = RightAnswer(
        id=answer_id,
        question_id=question_id,
        young_person_id=young_person_id,
        words_sealed=current_vault().seal_text(place, text),
        made_by=actor,
        made_at=utc_now(),
    )
    session.add(row)
    session.flush()
    record(session, Act.RIGHT_ANSWERED, actor=actor, about=young_person_id, subject=question_id)
    return row


def talk_through(
    session: Session, young_person_id: UUID, rights: Iterable[str], on: date, *, actor: UUID
) -> None:
    """Note that rights were talked through on a day; each of a day is noted once."""
    one_at_a_time(session, young_person_id)
    new = [
        right
        for right in dict.fromkeys(rights)
        if session.get(RightTalkedThrough, talked_id(young_person_id, right, on)) is None
    ]
    session.add_all(
        RightTalkedThrough(
            id=talked_id(young_person_id, right, on),
            young_person_id=young_person_id,
            right=right,
            on=on,
            by=actor,
            noted_at=utc_now(),
        )
        for right in new
    )
    session.flush()
    if new:
        record(
            session,
            Act.RIGHTS_TALKED_THROUGH,
            actor=actor,
            about=young_person_id,
            rights=" ".join(new),
            on=on.isoformat(),
        )


def not_talked_through(
    session: Session, young_person_id: UUID, right: str, on: date, *, actor: UUID
) -> None:
    """Take out what was noted by mistake; twice is once."""
    one_at_a_time(session, young_person_id)
    row = session.get(RightTalkedThrough, talked_id(young_person_id, right, on))
    if row is None:
        return
    session.delete(row)
    session.flush()
    record(
        session,
        Act.RIGHT_NOT_TALKED_THROUGH,
        actor=actor,
        about=young_person_id,
        subject=right,
        on=on.isoformat(),
    )


def talked_id(young_person_id: UUID, right: str, on: date) -> UUID:
    return uuid5(young_person_id, f"right/{right}/{on.isoformat()}")
