"""What a reader is shown of the council: each piece once, in the nearest language it has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from portal.council.blocks import Block, BlockKind, Blocks, files_in, polls_in, title_of
from portal.council.kinds import KINDS, Look
from portal.council.models import PieceKind
from portal.council.queries import AHEAD, BEFORE, LATEST, ONE, PART
from portal.council.words import open_blocks
from portal.db import AnyRow
from portal.i18n import LANGUAGES, Language, day_in_london, speaking
from portal.web.parts import Part, moment_in


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece in one language; `languages` are all it is published in, but in a list that one.

    `published_at` is when this version was, `happens_at` when its event begins, both in UTC.
    """

    id: UUID
    kind: PieceKind
    is_public: bool
    language: Language
    languages: tuple[Language, ...]
    blocks: Blocks
    published_at: datetime
    happens_at: datetime | None

    @property
    def title(self) -> str:
        return title_of(self.blocks)

    @property
    def published_on(self) -> date:
        return day_in_london(self.published_at)

    @property
    def look(self) -> Look:
        return KINDS[self.kind]

    @property
    def body(self) -> Blocks:
        return self.blocks[1:]

    @property
    def photo(self) -> Block | None:
        """The first photo of it."""
        return next((one for one in self.blocks if one.kind is BlockKind.PHOTO), None)

    @property
    def event(self) -> Block | None:
        return next((one for one in self.blocks if one.kind is BlockKind.EVENT), None)

    @property
    def polls(self) -> frozenset[UUID]:
        return polls_in(self.blocks)


def latest(session: Session, kinds: Sequence[PieceKind], *, and_ours: bool) -> list[Shown]:
    """The newest of these kinds; `and_ours`: what is only for young people of the authority too."""
    values = _reader(and_ours=and_ours) | {"kinds": [kind.value for kind in kinds]}
    return [_shown([row], None) for row in session.execute(LATEST, values)]


def news(session: Session, *, and_ours: bool, after: str | None) -> Part[Shown]:
    """A hundred posts, the newest first; `after` is where the part before this ended."""
    values = _reader(and_ours=and_ours) | {"kinds": [PieceKind.POST.value]}
    if after is None:
        rows = session.execute(LATEST, values).all()
    else:
        rows = session.execute(BEFORE, values | moment_in(after)).all()
    more = len(rows) == PART
    place = f"{rows[-1].decided_at.isoformat()}~{rows[-1].id}" if more else None
    return Part(tuple(_shown([row], None) for row in rows), place, whole=not more)


def ahead(session: Session, since: datetime, *, and_ours: bool) -> list[Shown]:
    """The events from `since` on, the next first."""
    values = _reader(and_ours=and_ours) | {"since": since}
    return [_shown([row], None) for row in session.execute(AHEAD, values)]


def one_piece(
    session: Session, piece_id: UUID, *, and_ours: bool, tag: str | None = None
) -> Shown | None:
    """A piece in the language asked for (None where it has not that one), or in the nearest."""
    rows = session.execute(ONE, {"and_ours": and_ours, "piece_id": piece_id}).all()
    if not rows or (tag is not None and tag not in {row.tag for row in rows}):
        return None
    return _shown(rows, tag)


def published_files(session: Session, piece_id: UUID, *, and_ours: bool) -> frozenset[UUID]:
    """The files that its published versions hold, in every language."""
    rows = session.execute(ONE, {"and_ours": and_ours, "piece_id": piece_id})
    found = (files_in(open_blocks(row.id, row.words_sealed)) for row in rows)
    return frozenset().union(*found)


def _reader(*, and_ours: bool) -> dict[str, Any]:
    """Who reads a list: what they may, and the languages that they read best."""
    tag = speaking().shown
    near = next(iter(LANGUAGES[tag].fallbacks), tag)
    return {"and_ours": and_ours, "tag": tag, "near": near}


def _shown(texts: Sequence[AnyRow], tag: str | None) -> Shown:
    row = _nearest(texts, tag or speaking().shown)
    return Shown(
        id=row.piece_id,
        kind=PieceKind(row.kind),
        is_public=row.is_public,
        language=LANGUAGES[row.tag],
        languages=tuple(LANGUAGES[one.tag] for one in texts),
        blocks=open_blocks(row.id, row.words_sealed),
        published_at=row.decided_at,
        happens_at=row.happens_at,
    )


def _nearest(texts: Sequence[AnyRow], tag: str) -> AnyRow:
    """In this language, one that stands in for it, or the first that was published."""
    by_tag = {row.tag: row for row in texts}
    wanted = (tag, *LANGUAGES[tag].fallbacks, "en")
    return next((by_tag[one] for one in wanted if one in by_tag), texts[0])
