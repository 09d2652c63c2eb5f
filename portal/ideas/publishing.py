"""What the council writes of an idea for everybody: a piece of its own, in its own words."""

from uuid import UUID, uuid5

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.council.models import PieceKind, PieceText
from portal.council.service import NewPiece, make_piece, text_id_of
from portal.council.versions import Who

ENGLISH = "en"
TEXT = select(PieceText.id).where(PieceText.id == bindparam("text_id"))


def piece_of(idea_id: UUID) -> UUID:
    """An idea has one piece; who reads that does not learn the idea's id."""
    return uuid5(idea_id, "piece of the council")


def begin_piece(session: Session, who: Who, idea_id: UUID, title: str) -> UUID:
    """Begin the piece, a draft that two people make public, and give its text's id.

    One that stands is left as it is. Nothing of the idea's words, and no name, goes into it.
    Raises PieceClash as `make_piece` does.
    """
    if piece_stands(session, idea_id):
        return text_of(idea_id)
    new = NewPiece(piece_of(idea_id), PieceKind.SAID, is_public=True, tag=ENGLISH, title=title)
    return make_piece(session, who, new)


def piece_stands(session: Session, idea_id: UUID) -> bool:
    return session.execute(TEXT, {"text_id": text_of(idea_id)}).first() is not None


def text_of(idea_id: UUID) -> UUID:
    return text_id_of(piece_of(idea_id), ENGLISH)
