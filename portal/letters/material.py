"""What the record holds of one review, gathered for a letter before anything is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.i18n import LANGUAGES, Language
from portal.letters.contents import Picked, Quote
from portal.letters.things import Thing, things_in
from portal.outcomes.afterwards import ActionMade, DecisionAndActions
from portal.pack.reading import Reader, Reading
from portal.preparation.submissions.reading import items_for_the_meeting
from portal.record.gathering import gather as gather_record
from portal.record.lines import Record
from portal.reviews.models import ReviewState


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a letter may be drafted from; nothing else is known to it.

    `next_at` is UTC. `loose` are actions for things that were taken back since.
    """

    name: str
    language: Language
    number: int
    met_on: date | None
    things: tuple[Thing, ...]
    decided: tuple[DecisionAndActions, ...] = ()
    loose: tuple[ActionMade, ...] = ()
    next_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def said(self) -> tuple[Quote, ...]:
        return tuple(thing.quote for thing in self.things if thing.quote)

    @property
    def picked(self) -> tuple[Picked, ...]:
        """What was picked, as far as a letter names it."""
        return tuple(
            Picked(str(thing.id), thing.title, thing.felt)
            for thing in self.things
            if thing.felt or (thing.title and not thing.quote)
        )

    @property
    def ids(self) -> frozenset[UUID]:
        return frozenset(thing.id for thing in self.things)

    @property
    def unanswered(self) -> int:
        return sum(thing.answer is None for thing in self.things)

    def for_the_meeting(self) -> tuple[Thing, ...]:
        """What everyone at the meeting may know."""
        return tuple(thing for thing in self.things if thing.for_the_meeting)


def gather(session: Session, review_id: UUID, reader: Reader) -> tuple[Material, Record]:
    """Gather what this IRO may read. Raises NothingHere, NotYet."""
    record = gather_record(session, review_id, reader)
    language = record.reading.row.language
    room = {item.id for item in items_for_the_meeting(record.reading.version, {})}
    material = Material(
        name=record.name,
        language=LANGUAGES.get(language, LANGUAGES["en"]),
        number=record.number,
        met_on=record.on,
        things=tuple(things_in(record.lines, room)),
        decided=record.decisions,
        loose=record.loose,
        next_at=next(_ahead(record.reading), None),
        closed_at=record.closed_at,
    )
    return material, record


def _ahead(reading: Reading) -> Iterator[datetime]:
    """The day of the review after this one, if it is fixed."""
    for one in reading.reviews:
        if one.state is ReviewState.AHEAD and one.number > reading.row.number and one.starts_at:
            yield one.starts_at
