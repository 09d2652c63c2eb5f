"""The review pack, gathered whole before anything is drawn."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_birthday, open_name
from portal.choices.interpreters import OwnName
from portal.choices.ways import Way
from portal.dates.gathering import Choice
from portal.db import utc_now
from portal.i18n import LANGUAGES, Language, Text, day_in_london
from portal.outcomes.queries import DecisionMade, decisions_of, decisions_of_last_review
from portal.pack.added import Added, added_points
from portal.pack.feelings import Column, FeelingTable, feeling_table
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_IRO
from portal.pack.reading import EachReview, Reader, Reading, read
from portal.pack.shown import Shown
from portal.preparation.submissions import Step
from portal.reviews.begun import has_begun
from portal.reviews.due import DueDate
from portal.reviews.models import ReviewState
from portal.reviews.participation import ParticipationEvidence, Suggestion, suggest
from portal.reviews.participation_codes import ParticipationCode
from portal.reviews.participation_service import can_confirm, codes_at
from portal.reviews.queries import open_place
from portal.reviews.rules import looks_at_pathway_plan
from portal.reviews.statutory import statutory_dates


@dataclass(frozen=True, slots=True)
class Participation:
    """What is suggested, and what the IRO confirmed, if they did (`revision` 0: not yet)."""

    suggestion: Suggestion
    codes: tuple[ParticipationCode, ...]
    confirmed: ParticipationCode | None
    confirmed_at: datetime | None
    revision: int
    open: bool


@dataclass(frozen=True, slots=True)
class SaidOfPlan:
    """Of how many areas of the plan the young person says that they are right, or not them."""

    right: int
    not_me: int


@dataclass(frozen=True, slots=True)
class ReviewPack:
    """Everything the officer reads of one review; times are UTC, `minutes` the meeting's length.

    `pathway_plan`: this review looks at it, in the 6 months before 18. `version` is 0
    and `shared_at` None while nothing was shared.
    """

    review_id: UUID
    young_person_id: UUID
    name: str
    language: Language
    number: int
    starts_at: datetime | None
    has_begun: bool
    minutes: int
    place: str
    today: date
    dates: tuple[DueDate, ...]
    choice: Choice | None
    pathway_plan: bool
    version: int
    shared_at: datetime | None
    shown: Shown
    added: tuple[Added, ...]
    feelings: FeelingTable
    plan: SaidOfPlan
    decisions: tuple[DecisionMade, ...]
    participation: Participation

    @property
    def on(self) -> date | None:
        return day_in_london(self.starts_at)

    @property
    def spoken(self) -> Text:
        return OwnName(self.language)

    @property
    def minutes_in_all(self) -> int:
        return self.shown.minutes + sum(point.minutes for point in self.added)


def gather(session: Session, review_id: UUID, reader: Reader) -> tuple[ReviewPack, Reading]:
    """Gather the pack, and what was read for it. Raises NothingHere."""
    reading = read(session, EVERYTHING_SEEN_BY_THE_IRO, review_id, reader)
    row, version = reading.row, reading.version
    ahead = next(iter(_days(reading, ReviewState.AHEAD)), None)
    held, known = _days(reading, ReviewState.HELD), reading.duties
    done = known.done_since(day_in_london(max(held, default=None)))
    pack = ReviewPack(
        review_id=row.id,
        young_person_id=row.young_person_id,
        name=open_name(row, row.young_person_id),
        language=LANGUAGES.get(row.language, LANGUAGES["en"]),
        number=row.number,
        starts_at=row.starts_at,
        has_begun=has_begun(row.state, row.starts_at, utc_now()),
        minutes=row.minutes,
        place=open_place(row),
        today=reader.today,
        dates=statutory_dates(row, held, ahead, done).dates,
        choice=known.choice,
        pathway_plan=looks_at_pathway_plan(
            open_birthday(row, row.young_person_id), _day_of(reading)
        ),
        version=version.version if version else 0,
        shared_at=version.shared_at if version else None,
        shown=reading.shown,
        added=added_points(session, review_id, reader),
        feelings=feeling_table(
            (Column(review.number, review.on), items) for review, items in reading.up_to_this
        ),
        plan=SaidOfPlan(row.plan_right, row.plan_not_me),
        decisions=tuple(_decisions(session, reading)),
        participation=_participation(reading),
    )
    return pack, reading


def _days(reading: Reading, state: ReviewState) -> list[datetime]:
    return [one.starts_at for one in reading.reviews if one.state is state and one.starts_at]


def _decisions(session: Session, reading: Reading) -> list[DecisionMade]:
    """Those of the last review held before this one."""
    row = reading.row
    if row.state == ReviewState.AHEAD:
        return decisions_of_last_review(session, row.young_person_id)
    before = [one.id for one in reading.reviews if _was_before(one, row.number)]
    if not before:
        return []
    decided = decisions_of(session, row.young_person_id)
    return [one for one in decided if one.review_id == before[-1]]


def _was_before(review: EachReview, number: int) -> bool:
    return review.state is ReviewState.HELD and review.number < number


def _participation(reading: Reading) -> Participation:
    row = reading.row
    age = _age_on(open_birthday(row, row.young_person_id), _day_of(reading))
    evidence = ParticipationEvidence(
        age=age,
        ways=_ways(reading),
        shared=bool(reading.shown),
        meeting_happened=row.starts_at is not None and row.starts_at < utc_now(),
    )
    return Participation(
        suggestion=suggest(evidence),
        codes=codes_at(age),
        confirmed=ParticipationCode(row.code) if row.code else None,
        confirmed_at=row.confirmed_at,
        revision=row.code_revision or 0,
        open=can_confirm(row.starts_at, reading.reader.today),
    )


def _day_of(reading: Reading) -> date:
    starts_at = reading.row.starts_at
    return day_in_london(starts_at) or reading.reader.today


def _age_on(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _ways(reading: Reading) -> frozenset[Way]:
    codes = [
        code
        for item in reading.shown.items
        if item.step is Step.TAKING_PART
        for code in item.words.get("ways") or ()
    ]
    return frozenset(Way(code) for code in codes if code in set(Way))
