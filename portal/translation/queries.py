"""The English of a review's items. Whoever asks has loaded the review as theirs first."""

from uuid import UUID

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from portal.people.models import Person
from portal.translation.english import Translations
from portal.translation.models import Translation

COLUMNS = (*Translation.__table__.columns, Person.name_sealed)
TRANSLATIONS = (
    select(*COLUMNS)
    .outerjoin(Person, Person.id == Translation.made_by)
    .order_by(Translation.revision)
)
OF_REVIEW = TRANSLATIONS.where(
    Translation.young_person_id == bindparam("young_person_id"),
    or_(
        Translation.review_id == bindparam("review_id"),
        Translation.review_id == bindparam("before_id"),
    ),
)
OF_NO_REVIEW = TRANSLATIONS.where(
    Translation.young_person_id == bindparam("young_person_id"), Translation.review_id.is_(None)
)
MINE = select(Translation.id, Translation.review_id).where(
    Translation.id == bindparam("translation_id"),
    Translation.young_person_id == bindparam("me"),
    Translation.review_id.is_not(None),
)


def translations_of_no_review(session: Session, young_person_id: UUID) -> Translations:
    """Of what stands beside the plan."""
    return Translations(session.execute(OF_NO_REVIEW, {"young_person_id": young_person_id}).all())


def translations_of(
    session: Session, young_person_id: UUID, review_id: UUID, before_id: UUID | None = None
) -> Translations:
    """Of a review, and of one before it, in one statement.

    Words are opened only for an item that is asked for.
    """
    values = {"young_person_id": young_person_id, "review_id": review_id}
    return Translations(session.execute(OF_REVIEW, {**values, "before_id": before_id}).all())
