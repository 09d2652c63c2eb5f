"""Asking a computer for English, as somebody who may read the words."""

from collections.abc import Callable
from http import HTTPStatus

from flask import Response

from portal.choices.interpreters import OwnName
from portal.db import db
from portal.i18n import LANGUAGES, Text, _
from portal.people.session import signed_in_person
from portal.translation.exchange import BadAnswer, NoAnswer
from portal.translation.machine import ENGINE, CannotDo, in_english, service_in
from portal.translation.original import Original
from portal.translation.putting import OTHER_WORDS, Putting, draw_english
from portal.translation.service import keep_machine_translation, note_asking
from portal.web.answers import not_drawn, saved
from portal.web.settings import current_settings

OFF = _("No translation service is set up. Ask an interpreter.")
SILENT = _("The translation service does not answer. Ask an interpreter.")
USELESS = _("The translation service gave nothing that can be used. Ask an interpreter.")


def answer_asking(read: Callable[[], Putting]) -> Response:
    """Keep what a computer says of the words that `read` gives, before the asking and after it.

    Nothing is held meanwhile: no transaction, and no other page waits for the service. So it is
    written down that somebody read the words only where they are drawn in the end.
    """
    with not_drawn():
        it = read()
    if it.by_a_computer:
        return saved(it.back, said=None)
    said, refusal = _asked(it.original)
    if refusal is not None:
        return draw_english(read(), None, refusal, HTTPStatus.FAILED_DEPENDENCY)
    again = read()
    if again.original != it.original:
        return draw_english(again, None, OTHER_WORDS)
    me = signed_in_person().person_id
    keep_machine_translation(db.write, it.original, actor=me, engine=ENGINE, english=said)
    return saved(it.back)


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
