"""Whom a one-use link can be made for, and whose it is."""

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import aliased

from portal.accounts.staff_models import StaffSignIn
from portal.care_team.models import Assignment
from portal.care_team.queries import on_that_day
from portal.everyones_part.models import PartLink
from portal.everyones_part.queries import ASKED, who_is_asked
from portal.people.models import Person
from portal.reviews.models import Review

Writer = aliased(Person)
CAN_SIGN_IN = exists().where(
    StaffSignIn.person_id == Assignment.adult_id, StaffSignIn.passphrase_hash.is_not(None)
)
# A link is for those alone who have no way in of their own.
CANNOT_SIGN_IN = who_is_asked(Review.id == bindparam("review_id"), ~CAN_SIGN_IN)
# With two jobs it is for the one that began first, as the link itself says.
ONE_WHO_CANNOT = (
    CANNOT_SIGN_IN.where(Assignment.adult_id == bindparam("adult_id"))
    .order_by(Assignment.starts_on, Assignment.id)
    .limit(1)
)

LINK_OF_TOKEN = (
    select(
        PartLink.id,
        PartLink.writer_id,
        PartLink.review_id,
        PartLink.young_person_id,
        PartLink.used_at,
        Review.state,
        Review.starts_at,
        Person.name_sealed,
        Assignment.job,
    )
    .join(Review, Review.id == PartLink.review_id)
    .join(Person, Person.id == PartLink.young_person_id)
    .join(Writer, Writer.id == PartLink.writer_id)
    .join(
        Assignment,
        (Assignment.young_person_id == PartLink.young_person_id)
        & (Assignment.adult_id == PartLink.writer_id),
    )
    .where(
        PartLink.token_hash == bindparam("token_hash"),
        PartLink.replaced_at.is_(None),
        Person.closed_at.is_(None),
        Writer.closed_at.is_(None),
        ASKED,
        on_that_day(),
    )
    .order_by(Assignment.starts_on, Assignment.id)
    .limit(1)
)
