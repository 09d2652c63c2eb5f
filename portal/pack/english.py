"""Putting an item's words into English: the page of one item, for whoever may."""

from http import HTTPStatus
from typing import NamedTuple
from uuid import UUID

from flask import Response

from portal.care_team.queries import open_name
from portal.db import NothingHere, db
from portal.i18n import Text, _
from portal.pack.items import Item
from portal.pack.reading import Reading
from portal.pack.service import note_opening
from portal.translation.english import English
from portal.translation.forms import EnglishForm
from portal.translation.original import Original
from portal.translation.service import TranslationClash, write_translation
from portal.web.answers import page, saved

OTHER_ENGLISH = _(
    "Somebody saved other English since this page was opened. Look at both, then save."
)
OTHER_WORDS = _("The young person changed their words since this page was opened. Look again.")


class Ways(NamedTuple):
    """The address of the page itself, and the one it leads back to."""

    here: str
    back: str


def foreign_item(reading: Reading, item_id: UUID) -> Item:
    """An item before this reader, in another language. Raises NothingHere."""
    for item in reading.shown.every:
        if item.id == item_id and item.needs_english:
            return item
    raise NothingHere


def original_of(reading: Reading, item: Item) -> Original:
    row = reading.row
    words = item.words
    return Original(row.young_person_id, row.id, item.id, words.text, words.language.tag)


def answer_english(reading: Reading, item_id: UUID, ways: Ways) -> Response:
    """The form of a person's English, or what it was sent. Raises NothingHere."""
    item = foreign_item(reading, item_id)
    original, form = original_of(reading, item), EnglishForm()
    if not form.is_submitted():
        _note(reading, item)
        return draw_english(reading, item, ways, _begun(original, item))
    if form.of.data != original.fingerprint:
        form.of.data = original.fingerprint
        return draw_english(reading, item, ways, form, OTHER_WORDS)
    if not form.validate_on_submit():
        return draw_english(reading, item, ways, form)
    return _kept(reading, item, ways, form)


def draw_english(
    reading: Reading,
    item: Item,
    ways: Ways,
    form: EnglishForm | None = None,
    sentence: Text | None = None,
    status: int = HTTPStatus.CONFLICT,
    *,
    clash: str = "",
) -> Response:
    """The page of one item; with a `sentence` it answers `status`, and nothing was changed."""
    form = form or _begun(original_of(reading, item), item)
    if sentence is not None:
        form.form_errors = [sentence]
    return page(
        "pack/write_english.html",
        form,
        200 if sentence is None else status,
        item=item,
        name=open_name(reading.row, reading.row.young_person_id),
        ways=ways,
        clash=clash,
        review_id=reading.row.id,
    )


def by_a_person(item: Item) -> English | None:
    return next((one for one in item.english if not one.is_by_computer), None)


def _kept(reading: Reading, item: Item, ways: Ways, form: EnglishForm) -> Response:
    try:
        write_translation(
            db.write,
            original_of(reading, item),
            actor=reading.reader.id,
            translation_id=form.id.data,
            revision=form.revision.data or 0,
            english=form.text.data or "",
        )
    except TranslationClash as clash:
        form.id.renew()
        form.revision.carry(clash.revision)
        return draw_english(reading, item, ways, form, OTHER_ENGLISH, clash=clash.english)
    return saved(ways.back)


def _begun(original: Original, item: Item) -> EnglishForm:
    """The form as it is opened: what a person wrote before is there to be corrected."""
    standing = by_a_person(item)
    form = EnglishForm(formdata=None, text=standing.text if standing else "")
    form.of.data = original.fingerprint
    form.revision.data = standing.revision if standing else 0
    return form


def _note(reading: Reading, item: Item) -> None:
    """Whoever comes here without the page before has these words before them all the same."""
    version = reading.version.version if reading.version else 0
    if (item.id, version) not in reading.opened:
        note_opening(db.write, reading)
