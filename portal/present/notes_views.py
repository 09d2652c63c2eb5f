"""The window beside the wall: what is on, what comes, and notes that nobody else reads."""

from http import HTTPStatus
from typing import NamedTuple
from uuid import UUID

from flask import Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import NothingHere, db, utc_now
from portal.i18n import Text, _, london_today
from portal.pack.added import added_points
from portal.pack.reading import Reader
from portal.people.session import signed_in_person
from portal.present.forms import NoteForm, note_form
from portal.present.live_notes import NoteClash, keep_note
from portal.present.queries import NO_NOTE, Note, notes_of
from portal.present.showing import Showing
from portal.present.slides import Slide
from portal.present.staff_views import (
    MOVED,
    as_it_is_now,
    bp,
    idle_seconds,
    moved,
    note_what_is_new,
    open_wall,
)
from portal.web.answers import page, saved

__all__ = ["bp"]

OTHER_NOTE = _(
    "Another note was saved since this page was opened. Look at both, then save what is right."
)


class Beside(NamedTuple):
    """One thing with the form of its note; `theirs` is what stands where two were kept."""

    slide: Slide
    note: Note
    form: NoteForm
    theirs: str


@bp.get("/notes")
@needs(Permission.SHOW_ON_THE_WALL)
def notes(review_id: UUID) -> ResponseReturnValue:
    showing, reading = open_wall(review_id)
    note_what_is_new(reading)
    return _draw(showing)


@bp.post("/notes/move")
@needs(Permission.SHOW_ON_THE_WALL)
def step_from_notes(review_id: UUID) -> ResponseReturnValue:
    showing, _reading = open_wall(review_id)
    if not moved(showing):
        return _draw(as_it_is_now(review_id), moved=MOVED, status=HTTPStatus.CONFLICT)
    return saved(url_for("present.notes", review_id=review_id), said=None)


@bp.post("/notes/<uuid:item_id>")
@needs(Permission.SHOW_ON_THE_WALL)
def keep(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    showing, reading = open_wall(review_id)
    note_what_is_new(reading)
    if item_id not in {slide.item.id for slide in showing.deck.things if slide.item}:
        raise NothingHere
    form = NoteForm()
    if not form.validate_on_submit():
        return _draw(showing, sent=(item_id, form, ""), status=HTTPStatus.UNPROCESSABLE_ENTITY)
    me = signed_in_person().person_id
    try:
        kept = keep_note(db.write, showing.of, item_id, form.note, actor=me, now=utc_now())
    except NoteClash as clash:
        form.form_errors = [OTHER_NOTE]
        form.revision.carry(clash.standing.revision)
        sent = (item_id, form, clash.standing.words)
        return _draw(showing, sent=sent, status=HTTPStatus.CONFLICT)
    back = url_for("present.notes", review_id=review_id, _anchor=f"thing-{item_id}")
    return saved(back, revision=kept)


def _draw(
    showing: Showing,
    *,
    sent: tuple[UUID, NoteForm, str] | None = None,
    moved: Text | None = None,
    status: int = HTTPStatus.OK,
) -> Response:
    """The window; with a form that was refused, its thing is open and says why."""
    review_id = showing.of.review_id
    reader = Reader(signed_in_person().person_id, london_today(), chairs=True)
    return page(
        "present/notes.html",
        sent[1] if sent else None,
        status,
        showing=showing,
        slide=showing.slide,
        number=showing.number,
        after=showing.deck.at(showing.number + 1),
        clock=showing.clock(showing.slide),
        things=_things(showing, sent),
        added=added_points(db.read, review_id, reader),
        moved=moved,
        idle_seconds=idle_seconds(showing),
    )


def _things(showing: Showing, sent: tuple[UUID, NoteForm, str] | None) -> list[Beside]:
    kept = notes_of(db.read, showing.of.review_id)
    beside = []
    for place, slide in enumerate(showing.deck.things, start=1):
        item_id = slide.item.id if slide.item else None
        note = kept.get(item_id, NO_NOTE) if item_id else NO_NOTE
        mine = sent is not None and sent[0] == item_id
        form = sent[1] if sent and mine else note_form(note)
        theirs = sent[2] if sent and mine else ""
        beside.append(Beside(slide, note, form.apart(place), theirs))
    return beside
