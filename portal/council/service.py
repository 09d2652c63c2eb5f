"""Writing for the council: a piece, its languages, its blocks, and sending it to be checked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.council.blocks import Block, BlockKind, Blocks, happens_at, title_of
from portal.council.changes import with_block
from portal.council.models import (
    Piece,
    PieceKind,
    PieceText,
    PieceVersion,
    VersionState,
)
from portal.council.moves import Move
from portal.council.versions import (
    NotNow,
    Who,
    add_hand,
    carried_by,
    locked,
    make_draft,
    newest_of,
    polls_follow,
    step_for,
)
from portal.council.words import open_blocks, seal_blocks
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.polls.for_council import Happens


class PieceClash(Exception):
    """Its id was used for another piece."""


@dataclass(frozen=True, slots=True)
class NewPiece:
    id: UUID
    kind: PieceKind
    is_public: bool
    tag: str
    title: str


def text_id_of(piece_id: UUID, tag: str) -> UUID:
    """A piece has one text in a language: asking twice for it makes one."""
    return uuid5(piece_id, tag)


def make_piece(session: Session, who: Who, new: NewPiece) -> UUID:
    """Begin a piece in its first language and return its text's id; again is the same row.

    Raises PieceClash.
    """
    one_at_a_time(session, who.id)
    standing = session.get(Piece, new.id)
    text_id = text_id_of(new.id, new.tag)
    if standing is not None:
        asked = (new.kind.value, new.is_public, who.id)
        if (standing.kind, standing.is_public, standing.made_by) != asked:
            raise PieceClash
        return _only_if_same(session, text_id, new.title)
    session.add(
        Piece(
            id=new.id,
            kind=new.kind.value,
            is_public=new.is_public,
            made_by=who.id,
            made_at=utc_now(),
        )
    )
    session.flush()
    title = Block(uuid5(text_id, "title"), BlockKind.TITLE, {"text": new.title})
    _begin(session, who, new.id, new.tag, (title,))
    return text_id


def add_language(session: Session, who: Who, text_id: UUID, tag: str) -> UUID:
    """Begin the piece of this text in another language, with this text's newest words to put over.

    Returns the new text's id; one that stands is left as it is. Raises NothingHere.
    """
    text = session.get(PieceText, text_id, with_for_update=True)
    if text is None:
        raise NothingHere
    other = text_id_of(text.piece_id, tag)
    if session.get(PieceText, other) is None:
        newest = newest_of(session, text_id)
        blocks = open_blocks(newest.id, newest.words_sealed)
        made = _begin(session, who, text.piece_id, tag, blocks)
        for person_id in carried_by(session, newest):
            add_hand(session, made.id, person_id)
    return other


def save_block(session: Session, who: Who, text_id: UUID, block: Block) -> None:
    """Add a block to a draft, or change one.

    Raises BlockClash, TextIsFull, NotNow, NothingHere.
    """
    change_blocks(session, who, text_id, lambda blocks: with_block(blocks, block))


def change_blocks(
    session: Session, who: Who, text_id: UUID, change: Callable[[Blocks], Blocks]
) -> None:
    """Change the blocks of a draft; what changes nothing is not written."""
    version = locked(session, text_id)
    step_for(version, Move.SAVE, who)
    before = open_blocks(version.id, version.words_sealed)
    blocks = change(before)
    if blocks == before:
        return
    version.words_sealed = seal_blocks(version.id, blocks)
    version.happens_at = happens_at(blocks)
    version.revision += 1
    version.changed_at = utc_now()
    add_hand(session, version.id, who.id)
    session.flush()


def send(session: Session, who: Who, text_id: UUID, revision: int, due_on: date) -> None:
    """Send a draft to be checked; `revision` is what was looked at. Raises NotNow."""
    version = locked(session, text_id)
    step = step_for(version, Move.SEND, who)
    if version.revision != revision:
        raise NotNow
    version.state = step.to.value
    version.sent_at, version.sent_by, version.due_on = utc_now(), who.id, due_on
    add_hand(session, version.id, who.id)
    session.flush()
    polls_follow(session, version, Happens.SENT)
    record(session, Act.COUNCIL_SENT, actor=who.id, subject=version.id, number=version.number)


def begin_again(session: Session, who: Who, text_id: UUID) -> None:
    """Make the next version, a draft with the same words; while one is a draft, nothing.

    Whoever wrote in a version that was not published counts as one who wrote in the next.
    """
    version = locked(session, text_id)
    if version.state == VersionState.DRAFT:
        return
    step = step_for(version, Move.BEGIN_AGAIN, who)
    if version.state == VersionState.SENT:
        polls_follow(session, version, Happens.SENT_BACK)
    carried = carried_by(session, version)
    version.state = step.to.value
    blocks = open_blocks(version.id, version.words_sealed)
    made = make_draft(session, text_id, version.number + 1, blocks)
    for person_id in {*carried, who.id}:
        add_hand(session, made.id, person_id)


def _begin(session: Session, who: Who, piece_id: UUID, tag: str, blocks: Blocks) -> PieceVersion:
    text_id = text_id_of(piece_id, tag)
    session.add(PieceText(id=text_id, piece_id=piece_id, tag=tag))
    session.flush()
    made = make_draft(session, text_id, 1, blocks)
    add_hand(session, made.id, who.id)
    record(session, Act.COUNCIL_WRITTEN, actor=who.id, subject=piece_id, tag=tag)
    return made


def _only_if_same(session: Session, text_id: UUID, title: str) -> UUID:
    if session.get(PieceText, text_id) is None:
        raise PieceClash
    newest = newest_of(session, text_id)
    if title_of(open_blocks(newest.id, newest.words_sealed)) != title:
        raise PieceClash
    return text_id
