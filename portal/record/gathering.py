"""The record, gathered whole before anything is drawn."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.db import utc_now
from portal.i18n import Text, _, day_in_london
from portal.outcomes.afterwards import Afterwards
from portal.outcomes.afterwards_reading import afterwards_of_review
from portal.outcomes.answering import OfReview
from portal.pack.faces import face_of
from portal.pack.items import Item
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_IRO
from portal.pack.reading import Reader, Reading, read
from portal.pack.shown import Shown
from portal.record.lines import Group, Line, Record
from portal.reviews.begun import has_begun


class NotYet(Exception):
    """The time of the review has not come, or it was cancelled; `reading` is of it."""

    def __init__(self, reading: Reading) -> None:
        super().__init__("no record yet")
        self.reading = reading


class TakenBack(Exception):
    """Somebody had this before them, and it is not shared any more."""

    def __init__(self, record: Record) -> None:
        super().__init__("not shared any more")
        self.record = record


def gather(session: Session, review_id: UUID, reader: Reader) -> Record:
    """Raises NothingHere, NotYet."""
    reading = read(session, EVERYTHING_SEEN_BY_THE_IRO, review_id, reader)
    row = reading.row
    if not has_begun(row.state, row.starts_at, utc_now()):
        raise NotYet(reading)
    after = afterwards_of_review(session, row.young_person_id, review_id)
    groups = tuple(_groups(reading.shown, after))
    known = {line.item.id for group in groups for line in group.lines}
    return Record(
        of=OfReview(review_id, row.young_person_id),
        name=open_name(row, row.young_person_id),
        number=row.number,
        starts_at=row.starts_at,
        on=day_in_london(row.starts_at),
        reading=reading,
        after=after,
        groups=groups,
        decisions=after.decisions,
        loose=tuple(one for one in after.actions if one.item_id and one.item_id not in known),
    )


def shared_items(session: Session, review_id: UUID, reader: Reader) -> Iterator[UUID]:
    """Ids of what stands when it is asked for: whoever locks first is not passed by."""
    reading = read(session, EVERYTHING_SEEN_BY_THE_IRO, review_id, reader)
    yield from (item.id for item in reading.shown.items)


def was_before_me(reading: Reading, item_id: UUID) -> bool:
    """Whether this reader had it before them, and no review of the young person shows it now."""
    standing = {item.id for _review, items in reading.up_to_this for item in items}
    return item_id not in standing and item_id in {one for one, _version in reading.opened}


def _groups(shown: Shown, after: Afterwards) -> Iterator[Group]:
    parts: tuple[tuple[str, Text, tuple[Item, ...]], ...] = (
        ("agenda", _("Agenda"), shown.agenda),
        ("feelings", _("Feelings"), shown.feelings),
        ("wishes", _("Wishes"), shown.wishes),
        ("achievements", _("Proud of"), shown.achievements),
        ("taking-part", _("Taking part"), shown.taking_part),
        ("interpreter", _("Interpreter"), shown.interpreter),
        ("skills", _("Skills"), shown.skills),
    )
    for code, heading, items in parts:
        if items:
            yield Group(code, heading, tuple(_line(item, after) for item in items))


def _line(item: Item, after: Afterwards) -> Line:
    return Line(
        item=item,
        face=face_of(item),
        answers=after.answers.get(item.id, ()),
        actions=after.actions_of(item.id),
        replies=after.replies_to(item.id),
    )
