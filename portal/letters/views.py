"""The young person reads the letter, and may ask a computer for it in their language."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, db
from portal.i18n import LANGUAGES, Message, Text, _, speaking
from portal.letters.into_their_language import in_their_language
from portal.letters.parts import parts_of
from portal.letters.queries import (
    MyReview,
    SentLetter,
    my_review,
    sent_letters,
    translated,
    version_of,
)
from portal.letters.sections import Section
from portal.letters.service import keep_translation
from portal.people.session import signed_in_person
from portal.translation.exchange import BadAnswer, NoAnswer
from portal.translation.machine import ENGINE, CannotDo, service_in
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm
from portal.web.settings import current_settings

bp = Blueprint("my_letter", __name__, url_prefix="/what-happened/<uuid:review_id>")

ONLY_A_PERSON = _("A computer can't do my language. I can ask an interpreter to read it to me.")
NOT_NOW = _("The computer does not answer now. I can try later, or ask an interpreter.")


@bp.get("/letter")
@needs(Permission.SEE_WHAT_HAPPENED)
def show(review_id: UUID) -> ResponseReturnValue:
    return _drawn(*my_letters(review_id))


@bp.post("/letter/in-my-language")
@needs(Permission.SEE_WHAT_HAPPENED)
def ask_a_computer(review_id: UUID) -> ResponseReturnValue:
    """Nothing is held meanwhile: no transaction, and no other page waits for the service."""
    review, sent = my_letters(review_id)
    letter, language = version_of(sent, request.args.get("version")), speaking().tag
    if not ButtonForm().validate_on_submit():
        return _drawn(review, sent, NOT_NOW)
    if language != "en" and translated(db.read, review.me, letter.id, language) is None:
        texts, refusal = _asked(review.me, letter, language)
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


def _asked(
    me: UUID, letter: SentLetter, language: str
) -> tuple[dict[Section, str], Message | None]:
    """The letter in that language, or why there is none; that it is asked for is recorded."""
    service = service_in(current_settings())
    if service is None:
        return {}, ONLY_A_PERSON
    db.stop_reading()
    with db.at_once() as session:
        record(session, Act.TRANSLATION_ASKED, actor=me, about=me, subject=letter.id, engine=ENGINE)
    try:
        return in_their_language(service, letter.contents.texts, language), None
    except CannotDo:
        return {}, ONLY_A_PERSON
    except (NoAnswer, BadAnswer):
        return {}, NOT_NOW


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
