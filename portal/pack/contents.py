"""The review pack, gathered whole before anything is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_birthday, open_name
from portal.choices.interpreters import OwnName
from portal.choices.ways import Way
from portal.contacts.talk import Talk
from portal.dates.gathering import Choice
from portal.db import NothingHere, utc_now
from portal.everyones_part.gathering import Parts, parts_and_missing
from portal.i18n import LANGUAGES, Language, Text, day_in_london
from portal.outcomes.afterwards import NOTHING_YET, Afterwards, DecisionAndActions
from portal.outcomes.afterwards_reading import afterwards_of_review
from portal.pack.added import Added, added_points
from portal.pack.addressed import read_for
from portal.pack.feelings import FeelingTable, feeling_table
from portal.pack.for_whom import THE_IRO, ForWhom
from portal.pack.participation import Participation, day_of, participation_in, ways_in
from portal.pack.reading import Reader, Reading
from portal.pack.shown import Shown
from portal.preparation.submissions import Step
from portal.reviews.begun import has_begun
from portal.reviews.due import DueDate, Duty
from portal.reviews.models import ReviewState
from portal.reviews.queries import open_place
from portal.reviews.rules import looks_at_pathway_plan
from portal.reviews.statutory import statutory_dates
from portal.skill_list.growth import SkillTable, skill_table
from portal.skills_beside.reading import Seen
from portal.web.charts import Column

NO_PARTS = Parts()
REVIEWS_IN_TURN = frozenset({Duty.FIRST_REVIEW, Duty.SECOND_REVIEW, Duty.LATER_REVIEW})


@dataclass(frozen=True, slots=True)
class SaidOfPlan:
    """Of how many areas of the plan the young person says that they are right, or not them."""

    right: int
    not_me: int


@dataclass(frozen=True, slots=True)
class ReviewPack:
    """Everything that its addressee may read of one review, and nothing that hints at more.

    Times are UTC, `minutes` the meeting's length. `chair` is the name of the IRO, and
    `leads_it` says that the young person wants to lead the meeting. For the IRO alone:
    `pathway_plan` (this review looks at it, in the 6 months before 18), `version` and
    `shared_at` (0 and None while nothing was shared), `choice`, `participation`, `plan` (what
    the young person says of it), `talk` (in private, before the review) and how many open
    `alerts` the young person reads too.
    """

    review_id: UUID
    young_person_id: UUID
    for_whom: ForWhom
    name: str
    language: Language
    number: int
    starts_at: datetime | None
    has_begun: bool
    minutes: int
    place: str
    chair: str
    leads_it: bool
    today: date
    dates: tuple[DueDate, ...]
    choice: Choice | None
    pathway_plan: bool
    version: int
    shared_at: datetime | None
    shown: Shown
    added: tuple[Added, ...]
    feelings: FeelingTable
    skills: SkillTable
    plan: SaidOfPlan | None
    last_time: Afterwards
    participation: Participation | None
    parts: Parts = NO_PARTS
    talk: Talk | None = None
    alerts: int = 0

    @property
    def on(self) -> date | None:
        return day_in_london(self.starts_at)

    @property
    def seen(self) -> tuple[Seen, ...]:
        """What adults see the young person do: for the IRO alone, as all that stands in parts."""
        return self.parts.seen

    @property
    def decided(self) -> tuple[DecisionAndActions, ...]:
        """What the review before this one decided: for the IRO and the meeting."""
        return () if self.for_whom.person_id else self.last_time.decisions

    @property
    def spoken(self) -> Text:
        return OwnName(self.language)

    @property
    def for_the_return(self) -> Participation:
        """Raises NothingHere where the pack is not the IRO's."""
        if self.participation is None:
            raise NothingHere
        return self.participation

    @property
    def minutes_in_all(self) -> int:
        return self.shown.minutes + sum(point.minutes for point in self.added)


def gather(
    session: Session, review_id: UUID, reader: Reader, for_whom: ForWhom = THE_IRO
) -> tuple[ReviewPack, Reading]:
    """Gather the pack of an addressee, and what was read for it. Raises NothingHere."""
    reading, chair = read_for(session, review_id, reader, for_whom)
    row, version = reading.row, reading.version
    own = for_whom.is_the_iro
    pack = ReviewPack(
        review_id=row.id,
        young_person_id=row.young_person_id,
        for_whom=for_whom,
        name=open_name(row, row.young_person_id),
        language=LANGUAGES.get(row.language, LANGUAGES["en"]),
        number=row.number,
        starts_at=row.starts_at,
        has_begun=has_begun(row.state, row.starts_at, utc_now()),
        minutes=row.minutes,
        place=open_place(row),
        chair=chair,
        leads_it=Way.CHAIR in ways_in(reading.shown.items),
        today=reader.today,
        dates=tuple(_dates(reading)),
        choice=reading.duties.choice if own else None,
        pathway_plan=own
        and looks_at_pathway_plan(open_birthday(row, row.young_person_id), day_of(reading)),
        version=version.version if version and own else 0,
        shared_at=version.shared_at if version and own else None,
        shown=reading.shown,
        added=() if for_whom.person_id else added_points(session, review_id, reader),
        feelings=_feelings(reading),
        skills=_skills(reading),
        plan=_said_of_plan(reading),
        last_time=_last_time(session, reading),
        participation=participation_in(reading) if own else None,
        parts=_parts(session, reading),
        talk=Talk.of(row) if own else None,
        alerts=row.open_alerts if own else 0,
    )
    return pack, reading


def _feelings(reading: Reading) -> FeelingTable:
    return feeling_table(
        (Column(review.number, review.on), items) for review, items in reading.up_to_this
    )


def _skills(reading: Reading) -> SkillTable:
    return skill_table(
        (
            Column(review.number, review.on),
            {one.plain["area"]: one.words for one in items if one.step is Step.SKILLS},
        )
        for review, items in reading.up_to_this
    )


def _dates(reading: Reading) -> Iterator[DueDate]:
    """All that the law sets for the IRO; for the others those that tell no birthday."""
    ahead = next(iter(_days(reading, ReviewState.AHEAD)), None)
    held, known = _days(reading, ReviewState.HELD), reading.duties
    done = known.done_since(day_in_london(max(held, default=None)))
    for line in statutory_dates(reading.row, held, ahead, done).dates:
        if reading.for_whom.is_the_iro or line.duty in REVIEWS_IN_TURN:
            yield line


def _parts(session: Session, reading: Reading) -> Parts:
    """All of them for the IRO, and for the meeting what is asked of it."""
    if reading.for_whom.person_id:
        return NO_PARTS
    parts = parts_and_missing(session, reading.row.id, reading.reader.today)
    return parts if reading.for_whom.is_the_iro else parts.of_the_meeting


def _said_of_plan(reading: Reading) -> SaidOfPlan | None:
    """Nobody else of their people reads it, how many times it was said neither."""
    row = reading.row
    return SaidOfPlan(row.plan_right, row.plan_not_me) if reading.for_whom.is_the_iro else None


def _days(reading: Reading, state: ReviewState) -> list[datetime]:
    return [one.starts_at for one in reading.reviews if one.state is state and one.starts_at]


def _last_time(session: Session, reading: Reading) -> Afterwards:
    """What came of the review held before this one."""
    last = reading.last_held
    if last is None:
        return NOTHING_YET
    return afterwards_of_review(session, reading.row.young_person_id, last.id)
