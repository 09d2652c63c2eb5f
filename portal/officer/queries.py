"""What an officer may see of the young people who are assigned to them today."""

from typing import Any

from sqlalchemy import and_, bindparam, func, select, tuple_
from sqlalchemy.orm import aliased

from portal.accounts.models import PicturePin
from portal.care_team.assigned import assigned_to_me
from portal.care_team.models import YoungPerson
from portal.care_team.queries import assigned
from portal.contacts.queries import TALK_COLUMNS
from portal.db import UtcDateTime
from portal.people.models import Person
from portal.preparation.submissions import WITHDRAWN, Submission, Withdrawal, latest_version_of
from portal.reviews.models import Review, ReviewState
from portal.reviews.openings import Opening
from portal.rights.queries import waiting_of
from portal.translation.models import Translation
from portal.translation.queries import TRANSLATIONS
from portal.web.parts import LAST_MOMENT

MINE = assigned_to_me(as_iro=True)
THESE: Any = bindparam("these", expanding=True)  # ids of the young people on one part of the desk
DESK = 30
Worker = aliased(Person)

LATEST = latest_version_of(Review)
OPENED = (
    select(func.max(Opening.version))
    .where(Opening.review_id == Review.id, Opening.reader_id == bindparam("me"))
    .correlate(Review)
    .scalar_subquery()
)
YOUNG_PERSON_COLUMNS = (
    YoungPerson.person_id.label("young_person_id"),
    YoungPerson.looked_after_since,
    YoungPerson.looked_after_until,
    YoungPerson.born_on_sealed,
    Person.name_sealed,
)
NEW_PIN_COLUMNS = (
    PicturePin.recovered_at,
    PicturePin.helped_by,
    Worker.name_sealed.label("worker_name_sealed"),
)
REVIEW_COLUMNS = (
    Review.id.label("review_id"),
    Review.number,
    Review.state,
    Review.starts_at,
    Submission.version,
    Submission.shared_at,
    OPENED.label("opened_version"),
)

# Whoever has no day for a review comes after all who have.
ON_THE_DESK: Any = func.coalesce(Review.starts_at, bindparam("last", LAST_MOMENT, UtcDateTime()))
_LAST_SHOWN: Any = tuple_(
    bindparam("from_moment", type_=UtcDateTime()),
    bindparam("from_id", type_=YoungPerson.person_id.type),
)
MY_YOUNG_PEOPLE = (
    select(
        *YOUNG_PERSON_COLUMNS,
        *REVIEW_COLUMNS,
        *NEW_PIN_COLUMNS,
        *TALK_COLUMNS,
        waiting_of(YoungPerson.person_id).label("asked_of_rights"),
    )
    .select_from(YoungPerson)
    .join(Person, Person.id == YoungPerson.person_id)
    .outerjoin(
        Review,
        and_(
            Review.young_person_id == YoungPerson.person_id,
            Review.state == ReviewState.AHEAD.value,
        ),
    )
    .outerjoin(Submission, and_(Submission.review_id == Review.id, Submission.version == LATEST))
    .outerjoin(PicturePin, PicturePin.person_id == YoungPerson.person_id)
    .outerjoin(Worker, Worker.id == PicturePin.helped_by)
    .where(
        YoungPerson.person_id.in_(MINE),
        Person.closed_at.is_(None),
        tuple_(ON_THE_DESK, YoungPerson.person_id) > _LAST_SHOWN,
    )
    .order_by(ON_THE_DESK, YoungPerson.person_id)
    .limit(DESK + 1)
)
HELD_REVIEWS = (
    select(Review.young_person_id, Review.starts_at, Review.id)
    .where(
        Review.state == ReviewState.HELD.value,
        Review.starts_at.is_not(None),
        Review.young_person_id.in_(THESE),
        assigned(Review.young_person_id, as_iro=True),
    )
    .order_by(Review.starts_at)
)
# The English of every review in which somebody says that it is not what they meant.
OBJECTED = (
    select(Translation.review_id)
    .where(Translation.objected_at.is_not(None), Translation.young_person_id.in_(THESE))
    .distinct()
)
NOT_MEANT = TRANSLATIONS.where(
    Translation.review_id.in_(OBJECTED), assigned(Translation.young_person_id, as_iro=True)
)
TAKEN_BACK = WITHDRAWN.where(
    Withdrawal.young_person_id.in_(THESE), assigned(Withdrawal.young_person_id, as_iro=True)
)
THESE_VERSIONS = select(*Submission.__table__.columns).where(
    tuple_(Submission.review_id, Submission.version).in_(bindparam("versions", expanding=True)),
    assigned(Submission.young_person_id, as_iro=True),
)
ONE_YOUNG_PERSON = (
    select(*YOUNG_PERSON_COLUMNS)
    .join(Person, Person.id == YoungPerson.person_id)
    .where(
        YoungPerson.person_id == bindparam("young_person_id"),
        YoungPerson.person_id.in_(MINE),
        Person.closed_at.is_(None),
    )
)
THEIR_REVIEWS = (
    select(*REVIEW_COLUMNS)
    .select_from(Review)
    .outerjoin(Submission, and_(Submission.review_id == Review.id, Submission.version == LATEST))
    .where(Review.young_person_id == bindparam("young_person_id"), Review.young_person_id.in_(MINE))
    .order_by(Review.number.desc())
)
