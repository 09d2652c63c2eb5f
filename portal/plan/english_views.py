"""What my words about my plan say in English, and that it is not what I meant."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.drafts.forms import words_in
from portal.i18n import Message, _
from portal.people.session import signed_in_person
from portal.plan.english import my_english_of_plan
from portal.plan.views import bp
from portal.translation.forms import ObjectionForm
from portal.translation.objecting import ObjectionClash, object_to, take_objection_back
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm

__all__ = ["bp"]

SAID_ALREADY = _("I said other words about this on another phone. I can take them back first.")


@bp.get("/in-english")
@needs(Permission.SEE_MY_PLAN)
def in_english() -> ResponseReturnValue:
    return _listed()


@bp.route("/in-english/<uuid:translation_id>/not-meant", methods=["GET", "POST"])
@needs(Permission.SEE_MY_PLAN)
def not_meant(translation_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    mine = my_english_of_plan(db.read, me)
    found = next(
        ((one, one.said(translation_id)) for one in mine if one.said(translation_id)), None
    )
    if found is None:
        abort(404)
    form = ObjectionForm()
    if not form.validate_on_submit():
        one, said = found
        back = url_for("plan.in_english")
        return page("translation/not_meant.html", form, one=one, said=said, back=back)
    try:
        object_to(db.write, me, translation_id, words_in(form.text))
    except ObjectionClash:
        return _listed(SAID_ALREADY)
    return _to_list(translation_id)


@bp.post("/in-english/<uuid:translation_id>/meant")
@needs(Permission.SEE_MY_PLAN)
def meant(translation_id: UUID) -> ResponseReturnValue:
    take_objection_back(db.write, signed_in_person().person_id, translation_id)
    return _to_list(translation_id)


def _listed(sentence: Message | None = None) -> Response:
    """The list; with a `sentence` nothing was changed, and it says why."""
    form = ButtonForm(formdata=None)
    form.form_errors = [sentence] if sentence else []
    status = HTTPStatus.CONFLICT if sentence else HTTPStatus.OK
    mine = my_english_of_plan(db.read, signed_in_person().person_id)
    return page("plan/in_english.html", form, status, mine=mine)


def _to_list(translation_id: UUID) -> Response:
    return saved(url_for("plan.in_english", _anchor=f"english-{translation_id}"))
