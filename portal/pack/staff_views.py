"""The review pack as a page."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.choices.outcomes import OUTCOMES
from portal.db import db
from portal.i18n import _, london_today, speaking
from portal.pack.contents import ReviewPack, gather
from portal.pack.feelings import frame, panels
from portal.pack.forms import CodeForm, PointForm, code_form, new_point
from portal.pack.last_time import LastTime, last_time
from portal.pack.photos import check_photo
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_IRO, REVIEW_SEEN_BY_THE_IRO
from portal.pack.reading import Reader, Reading, read
from portal.pack.service import note_opening, note_photo_opening
from portal.people.session import signed_in_person
from portal.photos.answers import show_photo
from portal.photos.service import Size
from portal.reviews.models import ReviewState
from portal.reviews.participation_service import CodeClash, RecordClosed, confirm_code
from portal.reviews.points import PointClash, add_point, remove_point
from portal.reviews.queries import Meeting, open_place
from portal.skill_list import growth
from portal.web.answers import page, saved
from portal.web.loading import one_or_404
from portal.web.settings import current_settings

bp = Blueprint("pack", __name__, url_prefix="/officer/reviews/<uuid:review_id>")

OTHER_POINT = _("This point was saved with other words. Look at the list, then add it again.")
OTHER_CODE = _("Another code was confirmed since this page was opened. Look again, then confirm.")
CLOSED = _("The record of this review is closed. Its code can't be changed any more.")


@bp.get("/pack")
@needs(Permission.READ_PACK)
def show(review_id: UUID) -> ResponseReturnValue:
    pack, reading = gather(db.read, review_id, _reader())
    last = last_time(reading, pack)
    note_opening(db.write, reading, last.item_ids)
    return _drawn(pack, last)


@bp.get("/pack/photos/<uuid:photo_id>/<any(large, small):size>")
@needs(Permission.READ_PACK)
def photo(review_id: UUID, photo_id: UUID, size: Size) -> ResponseReturnValue:
    reading = read(db.read, EVERYTHING_SEEN_BY_THE_IRO, review_id, _reader())
    check_photo(reading, photo_id)
    note_photo_opening(db.write, reading, photo_id)
    return show_photo(reading.row.young_person_id, photo_id, size)


@bp.post("/pack/points")
@needs(Permission.ADD_AGENDA_POINT)
def add(review_id: UUID) -> ResponseReturnValue:
    review = _review(review_id)
    form = PointForm()
    if not form.validate_on_submit():
        return _again(review_id, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    me, words = signed_in_person().person_id, form.words(speaking().shown)
    try:
        add_point(db.write, me, review, form.id.data, words, int(form.minutes.data))
    except PointClash:
        form.form_errors = [OTHER_POINT]
        return _again(review_id, form, HTTPStatus.CONFLICT)
    return saved(url_for("pack.show", review_id=review_id, _anchor="added"))


@bp.post("/pack/points/<uuid:point_id>/remove")
@needs(Permission.ADD_AGENDA_POINT)
def remove(review_id: UUID, point_id: UUID) -> ResponseReturnValue:
    remove_point(db.write, signed_in_person().person_id, _review(review_id), point_id)
    return saved(url_for("pack.show", review_id=review_id, _anchor="added"), said=None)


@bp.post("/pack/participation")
@needs(Permission.CONFIRM_PARTICIPATION)
def confirm(review_id: UUID) -> ResponseReturnValue:
    pack, reading = gather(db.read, review_id, _reader())
    form = CodeForm()
    form.offer(pack.for_the_return.codes)
    if not form.validate_on_submit():
        return _refused(pack, reading, code=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        confirm_code(
            db.write,
            review_id,
            form.picked,
            actor=signed_in_person().person_id,
            revision=form.revision.data or 0,
            today=london_today(),
        )
    except (CodeClash, RecordClosed) as refusal:
        form.form_errors = [OTHER_CODE if isinstance(refusal, CodeClash) else CLOSED]
        form.revision.carry(pack.for_the_return.revision)
        return _refused(pack, reading, code=form, status=HTTPStatus.CONFLICT)
    return saved(url_for("pack.show", review_id=review_id, _anchor="participation"))


def _reader() -> Reader:
    return Reader(signed_in_person().person_id, london_today(), chairs=True)


def _review(review_id: UUID) -> Meeting:
    person = signed_in_person()
    values = {"me": person.person_id, "today": london_today(), "review_id": review_id}
    row = one_or_404(db.read, REVIEW_SEEN_BY_THE_IRO, **values)
    return Meeting(
        id=row.id,
        young_person_id=row.young_person_id,
        number=row.number,
        state=ReviewState(row.state),
        starts_at=row.starts_at,
        minutes=row.minutes,
        place=open_place(row),
        chair_id=person.person_id,
        chair_name=person.name,
    )


def _again(review_id: UUID, form: PointForm, status: int) -> Response:
    pack, reading = gather(db.read, review_id, _reader())
    return _refused(pack, reading, point=form, status=status)


def _refused(pack: ReviewPack, reading: Reading, **drawn: Any) -> Response:
    """Whoever sends a form without the page before it has the whole pack before them too."""
    last = last_time(reading, pack)
    if reading.unopened(last.item_ids):
        note_opening(db.write, reading, last.item_ids)
    return _drawn(pack, last, **drawn)


def _drawn(
    pack: ReviewPack,
    last: LastTime,
    *,
    point: PointForm | None = None,
    code: CodeForm | None = None,
    status: int = 200,
) -> Response:
    """Draw the pack; with a form that was refused, its problems stand at the top."""
    rtl = speaking().language.direction == "rtl"
    return page(
        "pack/show.html",
        point or code,
        status,
        pack=pack,
        last=last,
        outcomes=OUTCOMES,
        review_id=pack.review_id,
        point=point or new_point(),
        code=code or code_form(pack.for_the_return),
        panels=panels(pack.feelings, rtl=rtl),
        chart=frame(rtl=rtl),
        skill_panels=growth.panels(pack.skills, rtl=rtl),
        skill_chart=growth.frame(rtl=rtl),
        has_translator=bool(current_settings().translate_url),
    )
