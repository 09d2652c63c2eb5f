"""Look and share: the only moment at which anything becomes visible to an adult."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.drafts.service import Whose
from portal.i18n import Message, _, day_in_london, london_today, pgettext, speaking
from portal.people.session import signed_in_person
from portal.preparation.forms import ShareForm
from portal.preparation.look import kept_from, look
from portal.preparation.service import NothingToShare, SharingClosed, SomethingChanged, share_drafts
from portal.preparation.standing import is_open
from portal.preparation.stayed import REVIEWS_WITH_SOME, stayed_with_me
from portal.preparation.steps import STEPS
from portal.preparation.submissions import submission_versions
from portal.preparation.taking_back import take_item_back
from portal.preparation.views import bp
from portal.reviews.ahead import my_review, whose
from portal.reviews.queries import MY_REVIEW, Meeting, review_ahead
from portal.web.addresses import safe_next
from portal.web.answers import page, saved
from portal.web.loading import all_rows, one_or_404

__all__ = ["bp"]

CHANGED = _("Something changed on another phone. Look again, then share.")
CLOSED = _("The day of my review is over, so I can't share more for it.")
EMPTY = _("There is nothing to share yet. What is only for me stays here.")
GONE = pgettext("safety", "Nobody can open it any more. Somebody may have read it before.")


@bp.route("/share", methods=["GET", "POST"])
@needs(Permission.SHARE)
def share() -> ResponseReturnValue:
    review = review_ahead(db.read, signed_in_person().person_id, london_today())
    if review is None:
        return page("preparation/no_review.html")
    form = ShareForm()
    if form.validate_on_submit():
        return _share(form, review)
    return _look(form, review)


@bp.get("/share/done")
@needs(Permission.SHARE)
def shared() -> ResponseReturnValue:
    review = my_review()
    versions = submission_versions(db.read, review.id)
    return page("preparation/shared.html", review=review, versions=versions)


@bp.get("/share/kept/<uuid:review_id>")
@needs(Permission.SHARE)
def kept(review_id: UUID) -> ResponseReturnValue:
    """What stands shared for one of my reviews; one that is somebody else's holds nothing."""
    whose_review = Whose(signed_in_person().person_id, review_id)
    row = one_or_404(db.read, MY_REVIEW, me=whose_review.young_person_id, review_id=review_id)
    date = day_in_london(row.starts_at)
    items = kept_from(db.read, whose_review, london_today())
    stayed = stayed_with_me(db.read, whose_review, london_today())
    return page("preparation/kept.html", items=items, stayed=stayed, date=date, steps=STEPS)


@bp.get("/stayed")
@needs(Permission.GET_READY)
def stayed() -> ResponseReturnValue:
    """The reviews behind me of which something stayed with me."""
    rows = all_rows(db.read, REVIEWS_WITH_SOME, me=signed_in_person().person_id)
    reviews = [(row.id, day_in_london(row.starts_at)) for row in rows]
    return page("preparation/stayed.html", reviews=reviews)


@bp.post("/share/<uuid:item_id>/take-back")
@needs(Permission.SHARE)
def take_back(item_id: UUID) -> ResponseReturnValue:
    take_item_back(db.write, signed_in_person().person_id, item_id)
    back = safe_next(request.form.get("back"))
    return saved(back or url_for("preparation.share"), said=GONE)


def _share(form: ShareForm, review: Meeting) -> Response:
    looked_at, language = form.looked_at.data or "", speaking().tag
    try:
        share_drafts(
            db.write,
            whose(review),
            form.id.data,
            looked_at,
            language=language,
            today=london_today(),
        )
    except SomethingChanged:
        return _look(form, review, HTTPStatus.CONFLICT, CHANGED)
    except SharingClosed:
        return _look(form, review, HTTPStatus.CONFLICT, CLOSED)
    except NothingToShare:
        return _look(form, review, HTTPStatus.UNPROCESSABLE_ENTITY, EMPTY)
    return saved(url_for("preparation.shared"), said=None)


def _look(
    form: ShareForm, review: Meeting, status: int = 200, sentence: Message | None = None
) -> Response:
    seen = look(db.read, whose(review), london_today())
    form.show(seen.fingerprint)
    if sentence is not None:
        form.form_errors = [sentence]
    return page(
        "preparation/share.html",
        form,
        status,
        look=seen,
        review=review,
        steps=STEPS,
        open=is_open(review.starts_at, london_today()),
    )
