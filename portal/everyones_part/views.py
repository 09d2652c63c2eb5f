"""What others wrote for my reviews: who was asked, who has written, and their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from itertools import groupby
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import AnyRow, db
from portal.everyones_part.gathering import Parts, parts_in
from portal.everyones_part.in_my_language import (
    english_in,
    keep_part_translation,
    part_about_me,
    translated_parts,
)
from portal.everyones_part.queries import PARTS_ABOUT_ME
from portal.i18n import LANGUAGES, Text, day_in_london, london_today, speaking
from portal.people.session import signed_in_person
from portal.translation.for_me import NOT_NOW, in_my_language
from portal.translation.machine import ENGINE
from portal.translation.original import ENGLISH
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm
from portal.web.settings import current_settings

bp = Blueprint("written_for_me", __name__, url_prefix="/my-review")


@dataclass(frozen=True, slots=True)
class OfReview:
    """The parts of one of my reviews; who is asked stands only in the one that is ahead."""

    review_id: UUID
    on: date | None
    parts: Parts


@bp.get("/parts")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    """Their file is theirs: they read all of it, but what their IRO is to tell them first."""
    return _drawn()


@bp.post("/parts/<uuid:part_id>/in-my-language")
@needs(Permission.GET_READY)
def ask_a_computer(part_id: UUID) -> ResponseReturnValue:
    me, language = signed_in_person().person_id, speaking().tag
    texts = english_in(part_about_me(db.read, _mine(), part_id))
    if not ButtonForm().validate_on_submit():
        return _drawn(NOT_NOW)
    known = language == ENGLISH or not texts or part_id in translated_parts(db.read, me, language)
    if not known:
        made, refusal = in_my_language(me, part_id, texts, language)
        if refusal is not None:
            return _drawn(refusal)
        keep_part_translation(db.write, me, part_id, language, made, engine=ENGINE)
    return saved(url_for("written_for_me.show"), said=None)


def _drawn(sentence: Text | None = None) -> Response:
    """All of them; with a `sentence` there is no translation, and it says why."""
    language, mine = LANGUAGES[speaking().tag], _mine()
    reads_english = language.tag == ENGLISH
    form = ButtonForm(formdata=None)
    form.form_errors = [sentence] if sentence else []
    return page(
        "everyones_part/about_me.html",
        form,
        HTTPStatus.FAILED_DEPENDENCY if sentence else HTTPStatus.OK,
        reviews=list(_by_review(db.read.execute(PARTS_ABOUT_ME, mine).all())),
        made={} if reads_english else translated_parts(db.read, mine["me"], language.tag),
        language=language,
        can_ask=not reads_english and bool(current_settings().translate_url),
        english_in=english_in,
    )


def _mine() -> dict[str, Any]:
    return {"me": signed_in_person().person_id, "today": london_today()}


def _by_review(rows: Sequence[AnyRow]) -> Iterator[OfReview]:
    """The one to come first."""

    def when(row: AnyRow) -> tuple[bool, float, str]:
        at = row.starts_at
        return at is not None, -at.timestamp() if at else 0, str(row.review_id)

    for _when, its in groupby(sorted(rows, key=when), when):
        of = list(its)
        yield OfReview(of[0].review_id, day_in_london(of[0].starts_at), parts_in(of))
