"""The points a young person may see: their own, in their own order."""

from sqlalchemy import Uuid, bindparam, cast, func, select

from portal.agenda.models import AgendaPoint
from portal.db import AnySelect
from portal.drafts.queries import draft_left_open, drafts_visible_to, removed_draft_of
from portal.people.models import Person

# A person's id is kept here as plain text, as it is frozen when the young person shares.
_NOT_WITH = cast(func.replace(AgendaPoint.not_with, "-", ""), Uuid)


def _with_name(statement: AnySelect) -> AnySelect:
    """With the name of whoever is not to be in the room."""
    return statement.add_columns(Person.name_sealed).outerjoin(Person, Person.id == _NOT_WITH)


MY_POINTS = _with_name(drafts_visible_to(AgendaPoint)).order_by(None).order_by(AgendaPoint.position)
MY_POINT = _with_name(draft_left_open(AgendaPoint))
MY_REMOVED_POINT = removed_draft_of(AgendaPoint)

MY_TOPICS = select(AgendaPoint.topic, AgendaPoint.revision, AgendaPoint.removed_at).where(
    AgendaPoint.young_person_id == bindparam("me"),
    AgendaPoint.review_id == bindparam("review_id"),
    AgendaPoint.topic.is_not(None),
)
