"""What the report counts: days, codes and ids of everybody, closed accounts too, and no word."""

from typing import Any

from sqlalchemy import bindparam, case, func, literal, or_, select, union_all
from sqlalchemy.orm import aliased

from portal.care_team.models import EarlierCare, YoungPerson
from portal.contacts.queries import TALK_COLUMNS
from portal.dates.models import DutyDone
from portal.db_union import NO_CODE, NO_DAY, absent
from portal.disputes.models import Dispute
from portal.health.models import HealthAssessment
from portal.letters.models import Letter
from portal.outcomes.models import Action, ActionWord, RecordOfReview, Says
from portal.outcomes.promised import LAST_SAYS
from portal.people.models import Person
from portal.preparation.submissions import CountedItem, Submission, Withdrawal, latest_version_of
from portal.reviews.duties import Duty
from portal.reviews.models import Review, ReviewState
from portal.reviews.participation_models import ParticipationRecord
from portal.rights.models import RightTalkedThrough
from portal.speaking_up.kinds import UNFAIR
from portal.speaking_up.models import Matter

FIRST: Any = bindparam("first")
LAST: Any = bindparam("last")
young = YoungPerson.__table__.c

FIRST_DAY = select(
    func.min(YoungPerson.looked_after_since).label("now"),
    select(func.min(EarlierCare.since)).scalar_subquery().label("earlier"),
)
# A birthday is fetched only where the last day of adults was not kept yet.
TIMES_IN_CARE = union_all(
    select(
        YoungPerson.person_id,
        YoungPerson.looked_after_since.label("since"),
        YoungPerson.looked_after_until.label("until"),
        YoungPerson.adults_until,
        case((YoungPerson.adults_until.is_(None), YoungPerson.born_on_sealed)).label(
            "born_on_sealed"
        ),
        Person.language,
    ).join(Person, Person.id == YoungPerson.person_id),
    select(
        EarlierCare.young_person_id,
        EarlierCare.since,
        EarlierCare.until,
        absent(young.adults_until),
        absent(young.born_on_sealed),
        absent(Person.__table__.c.language),
    ),
)
FIRST_LETTER = (
    select(func.min(Letter.sent_at))
    .where(Letter.review_id == Review.id)
    .correlate(Review)
    .scalar_subquery()
)
PREPARED_SINCE = (
    select(func.min(Submission.prepared_since))
    .where(Submission.review_id == Review.id)
    .correlate(Review)
    .scalar_subquery()
)
REVIEWS_HELD = (
    select(
        Review.id,
        Review.young_person_id,
        Review.starts_at,
        ParticipationRecord.code,
        RecordOfReview.closed_at,
        FIRST_LETTER.label("letter_at"),
        PREPARED_SINCE.label("prepared_since"),
        *TALK_COLUMNS,
    )
    .outerjoin(ParticipationRecord, ParticipationRecord.review_id == Review.id)
    .outerjoin(RecordOfReview, RecordOfReview.review_id == Review.id)
    .where(Review.state == ReviewState.HELD.value, Review.starts_at.is_not(None))
    .order_by(Review.young_person_id, Review.starts_at, Review.number)
)
TAKEN_BACK = (
    select(literal(1))
    .where(
        Withdrawal.item_id == CountedItem.item_id,
        Withdrawal.young_person_id == CountedItem.young_person_id,
        Withdrawal.through_version >= Submission.version,
    )
    .exists()
)
COUNTED = (
    select(Submission.review_id, CountedItem.kind, CountedItem.language)
    .distinct()
    .join(Submission, Submission.id == CountedItem.submission_id)
    .join(Review, Review.id == Submission.review_id)
    .where(
        Review.starts_at >= bindparam("from"),
        Review.starts_at < bindparam("to"),
        Submission.version == latest_version_of(Review),
        ~TAKEN_BACK,
    )
    .order_by(Submission.review_id, CountedItem.kind, CountedItem.language)
)
RECORDS_WRITTEN = select(DutyDone.young_person_id, DutyDone.done_on).where(
    DutyDone.duty == Duty.RECORD.value, DutyDone.taken_back_at.is_(None)
)
ASSESSMENTS = (
    select(
        HealthAssessment.young_person_id,
        HealthAssessment.counted_from,
        HealthAssessment.due_on,
        HealthAssessment.held_on,
        HealthAssessment.delay,
    )
    .where(HealthAssessment.taken_back_at.is_(None))
    .order_by(HealthAssessment.recorded_at, HealthAssessment.id)
)
Word, Before = aliased(ActionWord), aliased(ActionWord)
SAID_NOT = (
    select(func.max(Before.said_at))
    .where(
        Before.action_id == Action.id,
        Before.says.in_([Says.NOT_HAPPENED.value, Says.NOT_DONE.value]),
    )
    .correlate(Action)
    .scalar_subquery()
)
# When somebody first said that it is done, without anybody saying after that that it is not.
SAID_DONE = (
    select(func.min(Word.said_at))
    .where(
        Word.action_id == Action.id,
        Word.says.in_([Says.TELLS_DONE.value, Says.HAPPENED.value, Says.DONE.value]),
        or_(SAID_NOT.is_(None), Word.said_at > SAID_NOT),
    )
    .correlate(Action)
    .scalar_subquery()
)
ACTIONS_DUE = select(
    Action.young_person_id,
    Action.by_when,
    LAST_SAYS.label("last_says"),
    SAID_DONE.label("said_done_at"),
).where(Action.undone_at.is_(None), Action.by_when >= FIRST, Action.by_when <= LAST)
TALKED_THROUGH = (
    select(RightTalkedThrough.young_person_id)
    .distinct()
    .where(RightTalkedThrough.on >= FIRST, RightTalkedThrough.on <= LAST)
)
# Disputes; and reports of racism or unfairness, the only ones with a state.
DISPUTES_AND_REPORTS = union_all(
    select(
        Dispute.young_person_id, Dispute.formal_on, Dispute.cafcass_on, NO_CODE.label("reported")
    ).where(Dispute.opened_on >= FIRST, Dispute.opened_on <= LAST),
    select(Matter.young_person_id, NO_DAY, NO_DAY, Matter.state).where(
        Matter.kind == UNFAIR, Matter.since >= FIRST, Matter.since <= LAST
    ),
)
