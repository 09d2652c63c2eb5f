"""Which reviews somebody may see."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, bindparam, select
from sqlalchemy.orm import Session

from portal.care_team.models import Assignment
from portal.care_team.queries import IRO, on_that_day, open_name
from portal.db import AnyRow
from portal.people.models import Person
from portal.reviews.models import Review, ReviewState
from portal.vault import current_vault, place_of

_CHAIR = and_(
    Assignment.young_person_id == Review.young_person_id, Assignment.job == IRO, on_that_day()
)

REVIEW_COLUMNS = (
    Review.id,
    Review.young_person_id,
    Review.number,
    Review.state,
    Review.starts_at,
    Review.minutes,
    Review.place_sealed,
    Assignment.adult_id.label("chair_id"),
    Person.name_sealed,
)

WITH_CHAIR = (
    select(*REVIEW_COLUMNS)
    .select_from(Review)
    .outerjoin(Assignment, _CHAIR)
    .outerjoin(Person, Person.id == Assignment.adult_id)
)

REVIEW_AHEAD_OF = (
    WITH_CHAIR.where(
        Review.young_person_id == bindparam("me"), Review.state == ReviewState.AHEAD.value
    )
    .order_by(Review.number.desc(), Assignment.starts_on.desc())
    .limit(1)
)

MY_REVIEW = select(Review.id, Review.number, Review.starts_at).where(
    Review.young_person_id == bindparam("me"), Review.id == bindparam("review_id")
)


@dataclass(frozen=True)
class Meeting:
    """A review as its pages show it; `starts_at` is UTC and None while no date is fixed."""

    id: UUID
    young_person_id: UUID
    number: int
    state: ReviewState
    starts_at: datetime | None
    minutes: int
    place: str
    chair_id: UUID | None
    chair_name: str


def review_ahead(session: Session, young_person_id: UUID, today: date) -> Meeting | None:
    """The review a young person gets ready for; None when none is ahead."""
    values = {"me": young_person_id, "today": today}
    row = session.execute(REVIEW_AHEAD_OF, values).one_or_none()
    return None if row is None else meeting_of(row)


def meeting_of(row: AnyRow) -> Meeting:
    """A row of `REVIEW_COLUMNS`, opened."""
    return Meeting(
        id=row.id,
        young_person_id=row.young_person_id,
        number=row.number,
        state=ReviewState(row.state),
        starts_at=row.starts_at,
        minutes=row.minutes,
        place=open_place(row),
        chair_id=row.chair_id,
        chair_name=open_name(row, row.chair_id) if row.chair_id else "",
    )


def open_place(row: AnyRow | Review) -> str:
    """The place in a row that carries `place_sealed`; empty while it is not fixed."""
    if row.place_sealed is None:
        return ""
    place = place_of(Review.place_sealed, row.id, row.young_person_id)
    return current_vault().open_text(place, row.place_sealed)
