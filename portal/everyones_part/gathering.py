"""The parts of one review: what was handed in, and what is missing, from whom and since when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.choices.jobs import Job, job_of
from portal.choices.parts import ASKS, PART_QUESTIONS, WHY_TALK_FIRST
from portal.db import AnyRow
from portal.drafts.words import Words
from portal.everyones_part.due import due_on
from portal.everyones_part.models import PartVersion
from portal.everyones_part.queries import HANDED_IN, PARTS_OF_REVIEW, SKILLS_SEEN, WAS_ASKED
from portal.everyones_part.words import REASON, PartWords
from portal.i18n import LANGUAGES, Language, Text, day_in_london
from portal.skills_beside.reading import Seen, seen_in
from portal.vault import current_vault, place_of


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """A question of the form by its code and in words, and what they wrote."""

    code: str
    asked: Text
    text: str
    direction: str
    language: Language


@dataclass(frozen=True, slots=True)
class PartOfPack:
    """What one person handed in last; `at` is UTC, `job` what they were when they wrote.

    `iro_only`: the writer asks that the IRO talks with the young person first (`reason` says why,
    to the IRO alone), and that has not been noted yet.
    """

    id: UUID
    by: str
    job: Job
    at: datetime
    answers: tuple[PartAnswer, ...]
    iro_only: bool
    reason: PartAnswer | None

    @property
    def given_on(self) -> date:
        return day_in_london(self.at)

    @property
    def asking(self) -> "PartOfPack":
        """With what they ask of the meeting alone."""
        asks = tuple(answer for answer in self.answers if answer.code == ASKS)
        return replace(self, answers=asks, reason=None)


@dataclass(frozen=True, slots=True)
class MissingPart:
    """Nothing was handed in by somebody who is asked; `since` is the day they are round them.

    `due` is the day it is due, None while the review has no day: for who came later, that day.
    """

    writer_id: UUID
    whose: str
    job: Job
    since: date
    due: date | None

    def is_late(self, today: date) -> bool:
        return self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class Parts:
    """What was handed in, first things first; what is missing, in the order in which people came.

    `kept_back` was handed in too, for the IRO alone: it is in no papers, on no wall. `seen` is what
    adults see the young person do, area by area.
    """

    given: tuple[PartOfPack, ...] = ()
    kept_back: tuple[PartOfPack, ...] = ()
    missing: tuple[MissingPart, ...] = ()
    seen: tuple[Seen, ...] = ()

    @property
    def of_the_meeting(self) -> "Parts":
        """What everyone at the meeting reads: what each asks of it, and nothing that is missing."""
        asking = (part.asking for part in self.given)
        return Parts(tuple(part for part in asking if part.answers))

    def late(self, today: date) -> tuple[MissingPart, ...]:
        return tuple(part for part in self.missing if part.is_late(today))


def parts_and_missing(session: Session, review_id: UUID, today: date) -> Parts:
    """Everything round one review, in one query; whoever asks has loaded the review as theirs."""
    rows = session.execute(PARTS_OF_REVIEW, {"review_id": review_id, "today": today}).all()
    return parts_in(rows)


def parts_in(rows: Sequence[AnyRow]) -> Parts:
    """Rows of one review."""
    handed_in = [row for row in rows if row.what == HANDED_IN]
    writers = {row.writer_id for row in handed_in}
    parts = [part_in(row) for row in sorted(handed_in, key=lambda row: row.made_at)]
    asked = [row for row in rows if row.what == WAS_ASKED and row.writer_id not in writers]
    return Parts(
        given=tuple(part for part in parts if not part.iro_only),
        kept_back=tuple(part for part in parts if part.iro_only),
        missing=missing_in(asked),
        seen=tuple(_seen(row) for row in rows if row.what == SKILLS_SEEN),
    )


def _seen(row: AnyRow) -> Seen:
    return seen_in(row, area=row.state, number=0, at=row.made_at)


def part_in(row: AnyRow) -> PartOfPack:
    words = words_in(row)
    return PartOfPack(
        id=row.id,
        by=open_name(row, row.writer_id),
        job=job_of(row.job),
        at=row.made_at,
        answers=tuple(
            _answer(code, PART_QUESTIONS[code].label, answer)
            for code, answer in words.answers.items()
            if answer
        ),
        iro_only=row.talk_first and row.talked_at is None,
        reason=_answer(REASON, WHY_TALK_FIRST, words.reason) if row.talk_first else None,
    )


def missing_in(rows: Sequence[AnyRow]) -> tuple[MissingPart, ...]:
    """Each person once, whatever they are to the young person besides."""
    first: dict[UUID, AnyRow] = {}
    for row in rows:
        first.setdefault(row.writer_id, row)
    return tuple(_missing(row) for row in first.values())


def words_in(row: AnyRow | PartVersion) -> PartWords:
    """The words in a row that carries `PART_COLUMNS`."""
    place = place_of(PartVersion.words_sealed, row.id, row.young_person_id)
    kept = current_vault().open_json(place, row.words_sealed)
    return PartWords.from_json(kept, talk_first=row.talk_first)


def _missing(row: AnyRow) -> MissingPart:
    due = due_on(row.starts_at)
    return MissingPart(
        writer_id=row.writer_id,
        whose=open_name(row, row.writer_id),
        job=job_of(row.job),
        since=row.starts_on,
        due=max(due, row.starts_on) if due else None,
    )


def _answer(code: str, label: Text, words: Words) -> PartAnswer:
    language = LANGUAGES.get(words.language, LANGUAGES["en"])
    return PartAnswer(code, label, words.text, words.direction, language)
