"""Whose contacts and alerts somebody may see, and all that stands of them."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import aliased

from portal.care_team.models import Assignment, YoungPerson
from portal.care_team.queries import TODAY, assigned, on_that_day
from portal.choices.contacts import ALONE, DECLINED
from portal.contacts.models import AlertEntry, ContactEntry, NotSo
from portal.people.models import Person
from portal.reviews.models import Review, ReviewState

# Of the circle, whose work it is to see the young person; nobody else of it reads any of this.
CONTACT_JOBS = ("social-worker", "personal-adviser")
THEIRS: Any = bindparam("young_person_id")


def records_contacts(young_person_id: Any) -> ColumnElement[bool]:
    """`:me` is the social worker or the personal adviser of that column's person today."""
    return exists().where(
        Assignment.young_person_id == young_person_id,
        Assignment.adult_id == bindparam("me"),
        Assignment.job.in_(CONTACT_JOBS),
        on_that_day(),
    )


# One row for each review that was not called off, one for somebody who has none.
THEM = (
    select(
        YoungPerson.person_id,
        YoungPerson.looked_after_since,
        Person.name_sealed,
        Review.id.label("review_id"),
        Review.number,
        Review.starts_at,
    )
    .select_from(YoungPerson)
    .join(Person, Person.id == YoungPerson.person_id)
    .outerjoin(
        Review,
        and_(
            Review.young_person_id == YoungPerson.person_id,
            Review.state != ReviewState.CANCELLED.value,
        ),
    )
    .where(YoungPerson.person_id == THEIRS, Person.closed_at.is_(None))
    .order_by(Review.number)
)
SEEN_BY_WHO_RECORDS = THEM.where(records_contacts(YoungPerson.person_id))
SEEN_BY_THE_IRO = THEM.where(assigned(YoungPerson.person_id, as_iro=True))

Who, Maker, Raiser = aliased(Person), aliased(Person), aliased(Person)
LaterContact, LaterAlert = aliased(ContactEntry), aliased(AlertEntry)
LAST_OF_CONTACT = (
    select(func.max(LaterContact.revision))
    .where(LaterContact.contact_id == ContactEntry.contact_id)
    .correlate(ContactEntry)
    .scalar_subquery()
)
LAST_OF_ALERT = (
    select(func.max(LaterAlert.revision))
    .where(LaterAlert.alert_id == AlertEntry.alert_id)
    .correlate(AlertEntry)
    .scalar_subquery()
)
EVERY_CONTACT = (
    select(
        *ContactEntry.__table__.columns,
        Who.name_sealed.label("who_sealed"),
        Maker.name_sealed.label("maker_sealed"),
    )
    .join(Who, Who.id == ContactEntry.who_id)
    .join(Maker, Maker.id == ContactEntry.made_by)
    .where(ContactEntry.young_person_id == THEIRS)
)
CONTACTS = EVERY_CONTACT.where(
    ContactEntry.revision == LAST_OF_CONTACT, ContactEntry.taken_back.is_(False)
).order_by(ContactEntry.happened_at.desc(), ContactEntry.contact_id)
CONTACT_VERSIONS = EVERY_CONTACT.where(ContactEntry.contact_id == bindparam("contact_id")).order_by(
    ContactEntry.revision.desc()
)
EVERY_ALERT = (
    select(
        *AlertEntry.__table__.columns,
        Raiser.name_sealed.label("raiser_sealed"),
        Maker.name_sealed.label("maker_sealed"),
    )
    .join(Raiser, Raiser.id == AlertEntry.raised_by)
    .join(Maker, Maker.id == AlertEntry.made_by)
    .where(AlertEntry.young_person_id == THEIRS)
)
ALERTS = EVERY_ALERT.where(AlertEntry.revision == LAST_OF_ALERT).order_by(
    AlertEntry.since.desc(), AlertEntry.alert_id
)
ALERT_VERSIONS = EVERY_ALERT.where(AlertEntry.alert_id == bindparam("alert_id")).order_by(
    AlertEntry.revision.desc()
)
NOT_SO = (
    select(*NotSo.__table__.columns)
    .where(NotSo.young_person_id == THEIRS, NotSo.taken_back_at.is_(None))
    .order_by(NotSo.made_at, NotSo.id)
)


def _talk_before(told: Any) -> ScalarSelect[Any]:
    """`told` of the IRO's talk in private before the review; None: not yet.

    One that was held stands before one that the young person did not want.
    """
    return (
        select(told)
        .where(
            ContactEntry.review_id == Review.id,
            ContactEntry.revision == LAST_OF_CONTACT,
            ContactEntry.taken_back.is_(False),
            ContactEntry.seen.in_([ALONE, DECLINED]),
        )
        .order_by(ContactEntry.seen, ContactEntry.happened_at.desc())
        .limit(1)
        .correlate(Review)
        .scalar_subquery()
    )


# Beside the columns of `Review`: `Talk.of` reads them back.
TALK_COLUMNS = (
    _talk_before(ContactEntry.seen).label("talk_seen"),
    _talk_before(ContactEntry.happened_at).label("talk_at"),
)

# Those that the young person reads too: the page may be open beside them.
OPEN_ALERTS = (
    select(func.count(AlertEntry.id))
    .where(
        AlertEntry.young_person_id == Review.young_person_id,
        AlertEntry.revision == LAST_OF_ALERT,
        AlertEntry.closed_at.is_(None),
        AlertEntry.kept_back_sealed.is_(None),
        or_(AlertEntry.until.is_(None), AlertEntry.until >= TODAY),
    )
    .correlate(Review)
    .scalar_subquery()
    .label("open_alerts")
)
