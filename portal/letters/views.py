"""The young person reads the letter, and may ask a computer for it in their language."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import NothingHere, db
from portal.i18n import LANGUAGES, Text, speaking
from portal.letters.parts import parts_of
from portal.letters.queries import (
    MyReview,
    SentLetter,
    my_review,
    sent_letters,
    translated,
    version_of,
)
from portal.letters.service import keep_translation
from portal.people.session import signed_in_person
from portal.translation.for_me import NOT_NOW, in_my_language
from portal.translation.machine import ENGINE
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm
from portal.web.settings import current_settings

bp = Blueprint("my_letter", __name__, url_prefix="/what-happened/<uuid:review_id>")


@bp.get("/letter")
@needs(Permission.SEE_WHAT_HAPPENED)
def show(review_id: UUID) -> ResponseReturnValue:
    return _drawn(*my_letters(review_id))


@bp.post("/letter/in-my-language")
@needs(Permission.SEE_WHAT_HAPPENED)
def ask_a_computer(review_id: UUID) -> ResponseReturnValue:
    review, sent = my_letters(review_id)
    letter, language = version_of(sent, request.args.get("version")), speaking().tag
    if not ButtonForm().validate_on_submit():
        return _drawn(review, sent, NOT_NOW)
    if language != "en" and translated(db.read, review.me, letter.id, language) is None:
        texts, refusal = in_my_language(review.me, letter.id, letter.contents.texts, language)
        if refusal is not None:
            return _drawn(review, sent, refusal)
        keep_translation(db.write, review.me, letter.id, language, texts, engine=ENGINE)
    where = url_for("my_letter.show", review_id=review_id, version=letter.version)
    return saved(where, said=None)


def my_letters(review_id: UUID) -> tuple[MyReview, list[SentLetter]]:
    """Raises NothingHere for a review of somebody else, or one without a letter."""
    me = signed_in_person().person_id
    review = my_review(db.read, me, review_id)
    sent = sent_letters(db.read, me, review_id) if review else []
    if review is None or not sent:
        raise NothingHere
    return review, sent


def _drawn(review: MyReview, sent: list[SentLetter], sentence: Text | None = None) -> Response:
    """The letter; with a `sentence` there is no translation, and it says why."""
    letter = version_of(sent, request.args.get("version"))
    language = LANGUAGES[speaking().tag]
    made = translated(db.read, review.me, letter.id, language.tag) if language.tag != "en" else None
    form = ButtonForm(formdata=None)
    form.form_errors = [sentence] if sentence else []
    return page(
        "letters/my_letter.html",
        form,
        HTTPStatus.FAILED_DEPENDENCY if sentence else HTTPStatus.OK,
        review=review,
        letter=letter,
        sent=sent,
        parts=parts_of(letter.contents, language, made or {}),
        made=made,
        language=language,
        has_translator=bool(current_settings().translate_url),
    )
