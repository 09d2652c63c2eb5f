"""What every device of a meeting shows: its slides, where the wall is, and the clock."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.choices.ways import Way
from portal.db import AnyRow, NothingHere
from portal.i18n import LANGUAGES, day_in_london
from portal.pack.for_whom import THE_MEETING, Sight
from portal.pack.items import Drawing
from portal.pack.news import News
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_IRO
from portal.pack.reading import Reader, Reading, read
from portal.pack.shown import Shown, shown
from portal.preparation.submissions import FrozenItem, Step, latest_and_withdrawn
from portal.preparation.submissions.reading import items_for_the_meeting, standing_items
from portal.present.minutes import Clock, clock_at
from portal.present.queries import MINE, SEEN_BY_THE_IRO, Standing, standing_in
from portal.present.service import OfMeeting
from portal.present.slides import Deck, Slide, deck_of, of
from portal.reviews.queries import Meeting
from portal.translation.english import Translations


@dataclass(frozen=True, slots=True)
class Showing:
    """One meeting as its devices show it at `now`, a time in UTC; `minutes` is its length."""

    of: OfMeeting
    name_sealed: bytes
    minutes: int
    deck: Deck
    standing: Standing
    now: datetime

    @property
    def number(self) -> int:
        """The slide that the wall shows."""
        return self.deck.number_of(self.standing.slide, self.standing.position)

    @property
    def slide(self) -> Slide:
        return self.deck.slides[self.number - 1]

    @property
    def is_on(self) -> bool:
        return self.standing.is_on(self.now)

    def clock(self, slide: Slide) -> Clock | None:
        """None while the wall is not on."""
        started_at, since = self.standing.started_at, self.standing.since
        if started_at is None or since is None or not self.is_on:
            return None
        spent = self.standing.spent.get(of(slide.key), 0)
        if of(slide.key) == of(self.standing.slide):
            spent += int((self.now - since).total_seconds())
        return clock_at(started_at, self.now, self.minutes, spent=spent, share=slide.seconds)


def on_the_wall(
    session: Session, review_id: UUID, reader: Reader, now: datetime
) -> tuple[Showing, Reading]:
    """What the IRO may put on the wall, and what was read for it. Raises NothingHere."""
    values = {"review_id": review_id, "me": reader.id, "today": reader.today}
    row = session.execute(SEEN_BY_THE_IRO, values).one_or_none()
    if row is None:
        raise NothingHere
    sight = Sight(THE_MEETING, reader.id, since=date.max)
    reading = read(session, EVERYTHING_SEEN_BY_THE_IRO, review_id, reader, sight)
    return _showing(row, reading.shown, now), reading


def in_my_hand(session: Session, me: UUID, today: date, now: datetime) -> Showing | None:
    """The meeting that a young person leads today; None where there is none, or they do not."""
    row = session.execute(MINE, {"me": me}).one_or_none()
    if row is None or row.starts_at is None or day_in_london(row.starts_at) != today:
        return None
    version, withdrawn = latest_and_withdrawn(session, me, row.id)
    if version is None or not leads(standing_items(version, withdrawn)):
        return None
    return _showing(row, _without_words_of_others(items_for_the_meeting(version, withdrawn)), now)


def leads(items: tuple[FrozenItem, ...]) -> bool:
    """Whether the young person shared that they lead the meeting themself."""
    return any(
        item.step is Step.TAKING_PART and Way.CHAIR in (item.words.get("ways") or ())
        for item in items
    )


def leads_it(session: Session, mine: Meeting) -> bool:
    """The young person asks about a review that they have loaded as theirs."""
    version, withdrawn = latest_and_withdrawn(session, mine.young_person_id, mine.id)
    return version is not None and leads(standing_items(version, withdrawn))


def _showing(row: AnyRow, there: Shown, now: datetime) -> Showing:
    language = LANGUAGES.get(row.language, LANGUAGES["en"])
    return Showing(
        of=OfMeeting(row.id, row.young_person_id),
        name_sealed=row.name_sealed,
        minutes=row.minutes,
        deck=deck_of(there, language, row.minutes),
        standing=standing_in(row),
        now=now,
    )


def _without_words_of_others(items: tuple[FrozenItem, ...]) -> Shown:
    """A remote shows no names, photos or English; what slides there are does not rest on them."""
    drawing = Drawing(
        names={},
        news=News(),
        english=Translations(()),
        names_readers=False,
    )
    return shown(items, drawing)
