"""A young person reads what their words say in English, and says that they did not mean it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from flask import Response, abort, url_for
from sqlalchemy.orm import Session

from portal.db import db
from portal.drafts.forms import words_in
from portal.i18n import Message, _
from portal.people.session import signed_in_person
from portal.translation.beside import Beside
from portal.translation.forms import ObjectionForm
from portal.translation.objecting import ObjectionClash, object_to, take_objection_back
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm

SAID_ALREADY = _("I said other words about this on another phone. I can take them back first.")


@dataclass(frozen=True, slots=True)
class Room:
    """Where somebody's own words of one kind are read: endpoints, and `of` what is theirs.

    `listed`, `not_meant` and `meant` are the three pages, `back` where the list leads back to.
    """

    of: Callable[[Session, UUID], Sequence[Beside]]
    listed: str
    not_meant: str
    meant: str
    back: str


def draw_list(room: Room, sentence: Message | None = None, unsent: str | None = None) -> Response:
    """Whatever has English; with a `sentence` nothing was changed, and `unsent` is given back."""
    form = ButtonForm(formdata=None)
    form.form_errors = [sentence] if sentence else []
    form.unsent = unsent
    status = HTTPStatus.CONFLICT if sentence else HTTPStatus.OK
    mine = [one for one in room.of(db.read, signed_in_person().person_id) if one.english]
    return page("translation/of_mine.html", form, status, mine=mine, room=room)


def answer_not_meant(room: Room, translation_id: UUID) -> Response:
    """404 for English of somebody else's words, or of words that stand no more."""
    me = signed_in_person().person_id
    mine = room.of(db.read, me)
    found = next(
        ((one, said) for one in mine if (said := one.said(translation_id)) is not None), None
    )
    if found is None:
        abort(HTTPStatus.NOT_FOUND)
    form = ObjectionForm()
    if not form.validate_on_submit():
        one, said = found
        back = url_for(room.listed)
        return page("translation/not_meant.html", form, one=one, said=said, back=back)
    try:
        object_to(db.write, me, translation_id, words_in(form.text))
    except ObjectionClash:
        return draw_list(room, SAID_ALREADY, form.text.data)
    return _to_list(room, translation_id)


def answer_meant(room: Room, translation_id: UUID) -> Response:
    take_objection_back(db.write, signed_in_person().person_id, translation_id)
    return _to_list(room, translation_id)


def _to_list(room: Room, translation_id: UUID) -> Response:
    return saved(url_for(room.listed, _anchor=f"english-{translation_id}"))
