"""What the wall shows now, in one cheap statement; it is asked several times a second."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, exists, func, select
from sqlalchemy.orm import Session

from portal.care_team.queries import assigned
from portal.db import AnyRow, AnySelect
from portal.people.models import Person, SignInSession
from portal.preparation.submissions import Withdrawal, latest_version_of
from portal.present.models import LiveNote, Presentation
from portal.reviews.models import Review, ReviewState
from portal.translation.models import Translation
from portal.vault import current_vault, place_of

LASTS = timedelta(hours=3)

# What can be shown changes with these alone: a new version, what was taken back, and English.
_TAKEN_BACK = (
    select(func.coalesce(func.sum(Withdrawal.through_version), 0))
    .where(Withdrawal.young_person_id == Review.young_person_id)
    .scalar_subquery()
)
_OF_THE_REVIEW = (
    Translation.young_person_id == Review.young_person_id,
    Translation.review_id == Review.id,
)
_ENGLISH = select(func.count()).where(*_OF_THE_REVIEW).scalar_subquery()
_NOT_MEANT = select(func.count(Translation.objected_at)).where(*_OF_THE_REVIEW).scalar_subquery()
NOW: AnySelect = (
    select(
        Review.id,
        Review.young_person_id,
        Review.starts_at,
        Review.minutes,
        Person.name_sealed,
        Person.language,
        Presentation.slide,
        Presentation.position,
        Presentation.blank,
        Presentation.dark,
        Presentation.started_at,
        Presentation.since,
        Presentation.spent,
        Presentation.revision,
        func.coalesce(latest_version_of(Review), 0).label("version"),
        _TAKEN_BACK.label("taken_back"),
        _ENGLISH.label("english"),
        _NOT_MEANT.label("not_meant"),
    )
    .select_from(Review)
    .join(Person, Person.id == Review.young_person_id)
    .outerjoin(Presentation, Presentation.review_id == Review.id)
    .where(Person.closed_at.is_(None))
)
CHANGES = ("version", "taken_back", "english", "not_meant")
SEEN_BY_THE_IRO = NOW.where(
    Review.id == bindparam("review_id"), assigned(Review.young_person_id, as_iro=True)
)
MINE = (
    NOW.where(Review.young_person_id == bindparam("me"), Review.state == ReviewState.AHEAD.value)
    .order_by(Review.number.desc())
    .limit(1)
)
STILL_SIGNED_IN = exists().where(
    SignInSession.token_hash == bindparam("token_hash"),
    SignInSession.person_id == bindparam("me"),
    SignInSession.ends_at > bindparam("now"),
    SignInSession.seen_at > bindparam("rested_since"),
)
FOLLOWED_BY_THE_IRO = SEEN_BY_THE_IRO.where(STILL_SIGNED_IN)
FOLLOWED_BY_ME = NOW.where(
    Review.id == bindparam("review_id"),
    Review.young_person_id == bindparam("me"),
    Review.state == ReviewState.AHEAD.value,
    STILL_SIGNED_IN,
)
NOTES_OF = select(*LiveNote.__table__.columns).where(LiveNote.review_id == bindparam("review_id"))
NOTE_OF = NOTES_OF.where(LiveNote.item_id == bindparam("item_id"))


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the wall is; `revision` 0 and `started_at` None before it was ever on.

    `stamp` is another one as soon as anything changes that a device shows.
    """

    slide: str
    position: int
    blank: bool
    dark: bool
    started_at: datetime | None
    since: datetime | None
    spent: Mapping[str, int]
    revision: int
    stamp: str

    def is_on(self, now: datetime) -> bool:
        return self.started_at is not None and now - self.started_at < LASTS

    def is_over(self, now: datetime) -> bool:
        return self.started_at is not None and not self.is_on(now)


@dataclass(frozen=True, slots=True)
class Note:
    """A live note, opened; `revision` 0 where nothing was noted."""

    talked_about: bool
    words: str
    revision: int

    def __bool__(self) -> bool:
        return self.talked_about or bool(self.words)


NO_NOTE = Note(talked_about=False, words="", revision=0)


def standing_in(row: AnyRow) -> Standing:
    """A row of `NOW`."""
    revision = row.revision or 0
    return Standing(
        slide=row.slide or "",
        position=row.position or 1,
        blank=bool(row.blank),
        dark=bool(row.dark),
        started_at=row.started_at,
        since=row.since,
        spent=row.spent or {},
        revision=revision,
        stamp=".".join(map(str, (revision, *(getattr(row, name) for name in CHANGES)))),
    )


def notes_of(session: Session, review_id: UUID) -> dict[UUID, Note]:
    """The notes of a review by item. Whoever asks has loaded the review as theirs first."""
    rows = session.execute(NOTES_OF, {"review_id": review_id}).all()
    return {row.item_id: note_in(row) for row in rows}


def note_of(session: Session, review_id: UUID, item_id: UUID) -> Note:
    """The note of one item; NO_NOTE where there is none."""
    values = {"review_id": review_id, "item_id": item_id}
    row = session.execute(NOTE_OF, values).one_or_none()
    return NO_NOTE if row is None else note_in(row)


def note_in(row: AnyRow | LiveNote) -> Note:
    place = place_of(LiveNote.words_sealed, row.id, row.young_person_id)
    return Note(row.talked_about, current_vault().open_text(place, row.words_sealed), row.revision)
