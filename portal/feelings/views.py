"""How I feel, on a phone."""

from collections.abc import Collection
from typing import Any

from flask import Blueprint, abort, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.utils import redirect

from portal.access import Permission, needs
from portal.care_team.queries import circle_of
from portal.choices.areas import AREAS
from portal.choices.feelings import FEELINGS
from portal.choices.topics import LAWYER_FIRST, LAWYER_FIRST_CODES
from portal.db import AnyRow, db
from portal.drafts.answers import keep_draft
from portal.drafts.forms import standing_in, words_in
from portal.drafts.models import Step
from portal.drafts.queries import open_words
from portal.drafts.service import Whose, bring_back, remove_draft
from portal.drafts.steps import is_done
from portal.feelings.forms import AreasForm, FeelingForm
from portal.feelings.models import Feeling
from portal.feelings.queries import LAST_FEELING, MY_FEELING, MY_FEELINGS
from portal.feelings.service import feeling_id, write_feeling
from portal.i18n import london_today
from portal.people.session import signed_in_person
from portal.reviews.ahead import my_review, whose
from portal.web.answers import is_autosave, page, saved
from portal.web.loading import all_rows, one_or_404

bp = Blueprint("feelings", __name__, url_prefix="/get-ready/feelings")
# Only known areas match, so that other things under this address stay free.
_CODES = ",".join(f'"{code}"' for code in AREAS)
ONE_AREA = f"/<any({_CODES}):area>"


@bp.route("", methods=["GET", "POST"])
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    form = AreasForm()
    if form.validate_on_submit():
        chosen = _known(form.areas.data or [])
        onward = _next_question(chosen) if chosen else url_for("preparation.hub")
        return redirect(onward, 303)
    review = my_review()
    mine = {"me": review.young_person_id, "review_id": review.id}
    rows = all_rows(db.read, MY_FEELINGS, **mine)
    said = {row.area: (row, open_words(Feeling, row)) for row in rows}
    return page(
        "feelings/show.html",
        form,
        said=[(AREAS[code], *said[code]) for code in AREAS if code in said],
        left={code: area for code, area in AREAS.items() if code not in said},
        feelings=FEELINGS,
        done=is_done(db.read, Step.FEELINGS, **mine),
    )


@bp.route(ONE_AREA, methods=["GET", "POST"])
@needs(Permission.GET_READY)
def write(area: str) -> ResponseReturnValue:
    review = my_review()
    form = _form_of(whose(review), area)
    form.offer(circle_of(db.read, review.young_person_id, london_today()))
    onward = _next_question(_known(request.args.get("areas", "").split(",")), area)
    if form.is_submitted() and form.is_empty and not is_autosave():
        return redirect(onward, 303)
    last = all_rows(db.read, LAST_FEELING, me=review.young_person_id, area=area)
    context: dict[str, Any] = {
        "area": AREAS[area],
        "onward": onward,
        "feelings": FEELINGS,
        "last": open_words(Feeling, last[0]) if last else None,
        "lawyer_first": LAWYER_FIRST if area in LAWYER_FIRST_CODES else None,
    }
    if not form.validate_on_submit():
        return page("feelings/write.html", form, **context)
    return keep_draft(
        form, lambda: _save(form, whose(review), area), "feelings/write.html", onward, **context
    )


@bp.post(ONE_AREA + "/remove")
@needs(Permission.GET_READY)
def remove(area: str) -> ResponseReturnValue:
    draft_id = feeling_id(whose(my_review()), area)
    remove_draft(db.write, Feeling, signed_in_person().person_id, draft_id)
    return saved(url_for("feelings.removed", area=area), said=None)


@bp.get(ONE_AREA + "/removed")
@needs(Permission.GET_READY)
def removed(area: str) -> ResponseReturnValue:
    review = my_review()
    row = one_or_404(db.read, MY_FEELING, me=review.young_person_id, review_id=review.id, area=area)
    if row.removed_at is None:
        abort(404)
    return page(
        "drafts/removed.html",
        title=AREAS[area].label,
        words=open_words(Feeling, row),
        undo=url_for("feelings.undo", area=area),
        back=url_for("feelings.show"),
    )


@bp.post(ONE_AREA + "/undo")
@needs(Permission.GET_READY)
def undo(area: str) -> ResponseReturnValue:
    draft_id = feeling_id(whose(my_review()), area)
    bring_back(db.write, Feeling, signed_in_person().person_id, draft_id)
    return saved(url_for("feelings.show"))


def _save(form: FeelingForm, mine: Whose, area: str) -> Feeling:
    return write_feeling(
        db.write,
        mine,
        area,
        form.revision.data or 0,
        feeling=form.feeling.data,
        words=words_in(form.text),
        audience=form.audience.data,
        readers=form.chosen_readers,
    )


def _known(codes: Collection[str]) -> list[str]:
    """The areas among them, in the order of the tiles."""
    return [code for code in AREAS if code in codes]


def _next_question(picked: list[str], done: str | None = None) -> str:
    """The question of the area that comes after `done` among those picked, else the list."""
    later = picked[picked.index(done) + 1 :] if done in picked else picked if done is None else []
    if not later:
        return url_for("feelings.show")
    return url_for("feelings.write", area=later[0], areas=",".join(picked))


def _form_of(mine: Whose, area: str) -> FeelingForm:
    rows = all_rows(
        db.read, MY_FEELING, me=mine.young_person_id, review_id=mine.review_id, area=area
    )
    form = FeelingForm(**(_said(rows[0]) if rows else {}))
    form.is_of(feeling_id(mine, area))
    return form


def _said(row: AnyRow) -> dict[str, object]:
    """What stands; of a feeling that was taken out no words, to write it anew."""
    words = {} if row.removed_at else open_words(Feeling, row)
    return {"feeling": words.get("feeling"), "text": words.get("text"), **standing_in(row)}
