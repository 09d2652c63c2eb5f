"""What my words say in English, and that it is not what I meant."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.drafts.forms import words_in
from portal.i18n import Message, _
from portal.outcomes.my_english import my_english, with_english
from portal.outcomes.views import bp
from portal.people.session import signed_in_person
from portal.reviews.queries import MY_REVIEW
from portal.translation.forms import ObjectionForm
from portal.translation.objecting import ObjectionClash, object_to, take_objection_back
from portal.translation.queries import MINE
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm
from portal.web.loading import one_or_404

__all__ = ["bp"]

OTHER_ENGLISH = _("Somebody changed this English. I can look again.")
SAID_ALREADY = _("I said other words about this on another phone. I can take them back first.")


@bp.get("/what-happened/in-english/<uuid:review_id>")
@needs(Permission.SEE_WHAT_HAPPENED)
def in_english(review_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    one_or_404(db.read, MY_REVIEW, me=me, review_id=review_id)
    return _listed(me, review_id)


@bp.route("/what-happened/not-meant/<uuid:translation_id>", methods=["GET", "POST"])
@needs(Permission.SEE_WHAT_HAPPENED)
def not_meant(translation_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    row = one_or_404(db.read, MINE, me=me, translation_id=translation_id)
    mine = my_english(db.read, me, row.review_id)
    found = with_english(mine, translation_id)
    form = ObjectionForm()
    if found is None:
        return _listed(me, row.review_id, OTHER_ENGLISH, form.text.data)
    if not form.validate_on_submit():
        one, said = found
        back = url_for("outcomes.in_english", review_id=row.review_id)
        return page("translation/not_meant.html", form, one=one, said=said, back=back)
    try:
        object_to(db.write, me, translation_id, words_in(form.text))
    except ObjectionClash:
        return _listed(me, row.review_id, SAID_ALREADY, form.text.data)
    return _to_list(row.review_id, translation_id)


@bp.post("/what-happened/not-meant/<uuid:translation_id>/take-back")
@needs(Permission.SEE_WHAT_HAPPENED)
def take_back(translation_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    row = one_or_404(db.read, MINE, me=me, translation_id=translation_id)
    take_objection_back(db.write, me, translation_id)
    return _to_list(row.review_id, translation_id)


def _listed(
    me: UUID, review_id: UUID, sentence: Message | None = None, unsent: str | None = None
) -> Response:
    """The list; with a `sentence` nothing was changed: it says why, and gives `unsent` back."""
    form = ButtonForm(formdata=None)
    form.unsent = unsent
    if sentence is not None:
        form.form_errors = [sentence]
    status = HTTPStatus.OK if sentence is None else HTTPStatus.CONFLICT
    mine = my_english(db.read, me, review_id)
    return page("outcomes/in_english.html", form, status, mine=mine)


def _to_list(review_id: UUID, translation_id: UUID) -> Response:
    anchor = f"english-{translation_id}"
    return saved(url_for("outcomes.in_english", review_id=review_id, _anchor=anchor))
