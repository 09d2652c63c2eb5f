"""Starting the wall and moving it: two devices, one truth."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.people.locking import one_at_a_time
from portal.present.models import Presentation
from portal.present.slides import TITLE, Deck, of


class WallMoved(Exception):
    """The wall is elsewhere than the button was drawn for, and nothing was changed."""


@dataclass(frozen=True, slots=True)
class OfMeeting:
    """A review that whoever moves its wall was checked to hold the remote of."""

    review_id: UUID
    young_person_id: UUID


@dataclass(frozen=True, slots=True)
class Press:
    """What a button leads to, and the revision it was drawn with: twice is once."""

    slide: str
    blank: bool
    revision: int


def start(
    session: Session,
    of_meeting: OfMeeting,
    *,
    actor: UUID,
    revision: int,
    dark: bool,
    now: datetime,
) -> None:
    """Put the first slide on the wall and start the clock; the same press again changes nothing."""
    one_at_a_time(session, of_meeting.young_person_id)
    row = session.get(Presentation, of_meeting.review_id)
    if row is None:
        row = Presentation(
            review_id=of_meeting.review_id,
            young_person_id=of_meeting.young_person_id,
            revision=0,
        )
    if row.revision != revision:
        return
    row.slide, row.position, row.blank, row.dark = TITLE, 1, False, dark
    row.started_at = row.since = now
    row.spent = {}
    row.revision += 1
    session.add(row)
    session.flush()
    record(
        session,
        Act.WALL_STARTED,
        actor=actor,
        about=of_meeting.young_person_id,
        subject=of_meeting.review_id,
    )


def move(
    session: Session, of_meeting: OfMeeting, deck: Deck, press: Press, *, now: datetime
) -> None:
    """Show what the button leads to. Raises WallMoved, also while the wall is not on."""
    one_at_a_time(session, of_meeting.young_person_id)
    row = session.get(Presentation, of_meeting.review_id)
    if row is None:
        raise WallMoved
    if (row.slide, row.blank) == (press.slide, press.blank):
        return
    if row.revision != press.revision or press.slide not in deck.keys:
        raise WallMoved
    if of(row.slide) != of(press.slide):
        seconds = int((now - row.since).total_seconds())
        row.spent = {**row.spent, of(row.slide): row.spent.get(of(row.slide), 0) + seconds}
        row.since = now
    row.slide, row.blank = press.slide, press.blank
    row.position = deck.number_of(press.slide, row.position)
    row.revision += 1
