"""An officer puts words into English, or asks a computer for it."""

from http import HTTPStatus
from uuid import UUID

from flask import url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.choices.interpreters import OwnName
from portal.db import db
from portal.i18n import LANGUAGES, Text, _, london_today
from portal.pack.english import (
    OTHER_WORDS,
    Ways,
    answer_english,
    draw_english,
    foreign_item,
    original_of,
)
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_IRO
from portal.pack.reading import Reader, Reading, read
from portal.pack.staff_views import bp
from portal.people.session import signed_in_person
from portal.translation.exchange import BadAnswer, NoAnswer
from portal.translation.machine import ENGINE, CannotDo, in_english, service_in
from portal.translation.original import Original
from portal.translation.service import keep_machine_translation, note_asking
from portal.web.answers import saved
from portal.web.settings import current_settings

__all__ = ["bp"]

OFF = _("No translation service is set up. Ask an interpreter.")
SILENT = _("The translation service does not answer. Ask an interpreter.")
USELESS = _("The translation service gave nothing that can be used. Ask an interpreter.")


@bp.route("/pack/items/<uuid:item_id>/english", methods=["GET", "POST"])
@needs(Permission.PUT_INTO_ENGLISH)
def english(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    return answer_english(_reading(review_id), item_id, _ways(review_id, item_id))


@bp.post("/pack/items/<uuid:item_id>/computer")
@needs(Permission.PUT_INTO_ENGLISH)
def ask_a_computer(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    """Nothing is held meanwhile: no transaction, and no other page waits for the service."""
    reading, ways = _reading(review_id), _ways(review_id, item_id)
    item = foreign_item(reading, item_id)
    if any(one.is_by_computer for one in item.english):
        return saved(ways.back, said=None)
    original = original_of(reading, item)
    said, refusal = _asked(original)
    if refusal is not None:
        return draw_english(reading, item, ways, None, refusal, HTTPStatus.FAILED_DEPENDENCY)
    again = _reading(review_id)
    item = foreign_item(again, item_id)
    if original_of(again, item) != original:
        return draw_english(again, item, ways, None, OTHER_WORDS)
    me = signed_in_person().person_id
    keep_machine_translation(db.write, original, actor=me, engine=ENGINE, english=said)
    return saved(ways.back)


def _asked(original: Original) -> tuple[str, Text | None]:
    """The English, or why there is none; that it is asked for is recorded before it is."""
    service, me = service_in(current_settings()), signed_in_person().person_id
    if service is None:
        return "", OFF
    db.stop_reading()
    with db.at_once() as session:
        note_asking(session, original, actor=me, engine=ENGINE)
    try:
        return in_english(service, original), None
    except CannotDo:
        return "", _cannot(original)
    except NoAnswer:
        return "", SILENT
    except BadAnswer:
        return "", USELESS


def _cannot(original: Original) -> Text:
    language = OwnName(LANGUAGES[original.language])
    return _("It cannot do %(language)s: only an interpreter will do.", language=language)


def _reading(review_id: UUID) -> Reading:
    reader = Reader(signed_in_person().person_id, london_today(), chairs=True)
    return read(db.read, EVERYTHING_SEEN_BY_THE_IRO, review_id, reader)


def _ways(review_id: UUID, item_id: UUID) -> Ways:
    return Ways(
        here=url_for("pack.english", review_id=review_id, item_id=item_id),
        back=url_for("pack.show", review_id=review_id, _anchor=f"item-{item_id}"),
    )
