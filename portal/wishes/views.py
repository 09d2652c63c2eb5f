"""My wishes, on a phone."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import circle_of
from portal.choices.wishes import WISH_KINDS
from portal.db import db
from portal.drafts.answers import keep_draft, mine_to_change
from portal.drafts.forms import standing_in, words_in
from portal.drafts.models import Step
from portal.drafts.queries import open_words
from portal.drafts.service import bring_back, remove_draft
from portal.drafts.steps import is_done
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.reviews.ahead import my_review, whose
from portal.reviews.queries import Meeting
from portal.web.answers import page, saved
from portal.web.loading import all_rows, one_or_404
from portal.wishes.forms import WishForm
from portal.wishes.models import Wish
from portal.wishes.queries import MY_REMOVED_WISH, MY_WISH, MY_WISHES
from portal.wishes.service import write_wish

bp = Blueprint("wishes", __name__, url_prefix="/get-ready/wishes")


@bp.get("")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    review = my_review()
    mine = {"me": review.young_person_id, "review_id": review.id}
    rows = all_rows(db.read, MY_WISHES, **mine)
    return page(
        "wishes/show.html",
        wishes=[(row, open_words(Wish, row)) for row in rows],
        kinds=WISH_KINDS,
        done=is_done(db.read, Step.WISHES, **mine),
    )


@bp.route("/new", methods=["GET", "POST"])
@needs(Permission.GET_READY)
def new() -> ResponseReturnValue:
    form = WishForm(kind=request.args.get("kind"))
    return _written(form, my_review())


@bp.route("/<uuid:wish_id>", methods=["GET", "POST"])
@needs(Permission.GET_READY)
def change(wish_id: UUID) -> ResponseReturnValue:
    review = my_review()
    row = mine_to_change(MY_WISH, wish_id, review.id)
    words = open_words(Wish, row)
    form = WishForm(
        kind=row.kind,
        text=words["text"],
        **standing_in(row),
    )
    form.id.data = wish_id
    return _written(form, review, wish_id=wish_id)


@bp.post("/<uuid:wish_id>/remove")
@needs(Permission.GET_READY)
def remove(wish_id: UUID) -> ResponseReturnValue:
    remove_draft(db.write, Wish, signed_in_person().person_id, wish_id)
    return saved(url_for("wishes.removed", wish_id=wish_id), said=None)


@bp.get("/<uuid:wish_id>/removed")
@needs(Permission.GET_READY)
def removed(wish_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    row = one_or_404(db.read, MY_REMOVED_WISH, me=me, draft_id=wish_id)
    return page(
        "drafts/removed.html",
        title=_("My wishes"),
        words=open_words(Wish, row),
        undo=url_for("wishes.undo", wish_id=wish_id),
        back=url_for("wishes.show"),
    )


@bp.post("/<uuid:wish_id>/undo")
@needs(Permission.GET_READY)
def undo(wish_id: UUID) -> ResponseReturnValue:
    bring_back(db.write, Wish, signed_in_person().person_id, wish_id)
    return saved(url_for("wishes.show"))


def _written(form: WishForm, review: Meeting, **context: Any) -> Response:
    context["kinds"] = WISH_KINDS
    form.offer(circle_of(db.read, review.young_person_id, london_today()))
    if form.validate_on_submit():
        return keep_draft(
            form,
            lambda: write_wish(
                db.write,
                whose(review),
                form.id.data,
                form.revision.data or 0,
                kind=form.kind.data,
                words=words_in(form.text),
                audience=form.audience.data,
                readers=form.chosen_readers,
            ),
            "wishes/write.html",
            url_for("wishes.show"),
            **context,
        )
    return page("wishes/write.html", form, **context)
