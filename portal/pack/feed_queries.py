"""Which reviews a nightly feed may hold, and which of them changed."""

from typing import Any

from sqlalchemy import ColumnElement, Executable, and_, bindparam, or_, select, union_all
from sqlalchemy.orm import aliased

from portal.audit.models import Act, AuditEntry
from portal.care_team.models import Assignment
from portal.care_team.queries import IRO, on_that_day
from portal.contacts.models import AlertEntry, ContactEntry, NotSo
from portal.everyones_part.models import PartState, PartVersion
from portal.outcomes.models import Action, ActionWord, Answer, Decision, RecordOfReview, Reply
from portal.people.models import Person
from portal.preparation.submissions import Submission, Withdrawal
from portal.reviews.models import Review
from portal.reviews.participation_models import ParticipationRecord
from portal.reviews.points import AddedPoint
from portal.translation.models import Translation

Chair = aliased(Person)
SINCE: Any = bindparam("since")

# One row for each review and IRO of today: a review that no IRO may read is not in any feed.
READABLE = (
    select(
        Review.id,
        Review.young_person_id,
        Review.number,
        Review.state,
        Review.starts_at,
        Assignment.adult_id.label("chair_id"),
    )
    .join(Person, Person.id == Review.young_person_id)
    .join(
        Assignment,
        and_(
            Assignment.young_person_id == Review.young_person_id,
            Assignment.job == IRO,
            on_that_day(),
        ),
    )
    .join(Chair, Chair.id == Assignment.adult_id)
    .where(Person.closed_at.is_(None), Chair.closed_at.is_(None))
    .order_by(Review.young_person_id, Review.number, Assignment.starts_on, Assignment.id)
)


def _after(*moments: Any) -> ColumnElement[bool]:
    return or_(*(moment >= SINCE for moment in moments))


# Ids of reviews in which something was shared, decided, answered, done or said since.
CHANGED_REVIEWS: Executable = union_all(
    select(Submission.review_id).where(_after(Submission.shared_at)),
    select(Answer.review_id).where(_after(Answer.made_at, Answer.undone_at)),
    select(Action.review_id).where(_after(Action.made_at, Action.undone_at)),
    select(Action.review_id)
    .join(ActionWord, ActionWord.action_id == Action.id)
    .where(_after(ActionWord.said_at)),
    select(Decision.review_id).where(_after(Decision.made_at, Decision.undone_at)),
    select(RecordOfReview.review_id).where(_after(RecordOfReview.closed_at)),
    select(ParticipationRecord.review_id).where(_after(ParticipationRecord.confirmed_at)),
    select(AddedPoint.review_id).where(_after(AddedPoint.added_at, AddedPoint.removed_at)),
    select(Reply.review_id).where(_after(Reply.made_at, Reply.taken_back_at)),
    select(PartVersion.review_id).where(
        PartVersion.state == PartState.HANDED_IN.value,
        _after(PartVersion.made_at, PartVersion.talked_at),
    ),
    select(Translation.review_id).where(
        Translation.review_id.is_not(None),
        _after(Translation.made_at, Translation.objected_at),
    ),
)
# Of whom something was taken back; in which of their reviews it stands is sealed.
TAKEN_BACK = select(Withdrawal.young_person_id).where(_after(Withdrawal.withdrawn_at))
# What only the audit dates: reviews that were planned, moved or held, objections to English that
# were taken back, and who chairs from now on.
SEEN_IN_AUDIT = select(
    AuditEntry.act, AuditEntry.about_id, AuditEntry.subject, AuditEntry.detail
).where(
    _after(AuditEntry.at),
    AuditEntry.act.in_(
        [
            Act.REVIEW_PLANNED.value,
            Act.REVIEW_CHANGED.value,
            Act.OBJECTION_TAKEN_BACK.value,
            Act.ASSIGNED.value,
        ]
    ),
)
# Every version of what changed: one that was moved to another day is in two reviews.
CHANGED_CONTACTS = select(
    ContactEntry.young_person_id, ContactEntry.happened_at, ContactEntry.review_id
).where(
    or_(
        ContactEntry.contact_id.in_(
            select(ContactEntry.contact_id).where(_after(ContactEntry.made_at))
        ),
        ContactEntry.contact_id.in_(
            select(NotSo.of_id).where(_after(NotSo.made_at, NotSo.taken_back_at))
        ),
    )
)
CHANGED_ALERTS = select(
    AlertEntry.young_person_id, AlertEntry.since, AlertEntry.until, AlertEntry.closed_at
).where(
    or_(
        AlertEntry.alert_id.in_(select(AlertEntry.alert_id).where(_after(AlertEntry.made_at))),
        AlertEntry.alert_id.in_(
            select(NotSo.of_id).where(_after(NotSo.made_at, NotSo.taken_back_at))
        ),
    )
)
