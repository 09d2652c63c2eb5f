"""Who is asked for a part, and what was handed in. Parts start from a review loaded as theirs."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from portal.care_team.assigned import assigned_to_me
from portal.care_team.models import Assignment
from portal.care_team.queries import INTERPRETER, IRO, assigned, on_that_day, was_round
from portal.db import AnySelect
from portal.db_union import absent
from portal.everyones_part.models import PartState, PartVersion
from portal.people.models import Person
from portal.reviews.models import Review, ReviewState
from portal.skills_beside.models import SkillSeen

# The IRO reads them all, and an interpreter says what others say: neither is asked for one.
# Somebody the young person would rather not have there is asked all the same, and told nothing:
# the wish is about who sits in the room, and what they know is still needed.
NOT_ASKED = (IRO, INTERPRETER)
ASKED = Assignment.job.not_in(NOT_ASKED)
ME: Any = bindparam("me")

Other = aliased(PartVersion)


def my_job_with(young_person_id: Any, of: Any) -> Any:
    """The job that `:me` writes for with that column's person today; None who is not asked."""
    return (
        select(Assignment.job)
        .where(
            Assignment.young_person_id == young_person_id,
            Assignment.adult_id == ME,
            ASKED,
            on_that_day(),
        )
        .order_by(Assignment.starts_on, Assignment.id)
        .limit(1)
        .correlate(of)
        .scalar_subquery()
    )


def last_revision(review_id: Any, writer_id: Any, *of: Any, handed_in: bool) -> Any:
    """The number of the last save of a writer, or of the last one handed in; None without one."""
    its = [Other.review_id == review_id, Other.writer_id == writer_id]
    if handed_in:
        its.append(Other.state == PartState.HANDED_IN.value)
    return select(func.max(Other.revision)).where(*its).correlate(*of).scalar_subquery()


def has_handed_in(review_id: Any, writer_id: Any) -> ColumnElement[bool]:
    return exists().where(
        PartVersion.review_id == review_id,
        PartVersion.writer_id == writer_id,
        PartVersion.state == PartState.HANDED_IN.value,
    )


STANDS = PartVersion.revision == last_revision(
    PartVersion.review_id, PartVersion.writer_id, PartVersion, handed_in=True
)
PART_COLUMNS = (
    PartVersion.id,
    PartVersion.young_person_id,
    PartVersion.review_id,
    PartVersion.writer_id,
    PartVersion.job,
    PartVersion.revision,
    PartVersion.state,
    PartVersion.words_sealed,
    PartVersion.talk_first,
    PartVersion.talked_at,
    PartVersion.link_id,
    PartVersion.made_at,
)
HANDED_IN, WAS_ASKED, SKILLS_SEEN = "handed-in", "asked", "skills-seen"
REVIEW_COLUMNS = (
    Review.id,
    Review.young_person_id,
    Review.number,
    Review.state,
    Review.starts_at,
    Person.name_sealed,
)
_WITH_THEIR_NAME = (
    select(*REVIEW_COLUMNS)
    .join(Person, Person.id == Review.young_person_id)
    .where(Person.closed_at.is_(None), Review.state != ReviewState.CANCELLED.value)
)
ONE_REVIEW = _WITH_THEIR_NAME.where(Review.id == bindparam("review_id"))
REVIEW_OF_MINE = ONE_REVIEW.where(assigned(Review.young_person_id, as_iro=True))
MY_JOB = my_job_with(Review.young_person_id, Review)
IN_MY_TIME = or_(
    Review.state == ReviewState.AHEAD.value,
    was_round(Review.young_person_id, Review.starts_at),
)
REVIEW_TO_WRITE_FOR = ONE_REVIEW.add_columns(MY_JOB.label("job")).where(
    MY_JOB.is_not(None), IN_MY_TIME
)
# What a writer saved last, and what they handed in last: one row, or two.
MY_VERSIONS = (
    select(*PART_COLUMNS, Person.name_sealed)
    .join(Person, Person.id == PartVersion.writer_id)
    .where(
        PartVersion.review_id == bindparam("review_id"),
        PartVersion.writer_id == ME,
        or_(
            STANDS,
            PartVersion.revision
            == last_revision(
                PartVersion.review_id, PartVersion.writer_id, PartVersion, handed_in=False
            ),
        ),
    )
    .order_by(PartVersion.revision)
)


def who_is_asked(*more: Any) -> AnySelect:
    """Everybody who is asked today, of reviews that `more` says."""
    return (
        select(
            literal(WAS_ASKED).label("what"),
            *(absent(column).label(column.key) for column in PART_COLUMNS[:1]),
            Review.young_person_id,
            Review.id.label("review_id"),
            Assignment.adult_id.label("writer_id"),
            Assignment.job,
            *(absent(column).label(column.key) for column in PART_COLUMNS[5:]),
            Person.name_sealed,
            Review.starts_at,
            Assignment.starts_on,
        )
        .select_from(Review)
        .join(Assignment, Assignment.young_person_id == Review.young_person_id)
        .join(Person, Person.id == Assignment.adult_id)
        .where(ASKED, on_that_day(), Person.closed_at.is_(None), *more)
    )


def _handed_in(*more: Any) -> AnySelect:
    return (
        select(
            literal(HANDED_IN).label("what"),
            *PART_COLUMNS,
            Person.name_sealed,
            Review.starts_at,
            absent(Assignment.starts_on).label("starts_on"),
        )
        .select_from(PartVersion)
        .join(Review, Review.id == PartVersion.review_id)
        .join(Person, Person.id == PartVersion.writer_id)
        .where(STANDS, *more)
    )


def _together(*parts: AnySelect) -> Any:
    return union_all(*parts).order_by("starts_on", "made_at", "writer_id")


def _skills_seen(*more: Any) -> AnySelect:
    """What adults see the young person do; the area stands where a part has its state."""
    return (
        select(
            literal(SKILLS_SEEN).label("what"),
            SkillSeen.id,
            SkillSeen.young_person_id,
            SkillSeen.review_id,
            SkillSeen.writer_id,
            SkillSeen.job,
            SkillSeen.revision,
            SkillSeen.area.label("state"),
            SkillSeen.words_sealed,
            *(absent(column).label(column.key) for column in PART_COLUMNS[8:11]),
            SkillSeen.saved_at.label("made_at"),
            Person.name_sealed,
            Review.starts_at,
            absent(Assignment.starts_on).label("starts_on"),
        )
        .join(Review, Review.id == SkillSeen.review_id)
        .join(Person, Person.id == SkillSeen.writer_id)
        .where(*more)
    )


PARTS_OF_REVIEW = _together(
    _handed_in(PartVersion.review_id == bindparam("review_id")),
    _skills_seen(SkillSeen.review_id == bindparam("review_id")),
    who_is_asked(Review.id == bindparam("review_id")),
)
PARTS_ABOUT_ME = _together(
    _handed_in(PartVersion.young_person_id == ME),
    who_is_asked(Review.young_person_id == ME, Review.state == ReviewState.AHEAD.value),
)
ONE_HANDED_IN = select(PartVersion).where(
    PartVersion.id == bindparam("part_id"),
    PartVersion.review_id == bindparam("review_id"),
    STANDS,
)
# Whoever has not handed in for a review that an IRO of today has ahead, till `:soon`.
MISSING_OF_MINE = who_is_asked(
    Review.state == ReviewState.AHEAD.value,
    Review.starts_at <= bindparam("soon"),
    Review.young_person_id.in_(bindparam("these", expanding=True)),
    Review.young_person_id.in_(assigned_to_me(as_iro=True)),
    ~has_handed_in(Review.id, Assignment.adult_id),
).order_by(Assignment.starts_on, Assignment.id)
