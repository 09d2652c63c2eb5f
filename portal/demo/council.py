"""The made-up council: what it has published, and a text that waits for somebody to check it."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from flask import current_app
from sqlalchemy.orm import Session

from portal.council.blocks import Block, BlockKind
from portal.council.deciding import publish
from portal.council.files import keep_file
from portal.council.service import (
    NewPiece,
    add_language,
    change_blocks,
    make_piece,
    send,
)
from portal.council.stamp import current_stamp
from portal.council.versions import Who, newest_of
from portal.demo.council_promise_words import ASKING, NEXT_TIME, PLEDGES
from portal.demo.council_voices import POLL, ask
from portal.demo.council_words import PIECES, Text, Written
from portal.demo.days import weekday
from portal.demo.people import known_id
from portal.i18n import london_today
from portal.people.models import Role
from portal.photos.cleaning import clean
from portal.reviews.working_days import working_days
from portal.vault import current_vault

EDITOR = Who(known_id("edie"), Role.COUNCIL_EDITOR)
PUBLISHER = Who(known_id("paolo"), Role.COUNCIL_PUBLISHER)
STARTS = time(17, 0)
PROMISED = 3


def found_the_council(session: Session) -> None:
    """One editor writes everything, one publisher looks at it."""
    ask(session, EDITOR.id, POLL, NEXT_TIME)
    for written in (*PIECES, ASKING, *PLEDGES):
        _write(session, written)


def _write(session: Session, written: Written) -> None:
    piece_id, (first, *others) = known_id(f"council {written.key}"), written.texts
    new = NewPiece(piece_id, written.kind, written.is_public, first.tag, first.title)
    text_id = make_piece(session, EDITOR, new)
    _fill(session, written, first, text_id)
    for text in others:
        _fill(session, written, text, add_language(session, EDITOR, text_id, text.tag))


def _fill(session: Session, written: Written, text: Text, text_id: UUID) -> None:
    piece_id = known_id(f"council {written.key}")
    body = tuple(
        Block(
            known_id(f"block {at} of {written.key} in {text.tag}"),
            BlockKind(kind),
            _said(session, piece_id, said),
        )
        for at, (kind, said) in enumerate(text.blocks)
    )
    title = {"text": text.title}
    change_blocks(session, EDITOR, text_id, lambda old: (replace(old[0], said=title), *body))
    newest = newest_of(session, text_id)
    send(session, EDITOR, text_id, newest.revision, working_days().after(london_today(), PROMISED))
    if not written.waits:
        publish(session, PUBLISHER, text_id, newest.number, current_stamp().say_changed)


def _said(session: Session, piece_id: UUID, said: dict[str, Any]) -> dict[str, Any]:
    """The fields of a block, with its drawing, its poll and its day made."""
    if "draw" in said:
        file_id = known_id(f"drawing of {piece_id}")
        keep_file(
            session,
            current_app.extensions["photos"],
            current_vault(),
            actor=EDITOR.id,
            piece_id=piece_id,
            file_id=file_id,
            clean=clean(said["draw"]()),
        )
        return {"file_id": str(file_id), "alt": said["alt"], "agreed": True}
    if not said:
        return {"poll_id": str(POLL)}
    if "in_days" in said:
        day = weekday(london_today() + timedelta(days=said["in_days"]))
        starts = datetime.combine(day, STARTS, UTC).isoformat()
        return {"text": said["text"], "place": said["place"], "starts_at": starts}
    return said
