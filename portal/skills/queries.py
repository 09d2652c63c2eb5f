"""The skills a young person may see: their own, of every review of theirs."""

from typing import Any

from sqlalchemy import and_, bindparam, literal, select

from portal.db import AnySelect
from portal.reviews.models import Review
from portal.skill_list.models import SkillList
from portal.skills.models import SkillDraft

COLUMNS = tuple(SkillDraft.__table__.columns)
LIST_NOW: Any = (
    select(SkillList.skills).order_by(SkillList.number.desc()).limit(1).scalar_subquery()
)
_ONE = select(literal(1).label("one")).subquery()


def _with_the_list(*more: Any) -> AnySelect:
    """My drafts of the latest review first, and with each, or alone, the list of today."""
    return (
        select(LIST_NOW.label("listed"), *COLUMNS, Review.number, Review.starts_at)
        .select_from(_ONE)
        .outerjoin(SkillDraft, and_(SkillDraft.young_person_id == bindparam("me"), *more))
        .outerjoin(Review, Review.id == SkillDraft.review_id)
        .order_by(Review.number.desc(), SkillDraft.created_at)
    )


MY_SKILLS = _with_the_list()
MY_AREA = _with_the_list(SkillDraft.area == bindparam("area"))
MY_DRAFT = select(*COLUMNS).where(
    SkillDraft.young_person_id == bindparam("me"),
    SkillDraft.id == bindparam("draft_id"),
)
