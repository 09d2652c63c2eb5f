"""Whose plan somebody may see, and all that stands in one, in one statement."""

from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    CompoundSelect,
    Integer,
    Select,
    Uuid,
    bindparam,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from portal.care_team.models import Assignment
from portal.care_team.queries import assigned, on_that_day
from portal.db_union import NO_BYTES, NO_CODE, NO_DAY, NO_ID
from portal.outcomes.models import Action, Decision
from portal.outcomes.promised import ACTIONS
from portal.outcomes.queries import DECISIONS_OF
from portal.people.models import Person
from portal.plan.models import AreaLookedAt, OwnArea, PlanEntry, PlanLink, PlanWord
from portal.reviews.models import Review

# Whose work the plan is; nobody else of the circle reads any of it.
PLAN_JOBS = ("social-worker", "personal-adviser")
ENTRY, WORD, OWN, LINK = "entry", "word", "own", "link"
THEIRS: Any = bindparam("young_person_id")


def keeps_plan(young_person_id: Any) -> ColumnElement[bool]:
    """`:me` is the social worker or the personal adviser of that column's person today."""
    return (
        select(Assignment.id)
        .where(
            Assignment.young_person_id == young_person_id,
            Assignment.adult_id == bindparam("me"),
            Assignment.job.in_(PLAN_JOBS),
            on_that_day(),
        )
        .exists()
    )


YOUNG_PERSON = select(Person.id, Person.name_sealed).where(
    Person.id == THEIRS, Person.closed_at.is_(None)
)
SEEN_BY_WHO_KEEPS_IT = YOUNG_PERSON.where(keeps_plan(Person.id))
SEEN_BY_THE_IRO = YOUNG_PERSON.where(assigned(Person.id, as_iro=True))
REVIEW_SEEN_BY_THE_IRO = (
    select(
        Review.id,
        Review.young_person_id,
        Review.number,
        Review.state,
        Review.starts_at,
        Person.name_sealed,
    )
    .join(Person, Person.id == Review.young_person_id)
    .where(
        Review.id == bindparam("review_id"),
        Person.closed_at.is_(None),
        assigned(Review.young_person_id, as_iro=True),
    )
)

Later = aliased(PlanEntry)
LAST_REVISION = (
    select(func.max(Later.revision))
    .where(Later.young_person_id == PlanEntry.young_person_id, Later.area == PlanEntry.area)
    .correlate(PlanEntry)
    .scalar_subquery()
)


def _part(
    what: str,
    model: Any,
    *,
    at: Any,
    by: Any,
    revision: Any = None,
    other: Any = None,
    code: Any = NO_CODE,
    flag: Any = None,
    first: Any = NO_BYTES,
    second: Any = NO_BYTES,
    day: Any = NO_DAY,
    of: Any = NO_ID,
) -> Select[Any]:
    none, yes = cast(literal(0), Integer()), cast(literal(value=True), Boolean())
    return (
        select(
            literal(what).label("what"),
            model.id.label("id"),
            model.young_person_id.label("young_person_id"),
            model.area.label("area"),
            (none if revision is None else revision).label("revision"),
            (none if other is None else other).label("other"),
            code.label("code"),
            (yes if flag is None else flag).label("flag"),
            first.label("first_sealed"),
            second.label("second_sealed"),
            day.label("day"),
            of.label("of_id"),
            by.label("by_id"),
            Person.name_sealed.label("name_sealed"),
            at.label("at"),
        )
        .join_from(model, Person, Person.id == by)
        .where(model.young_person_id == THEIRS)
    )


_ENTRIES = _part(
    ENTRY,
    PlanEntry,
    at=PlanEntry.made_at,
    by=PlanEntry.made_by,
    revision=PlanEntry.revision,
    other=PlanEntry.template,
    code=PlanEntry.state,
    first=PlanEntry.words_sealed,
    day=PlanEntry.by_when,
)
_OWN_AREAS = _part(
    OWN,
    OwnArea,
    at=OwnArea.made_at,
    by=OwnArea.made_by,
    code=OwnArea.icon,
    flag=OwnArea.shown,
    first=OwnArea.title_sealed,
    second=OwnArea.prompt_sealed,
)
_LINKS = _part(
    LINK,
    PlanLink,
    at=PlanLink.made_at,
    by=PlanLink.made_by,
    of=func.coalesce(PlanLink.action_id, PlanLink.decision_id, type_=Uuid()),
)
_WORDS = _part(
    WORD,
    PlanWord,
    at=PlanWord.said_at,
    by=PlanWord.young_person_id,
    revision=PlanWord.revision,
    other=PlanWord.of_revision,
    code=PlanWord.says,
    flag=PlanWord.taken_back_at.is_(None),
    first=PlanWord.words_sealed,
)


def _together(*parts: Select[Any]) -> CompoundSelect[Any]:
    return union_all(*parts).order_by("at", "id")


_STANDING = _ENTRIES.where(PlanEntry.revision == LAST_REVISION)
PLAN_AS_KEPT = _together(_STANDING, _OWN_AREAS, _LINKS)
PLAN_WITH_WORDS = _together(_STANDING, _OWN_AREAS, _LINKS, _WORDS)
PLAN_WORDS = _WORDS.order_by(PlanWord.area)
VERSIONS_OF_AREA = _ENTRIES.where(PlanEntry.area == bindparam("area")).order_by(
    PlanEntry.revision.desc()
)

_ON_A_CARD = or_(
    Action.id.in_(select(PlanLink.action_id).where(PlanLink.young_person_id == THEIRS)),
    Action.decision_id.in_(select(PlanLink.decision_id).where(PlanLink.young_person_id == THEIRS)),
)
ALL_ACTIONS = ACTIONS.add_columns(Action.decision_id).where(Action.young_person_id == THEIRS)
ACTIONS_ON_CARDS = ALL_ACTIONS.where(_ON_A_CARD)
ALL_DECISIONS = DECISIONS_OF
DECISIONS_ON_CARDS = DECISIONS_OF.where(
    Decision.id.in_(select(PlanLink.decision_id).where(PlanLink.young_person_id == bindparam("me")))
)

LOOKED_AT = select(*AreaLookedAt.__table__.columns).where(
    AreaLookedAt.review_id == bindparam("review_id")
)


def said_of_plan(young_person_id: Any, says: str) -> Any:
    """How many areas that column's person says this of, as a subquery; no word is read."""
    return (
        select(func.count(PlanWord.id))
        .where(
            PlanWord.young_person_id == young_person_id,
            PlanWord.says == says,
            PlanWord.taken_back_at.is_(None),
        )
        .scalar_subquery()
    )
