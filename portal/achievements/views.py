"""Things I am proud of, on a phone."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.achievements.forms import AchievementForm
from portal.achievements.models import Achievement
from portal.achievements.queries import (
    MY_ACHIEVEMENT,
    MY_ACHIEVEMENT_TO_CHANGE,
    MY_ACHIEVEMENTS,
    MY_REMOVED_ACHIEVEMENT,
)
from portal.achievements.service import keep_achievement
from portal.care_team.queries import circle_of
from portal.db import db
from portal.drafts.answers import keep_draft, mine_to_change
from portal.drafts.forms import standing_in, words_in
from portal.drafts.models import Step
from portal.drafts.queries import open_words
from portal.drafts.service import DraftClash, bring_back, remove_draft
from portal.drafts.steps import is_done
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.photo_drafts.forms import TOO_MANY
from portal.photo_drafts.queries import MY_PHOTO
from portal.photo_drafts.service import NewPhoto, is_photo_of, no_room_for
from portal.photos.answers import photo_store, show_photo
from portal.photos.picture import SMALL_SIDE
from portal.photos.sent import CANNOT_USE
from portal.photos.service import Size, TooManyPhotos
from portal.reviews.ahead import my_review, whose
from portal.reviews.queries import Meeting
from portal.web.answers import page, saved
from portal.web.loading import all_rows, one_or_404
from portal.web.uploads import takes_a_file

bp = Blueprint("achievements", __name__, url_prefix="/get-ready/achievements")

WRITE = "achievements/write.html"


@bp.get("")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    review = my_review()
    mine = {"me": review.young_person_id, "review_id": review.id}
    rows = all_rows(db.read, MY_ACHIEVEMENTS, **mine)
    return page(
        "achievements/show.html",
        achievements=[(row, open_words(Achievement, row)) for row in rows],
        small=SMALL_SIDE,
        done=is_done(db.read, Step.ACHIEVEMENTS, **mine),
    )


@bp.route("/new", methods=["GET", "POST"])
@needs(Permission.GET_READY)
@takes_a_file
def new() -> ResponseReturnValue:
    form = AchievementForm()
    return _written(form, my_review())


@bp.route("/<uuid:achievement_id>", methods=["GET", "POST"])
@needs(Permission.GET_READY)
@takes_a_file
def change(achievement_id: UUID) -> ResponseReturnValue:
    review = my_review()
    row = mine_to_change(MY_ACHIEVEMENT_TO_CHANGE, achievement_id, review.id)
    form = AchievementForm(
        text=open_words(Achievement, row)["text"],
        happened_on=row.happened_on,
        had_photo=row.photo_id,
        **standing_in(row),
    )
    form.id.data = achievement_id
    form.stands_with(row.photo_id, partial(is_photo_of, db.read, review.young_person_id))
    return _written(form, review, achievement_id=achievement_id)


@bp.get("/<uuid:achievement_id>/photo")
@needs(Permission.GET_READY)
def look(achievement_id: UUID) -> ResponseReturnValue:
    """A photo of mine as large as the screen, on a page that has *Exit* as every page has."""
    me = signed_in_person().person_id
    row = one_or_404(db.read, MY_ACHIEVEMENT, me=me, draft_id=achievement_id)
    if row.photo_id is None:
        abort(404)
    words = open_words(Achievement, row)
    return page("achievements/large.html", achievement_id=achievement_id, words=words)


@bp.get("/<uuid:achievement_id>/photo/large", defaults={"size": "large"})
@bp.get("/<uuid:achievement_id>/photo/small", defaults={"size": "small"})
@needs(Permission.GET_READY)
def photo(achievement_id: UUID, size: Size) -> ResponseReturnValue:
    me = signed_in_person().person_id
    row = one_or_404(db.read, MY_ACHIEVEMENT, me=me, draft_id=achievement_id)
    return show_photo(me, row.photo_id, size)


@bp.get("/photos/<uuid:photo_id>")
@needs(Permission.GET_READY)
def kept_photo(photo_id: UUID) -> ResponseReturnValue:
    """A photo of mine as it was when I shared it, whatever became of its draft."""
    me = signed_in_person().person_id
    return show_photo(me, one_or_404(db.read, MY_PHOTO, me=me, photo_id=photo_id).id, "small")


@bp.post("/<uuid:achievement_id>/remove")
@needs(Permission.GET_READY)
def remove(achievement_id: UUID) -> ResponseReturnValue:
    remove_draft(db.write, Achievement, signed_in_person().person_id, achievement_id)
    return saved(url_for("achievements.removed", achievement_id=achievement_id), said=None)


@bp.get("/<uuid:achievement_id>/removed")
@needs(Permission.GET_READY)
def removed(achievement_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    row = one_or_404(db.read, MY_REMOVED_ACHIEVEMENT, me=me, draft_id=achievement_id)
    return page(
        "drafts/removed.html",
        title=_("Things I am proud of"),
        words=open_words(Achievement, row),
        undo=url_for("achievements.undo", achievement_id=achievement_id),
        back=url_for("achievements.show"),
    )


@bp.post("/<uuid:achievement_id>/undo")
@needs(Permission.GET_READY)
def undo(achievement_id: UUID) -> ResponseReturnValue:
    bring_back(db.write, Achievement, signed_in_person().person_id, achievement_id)
    return saved(url_for("achievements.show"))


@bp.errorhandler(413)
def too_big(_error: Exception) -> ResponseReturnValue:
    """A body so big that it was not read: the words are still on the page before this one."""
    there = url_for("achievements.show")
    title = _("Things I am proud of")
    return page("drafts/too_big.html", status=413, sentence=CANNOT_USE, there=there, title=title)


def _written(form: AchievementForm, review: Meeting, **context: Any) -> Response:
    photo_id = form.photo_id.data
    form.offer(circle_of(db.read, review.young_person_id, london_today()))
    if form.photo.data is not None and no_room_for(db.read, review.young_person_id, photo_id):
        form.photo_refused = TOO_MANY
    if form.validate_on_submit():
        try:
            there = url_for("achievements.show")
            return keep_draft(form, lambda: _kept(form, review), WRITE, there, **context)
        except TooManyPhotos:
            form.refuse_photo(TOO_MANY)
    return page(WRITE, form, **context)


def _kept(form: AchievementForm, review: Meeting) -> Achievement:
    new = form.clean_photo and NewPhoto(form.photo_id.data, form.clean_photo, photo_store())
    try:
        return keep_achievement(
            db.write,
            whose(review),
            form.id.data,
            form.revision.data or 0,
            words=words_in(form.text),
            happened_on=form.happened_on.data,
            photo=new or form.kept_photo,
            audience=form.audience.data,
            readers=form.chosen_readers,
        )
    except DraftClash:
        form.photo_id.renew()
        raise
