"""Putting an item's words into English: the page of one item, for whoever may."""

from typing import NamedTuple
from uuid import UUID

from flask import Response

from portal.care_team.queries import open_name
from portal.db import NothingHere, db
from portal.pack.items import Item
from portal.pack.reading import Reading
from portal.pack.service import note_opening_of
from portal.translation.original import Original
from portal.translation.putting import Putting, answer_english
from portal.web.answers import is_read


class Ways(NamedTuple):
    """The address of the page itself, and the one it leads back to."""

    here: str
    back: str


def answer_item(reading: Reading, item_id: UUID, ways: Ways) -> Response:
    """The form of a person's English, or what it was sent. Raises NothingHere."""
    return answer_english(putting_of(reading, item_id, ways))


def putting_of(reading: Reading, item_id: UUID, ways: Ways) -> Putting:
    """An item before this reader, in another language. Raises NothingHere."""
    item, row = _foreign_item(reading, item_id), reading.row
    whose, words = row.young_person_id, item.words
    if is_read() and reading.is_unopened(item_id):
        note_opening_of(db.write, reading, item_id)
    return Putting(
        Original(whose, row.id, item.id, words.text, words.language.tag),
        words.direction,
        item.english,
        open_name(row, whose),
        ways.here,
        ways.back,
    )


def _foreign_item(reading: Reading, item_id: UUID) -> Item:
    for item in reading.shown.every:
        if item.id == item_id and item.needs_english:
            return item
    raise NothingHere
