"""A text of the council on the desk: its newest version, and what was asked of it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Integer, bindparam
from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.council.blocks import Block, Blocks, title_of
from portal.council.kinds import KINDS, STATES, Look
from portal.council.models import PieceKind, VersionState
from portal.council.queries import (
    ASKED,
    BEING_WRITTEN,
    HANDS,
    PART,
    PUBLISHED_NUMBER,
    PUBLISHED_TAGS,
    STANDING,
    TAGS,
    TAKEN_DOWN,
    WAITING,
)
from portal.council.words import open_blocks, open_comment
from portal.db import AnyRow
from portal.i18n import LANGUAGES, Language
from portal.polls.for_council import PollShown
from portal.vault import KeyGone
from portal.web.parts import Part

PROMISED_WORKING_DAYS = 3
FURTHEST = 1_000_000
LISTS = {
    name: statement.offset(bindparam("start", type_=Integer))
    for name, statement in (
        ("waiting", WAITING),
        ("writing", BEING_WRITTEN),
        ("standing", STANDING),
        ("down", TAKEN_DOWN),
    )
}


@dataclass(frozen=True, slots=True)
class OnDesk:
    """One version of a text; `revision` is what a form carries back."""

    text_id: UUID
    piece_id: UUID
    version_id: UUID
    kind: PieceKind
    is_public: bool
    language: Language
    number: int
    state: VersionState
    revision: int
    blocks: Blocks
    changed_at: datetime
    sent_at: datetime | None
    sent_by: UUID | None
    due_on: date | None
    decided_at: datetime | None

    @property
    def title(self) -> str:
        return title_of(self.blocks)

    @property
    def look(self) -> Look:
        return KINDS[self.kind]

    @property
    def standing(self) -> Look:
        return STATES[self.state]

    @property
    def is_draft(self) -> bool:
        return self.state is VersionState.DRAFT

    @property
    def waits(self) -> bool:
        return self.state is VersionState.SENT

    def is_late(self, today: date) -> bool:
        return self.waits and self.due_on is not None and self.due_on < today

    def place_of(self, block: Block) -> int:
        return self.blocks.index(block)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a publisher asks to change in a block."""

    words: str
    by: str
    at: datetime


def on_desk(row: AnyRow) -> OnDesk:
    return OnDesk(
        text_id=row.text_id,
        piece_id=row.piece_id,
        version_id=row.id,
        kind=PieceKind(row.kind),
        is_public=row.is_public,
        language=LANGUAGES[row.tag],
        number=row.number,
        state=VersionState(row.state),
        revision=row.revision,
        blocks=open_blocks(row.id, row.words_sealed),
        changed_at=row.changed_at,
        sent_at=row.sent_at,
        sent_by=row.sent_by,
        due_on=row.due_on,
        decided_at=row.decided_at,
    )


def part_of_desk(session: Session, name: str, start: int) -> Part[OnDesk]:
    """A hundred texts of a list, from the one at `start`; `after` is where the next part starts."""
    start = min(max(start, 0), FURTHEST)
    texts = tuple(map(on_desk, session.execute(LISTS[name], {"start": start})))
    more = len(texts) == PART
    return Part(texts, str(start + PART) if more else None, whole=not more)


def words_to_check(block: Block, polls: Mapping[UUID, PollShown]) -> str:
    """What a reader would read of it: of a poll its question and answers."""
    poll = polls.get(block.poll_id) if block.poll_id else None
    return poll.words if poll else block.words


def asked_of(session: Session, one: OnDesk) -> dict[UUID, list[Asked]]:
    """By block: what was asked of this version, or of the one that a draft was made from."""
    ids = [one.version_id]
    if one.is_draft:
        ids.append(uuid5(one.text_id, str(one.number - 1)))
    asked: dict[UUID, list[Asked]] = {}
    for row in session.execute(ASKED, {"version_ids": ids}):
        # The words of who was erased are gone; the text goes on without them.
        with suppress(KeyGone):
            words = open_comment(row.id, row.made_by, row.words_sealed)
            said = Asked(words, open_name(row, row.made_by), row.made_at)
            asked.setdefault(row.block_id, []).append(said)
    return asked


def hands_in(session: Session, one: OnDesk) -> dict[UUID, str]:
    """Who wrote in it, by id: their names."""
    rows: Any = session.execute(HANDS, {"version_id": one.version_id})
    return {row.person_id: open_name(row, row.person_id) for row in rows}


def published_number(session: Session, text_id: UUID) -> int | None:
    """Which of its versions is published."""
    return session.scalar(PUBLISHED_NUMBER, {"text_id": text_id})


def texts_of(session: Session, piece_id: UUID) -> dict[str, UUID]:
    """The texts of a piece by language."""
    return {row.tag: row.id for row in session.execute(TAGS, {"piece_id": piece_id})}


def published_beside(session: Session, one: OnDesk) -> dict[str, tuple[UUID, datetime]]:
    """The published texts of its piece in other languages, by language: each with since when."""
    rows = session.execute(PUBLISHED_TAGS, {"piece_id": one.piece_id})
    return {row.tag: (row.id, row.decided_at) for row in rows if row.id != one.text_id}
