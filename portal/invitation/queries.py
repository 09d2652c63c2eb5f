"""The meeting ahead, as those who are invited to it may see it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, select

from portal.care_team.queries import assigned, open_name
from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.invitation.models import JoinLink
from portal.people.models import Person
from portal.reviews.models import Review, ReviewState
from portal.reviews.queries import open_place
from portal.vault import current_vault, place_of

_AHEAD = (
    select(
        Review.id,
        Review.young_person_id,
        Review.starts_at,
        Review.minutes,
        Review.place_sealed,
        Review.revision,
        Person.name_sealed,
        JoinLink.address_sealed,
        JoinLink.revision.label("join_revision"),
    )
    .join(Person, Person.id == Review.young_person_id)
    .outerjoin(JoinLink, JoinLink.review_id == Review.id)
    .where(Review.state == ReviewState.AHEAD.value, Person.closed_at.is_(None))
)
_ONE = _AHEAD.where(Review.id == bindparam("review_id"))
AS_THE_IRO = _ONE.where(assigned(Review.young_person_id, as_iro=True))
AS_ONE_OF_THE_CIRCLE = _ONE.where(assigned(Review.young_person_id, as_iro=False))
IN_THE_OFFICE = _ONE.where(Review.young_person_id == bindparam("person_id"))
MINE = (
    _AHEAD.where(Review.young_person_id == bindparam("me")).order_by(Review.number.desc()).limit(1)
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting ahead; `starts_at` is UTC, None while it is open. `changes` counts its moves.

    `join` is the address of the video meeting, empty without one.
    """

    review_id: UUID
    young_person_id: UUID
    name: str
    starts_at: datetime | None
    minutes: int
    place: str
    changes: int
    join: str
    join_revision: int

    @property
    def on(self) -> date | None:
        return day_in_london(self.starts_at)

    def is_over(self, today: date) -> bool:
        return self.on is not None and self.on < today


def meeting_in(row: AnyRow) -> Meeting:
    return Meeting(
        review_id=row.id,
        young_person_id=row.young_person_id,
        name=open_name(row, row.young_person_id),
        starts_at=row.starts_at,
        minutes=row.minutes,
        place=open_place(row),
        changes=row.revision - 1,
        join=_join_in(row),
        join_revision=row.join_revision or 0,
    )


def _join_in(row: AnyRow) -> str:
    if row.address_sealed is None:
        return ""
    place = place_of(JoinLink.address_sealed, row.id, row.young_person_id)
    return current_vault().open_text(place, row.address_sealed)
