"""Who may say what they see, and what was said. Views start from a person loaded as theirs."""

from typing import Any

from sqlalchemy import bindparam, select

from portal.care_team.models import Assignment
from portal.care_team.queries import on_that_day
from portal.people.models import Person
from portal.reviews.models import Review, ReviewState
from portal.skills_beside.models import SkillSeen

# Those who live with a young person, or whose job is to help them live on their own.
ASKED = ("foster-carer", "key-worker", "personal-adviser")

SEEN_OF = (
    select(*SkillSeen.__table__.columns, Review.number, Person.name_sealed)
    .join(Review, Review.id == SkillSeen.review_id)
    .join(Person, Person.id == SkillSeen.writer_id)
    .where(SkillSeen.young_person_id == bindparam("young_person_id"))
    .order_by(Review.number.desc(), SkillSeen.saved_at.desc())
)
SEEN_OF_AREA = SEEN_OF.where(SkillSeen.area == bindparam("area"))
MY_VIEWS = SEEN_OF.where(
    SkillSeen.review_id == bindparam("review_id"), SkillSeen.writer_id == bindparam("me")
)


def job_to_see(young_person_id: Any, of: Any) -> Any:
    """The job in which `:me` is asked what they see of that column's person; None for others."""
    return (
        select(Assignment.job)
        .where(
            Assignment.young_person_id == young_person_id,
            Assignment.adult_id == bindparam("me"),
            Assignment.job.in_(ASKED),
            on_that_day(),
        )
        .order_by(Assignment.starts_on, Assignment.id)
        .limit(1)
        .correlate(of)
        .scalar_subquery()
    )


REVIEW_TO_SEE_FOR = (
    select(
        Review.id,
        Review.young_person_id,
        Review.number,
        Person.name_sealed,
        job_to_see(Review.young_person_id, Review).label("job"),
    )
    .join(Person, Person.id == Review.young_person_id)
    .where(
        Review.id == bindparam("review_id"),
        Review.state == ReviewState.AHEAD.value,
        Person.closed_at.is_(None),
        job_to_see(Review.young_person_id, Review).is_not(None),
    )
)
