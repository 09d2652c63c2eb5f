"""The young people of somebody's circle today, and the review ahead of each."""

from sqlalchemy import and_, select

from portal.care_team.assigned import assigned_to_me
from portal.care_team.models import YoungPerson
from portal.care_team.queries import advocates_for
from portal.contacts.queries import records_contacts
from portal.everyones_part.queries import ME, last_revision, my_job_with
from portal.health.queries import RECORDS_HEALTH
from portal.pack.queries import in_my_time
from portal.people.models import Person
from portal.plan.queries import keeps_plan
from portal.preparation.submissions import (
    SHARED_COLUMNS,
    WITHDRAWN,
    Submission,
    Withdrawal,
    latest_version_of,
)
from portal.reviews.models import Review, ReviewState
from portal.skills_beside.queries import job_to_see

MINE = assigned_to_me(as_iro=False)
LATEST = latest_version_of(Review)
# One row for each young person: the review ahead, or the last one that was held.
NEAREST = (
    select(Review.id)
    .where(
        Review.young_person_id == YoungPerson.person_id,
        Review.state != ReviewState.CANCELLED.value,
        in_my_time(Review),
    )
    .order_by(Review.number.desc())
    .limit(1)
    .correlate(YoungPerson)
    .scalar_subquery()
)
MY_YOUNG_PEOPLE = (
    select(
        YoungPerson.person_id.label("young_person_id"),
        Person.name_sealed,
        Review.id.label("nearest_id"),
        Review.state,
        Review.starts_at,
        *SHARED_COLUMNS,
        RECORDS_HEALTH.label("records_health"),
        keeps_plan(YoungPerson.person_id).label("keeps_plan"),
        records_contacts(YoungPerson.person_id).label("records_contacts"),
        advocates_for(YoungPerson.person_id).label("advocates"),
        job_to_see(YoungPerson.person_id, YoungPerson).is_not(None).label("sees_skills"),
        my_job_with(YoungPerson.person_id, YoungPerson).label("writes_as"),
        last_revision(Review.id, ME, Review, handed_in=False).label("part_revision"),
        last_revision(Review.id, ME, Review, handed_in=True).label("given_revision"),
    )
    .select_from(YoungPerson)
    .join(Person, Person.id == YoungPerson.person_id)
    .outerjoin(Review, Review.id == NEAREST)
    .outerjoin(Submission, and_(Submission.review_id == Review.id, Submission.version == LATEST))
    .where(YoungPerson.person_id.in_(MINE), Person.closed_at.is_(None))
    .order_by(Review.starts_at.is_(None), Review.starts_at, YoungPerson.person_id)
)
TAKEN_BACK = WITHDRAWN.where(Withdrawal.young_person_id.in_(MINE))
