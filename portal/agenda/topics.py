"""Picking topics: the picture tiles are saved as one set."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.agenda.models import AgendaPoint
from portal.agenda.service import topic_point_id, write_point
from portal.choices.audience import Audience
from portal.choices.topics import TOPICS
from portal.db import AnyRow
from portal.drafts.service import Whose, bring_back, remove_draft
from portal.drafts.words import NO_WORDS


class TopicsClash(Exception):
    """Topics were picked elsewhere since the page was drawn; `picked` is what stands."""

    def __init__(self, picked: list[str], revision: int) -> None:
        super().__init__("changed elsewhere")
        self.picked = picked
        self.revision = revision


def picked(rows: Sequence[AnyRow | AgendaPoint]) -> list[str]:
    """The topics that stand, in the order of the tiles."""
    standing = {row.topic for row in rows if row.removed_at is None}
    return [code for code in TOPICS if code in standing]


def revision_of(rows: Sequence[AnyRow | AgendaPoint]) -> int:
    """One number that grows with every change of a topic, taking out and bringing back too."""
    return sum(row.revision for row in rows)


def pick_topics(session: Session, whose: Whose, revision: int, codes: Collection[str]) -> int:
    """Make these the topics of the agenda, and give the new revision of the set.

    A topic that comes back has its words again. Raises TopicsClash when the set was changed
    since `revision`; the same set again is the same answer.
    """
    rows = _topics_of(session, whose)
    known = {row.topic: row.id for row in rows}
    standing = picked(rows)
    if set(standing) == set(codes):
        return revision_of(rows)
    if revision_of(rows) != revision:
        raise TopicsClash(standing, revision_of(rows))
    for code in TOPICS:
        if (code in codes) != (code in standing):
            _toggle(session, whose, code, known.get(code), on=code in codes)
    return revision_of(_topics_of(session, whose))


def _toggle(
    session: Session, whose: Whose, code: str, standing_id: UUID | None, *, on: bool
) -> None:
    if standing_id and not on:
        remove_draft(session, AgendaPoint, whose.young_person_id, standing_id)
    elif standing_id:
        bring_back(session, AgendaPoint, whose.young_person_id, standing_id)
    else:
        write_point(
            session,
            whose,
            topic_point_id(whose.review_id, code),
            0,
            topic=code,
            words=NO_WORDS,
            audience=Audience.MY_IRO.value,
            readers=(),
        )


def _topics_of(session: Session, whose: Whose) -> list[AgendaPoint]:
    session.flush()
    query = select(AgendaPoint).where(
        AgendaPoint.young_person_id == whose.young_person_id,
        AgendaPoint.review_id == whose.review_id,
        AgendaPoint.topic.is_not(None),
    )
    return list(session.scalars(query.with_for_update()))
