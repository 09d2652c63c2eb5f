"""Looking at the letter as the young person will, sending it, and what was sent."""

from http import HTTPStatus
from typing import NamedTuple
from uuid import UUID

from flask import Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.i18n import Text, _
from portal.letters.contents import LetterContents
from portal.letters.forms import SendForm, send_form
from portal.letters.material import Material, gather
from portal.letters.parts import parts_of
from portal.letters.queries import SentLetter, draft_of, sent_letters, version_of
from portal.letters.service import (
    NO_LETTER,
    LetterClash,
    NothingToSend,
    StillUnanswered,
    TakenBack,
    is_taken_back,
    send_letter,
)
from portal.letters.staff_views import GONE, bp, opened, reader
from portal.people.session import signed_in_person
from portal.record.lines import Record
from portal.web.answers import page, saved

__all__ = ["bp"]

SENT = _("The letter is sent.")
CHANGED = _("The letter was changed since you looked at it. Look again, then send it.")
EMPTY = _("The letter says nothing yet. Write it, then send it.")
UNANSWERED = _("Something has no answer yet. The letter can be sent when everything has one.")


class Seen(NamedTuple):
    """What an IRO has before them of one review."""

    material: Material
    record: Record
    contents: LetterContents
    revision: int
    sent: list[SentLetter]

    @property
    def is_sent(self) -> bool:
        """Nothing was changed since the last version."""
        return bool(self.sent) and self.sent[-1].contents == self.contents


@bp.get("/letter/preview")
@needs(Permission.WRITE_RECORD)
def preview(review_id: UUID) -> ResponseReturnValue:
    return _drawn(seen(review_id))


@bp.post("/letter/send")
@needs(Permission.WRITE_RECORD)
def send(review_id: UUID) -> ResponseReturnValue:
    _material, record = opened(review_id)
    form, me = SendForm(), signed_in_person().person_id
    if not form.validate_on_submit():
        return _drawn(seen(review_id))
    try:
        send_letter(
            db.write,
            record.of,
            form.id.data,
            actor=me,
            revision=form.revision.data or 0,
            read_again=lambda: gather(db.write, review_id, reader())[0],
        )
    except LetterClash:
        return _refused(review_id, CHANGED)
    except NothingToSend:
        return _refused(review_id, EMPTY)
    except StillUnanswered:
        return _refused(review_id, UNANSWERED)
    except TakenBack:
        return _refused(review_id, GONE)
    return saved(url_for("letters.show_sent", review_id=review_id), said=SENT)


@bp.get("/letter/sent")
@needs(Permission.WRITE_RECORD)
def show_sent(review_id: UUID) -> ResponseReturnValue:
    material, record = opened(review_id)
    sent = sent_letters(db.read, record.of.young_person_id, review_id)
    letter = version_of(sent, request.args.get("version")) if sent else None
    contents = letter.contents.seen_by_adults(material.ids) if letter else NO_LETTER
    return page(
        "letters/sent.html",
        material=material,
        review_id=review_id,
        sent=sent,
        letter=letter,
        parts=parts_of(contents, material.language),
    )


def seen(review_id: UUID) -> Seen:
    material, record = opened(review_id)
    me = record.of.young_person_id
    contents, revision = draft_of(db.read, me, review_id) or (NO_LETTER, 0)
    return Seen(material, record, contents, revision, sent_letters(db.read, me, review_id))


def _refused(review_id: UUID, sentence: Text) -> Response:
    db.stop_reading()
    return _drawn(seen(review_id), sentence)


def _drawn(it: Seen, sentence: Text | None = None) -> Response:
    form = send_form(it.revision)
    form.form_errors = [sentence] if sentence else []
    return page(
        "letters/preview.html",
        form,
        HTTPStatus.CONFLICT if sentence else HTTPStatus.OK,
        material=it.material,
        review_id=it.record.of.review_id,
        seen=it,
        taken_back=is_taken_back(it.contents, it.material),
        parts=parts_of(it.contents.seen_by_adults(it.material.ids), it.material.language),
        by=signed_in_person().name,
    )
