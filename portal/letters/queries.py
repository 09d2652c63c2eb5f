"""Which letters there are. Whoever asks as an adult has loaded the review as theirs first."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.care_team.queries import name_of, open_name
from portal.db import AnyRow, NothingHere
from portal.i18n import day_in_london
from portal.letters.contents import LetterContents
from portal.letters.models import Letter, LetterDraft, LetterTranslation
from portal.letters.sections import Section
from portal.people.models import Person
from portal.reviews.models import Review
from portal.vault import current_vault, place_of

DRAFT_OF = select(*LetterDraft.__table__.columns).where(
    LetterDraft.review_id == bindparam("review_id"),
    LetterDraft.young_person_id == bindparam("young_person_id"),
)
SENT = (
    select(*Letter.__table__.columns, Person.name_sealed)
    .join(Person, Person.id == Letter.sent_by)
    .where(
        Letter.review_id == bindparam("review_id"),
        Letter.young_person_id == bindparam("young_person_id"),
    )
    .order_by(Letter.version)
)
REVIEW_OF_MINE = (
    select(Review.id, Review.starts_at, Person.id.label("me"), Person.name_sealed)
    .join(Person, Person.id == Review.young_person_id)
    .where(Review.id == bindparam("review_id"), Review.young_person_id == bindparam("me"))
)
TRANSLATED = select(*LetterTranslation.__table__.columns).where(
    LetterTranslation.letter_id == bindparam("letter_id"),
    LetterTranslation.young_person_id == bindparam("me"),
    LetterTranslation.language == bindparam("language"),
)


@dataclass(frozen=True, slots=True)
class SentLetter:
    """One version as it was sent; `sent_at` is UTC."""

    id: UUID
    version: int
    contents: LetterContents
    by: str
    sent_at: datetime

    @property
    def sent_on(self) -> date:
        return day_in_london(self.sent_at)


@dataclass(frozen=True, slots=True)
class MyReview:
    """Whose letter it is, by name, and the day of the meeting."""

    id: UUID
    me: UUID
    name: str
    on: date | None


def draft_of(
    session: Session, young_person_id: UUID, review_id: UUID
) -> tuple[LetterContents, int] | None:
    """What was written so far, with its revision."""
    values = {"review_id": review_id, "young_person_id": young_person_id}
    row = session.execute(DRAFT_OF, values).one_or_none()
    return None if row is None else (contents_in(row), row.revision)


def contents_in(row: AnyRow | LetterDraft) -> LetterContents:
    place = place_of(LetterDraft.contents_sealed, row.review_id, row.young_person_id)
    return LetterContents.from_json(current_vault().open_json(place, row.contents_sealed))


def sent_letters(session: Session, young_person_id: UUID, review_id: UUID) -> list[SentLetter]:
    """Every version that was sent, the first one first."""
    values = {"review_id": review_id, "young_person_id": young_person_id}
    return [_sent(row) for row in session.execute(SENT, values)]


def version_of(sent: list[SentLetter], version: str | None) -> SentLetter:
    """The version that the address names, the last one by itself. Raises NothingHere."""
    if version is None and sent:
        return sent[-1]
    for letter in sent:
        if str(letter.version) == version:
            return letter
    raise NothingHere


def my_review(session: Session, me: UUID, review_id: UUID) -> MyReview | None:
    row = session.execute(REVIEW_OF_MINE, {"me": me, "review_id": review_id}).one_or_none()
    if row is None:
        return None
    return MyReview(row.id, me, open_name(row, me), day_in_london(row.starts_at))


def translated(
    session: Session, me: UUID, letter_id: UUID, language: str
) -> dict[Section, str] | None:
    """The letter by a computer in that language, if it was asked for."""
    values: dict[str, Any] = {"me": me, "letter_id": letter_id, "language": language}
    row = session.execute(TRANSLATED, values).one_or_none()
    if row is None:
        return None
    place = place_of(LetterTranslation.sections_sealed, f"{letter_id}|{language}", me)
    kept = current_vault().open_json(place, row.sections_sealed)
    return {Section(code): text for code, text in kept.items()}


def letter_in(row: AnyRow | Letter) -> LetterContents:
    place = place_of(Letter.contents_sealed, row.id, row.young_person_id)
    return LetterContents.from_json(current_vault().open_json(place, row.contents_sealed))


def _sent(row: AnyRow) -> SentLetter:
    by = name_of(row.sent_by, row.name_sealed)
    return SentLetter(row.id, row.version, letter_in(row), by, row.sent_at)
