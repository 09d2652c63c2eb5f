"""Who is asked for a part, who has handed one in, and a way in for those who cannot sign in."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

import segno
from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from portal.access import Permission, needs
from portal.accounts.codes import grouped
from portal.care_team.queries import open_name
from portal.choices.jobs import job_of
from portal.db import AnyRow, db
from portal.everyones_part.due import due_on, is_open, last_day
from portal.everyones_part.forms import NewLinkForm
from portal.everyones_part.gathering import parts_and_missing
from portal.everyones_part.links import LinkShown, make_link
from portal.everyones_part.links_queries import CANNOT_SIGN_IN, ONE_WHO_CANNOT
from portal.everyones_part.queries import REVIEW_OF_MINE
from portal.everyones_part.service import Writer, note_talked
from portal.i18n import _, day_in_london, london_today
from portal.people.session import signed_in_person
from portal.reviews.models import Review
from portal.web.answers import page, saved
from portal.web.loading import all_rows, one_or_404
from portal.web.settings import current_settings

bp = Blueprint("parts", __name__, url_prefix="/officer/reviews/<uuid:review_id>/parts")

ONCE = _("This link was shown once and cannot be shown again. Make another one.")


@bp.get("")
@needs(Permission.ASK_FOR_PARTS)
def show(review_id: UUID) -> ResponseReturnValue:
    review, today = _review(review_id), london_today()
    linked = all_rows(db.read, CANNOT_SIGN_IN, review_id=review_id, today=today)
    open_still = is_open(review.state, review.starts_at, today)
    return page(
        "everyones_part/asked.html",
        **_about(review),
        parts=parts_and_missing(db.read, review_id, today),
        linked={row.writer_id for row in linked} if open_still else set(),
        due=due_on(review.starts_at),
    )


@bp.route("/<uuid:adult_id>/link", methods=["GET", "POST"])
@needs(Permission.ASK_FOR_PARTS)
def link(review_id: UUID, adult_id: UUID) -> ResponseReturnValue:
    """A link is made by a POST and shown by its answer, once."""
    review, today = _review(review_id), london_today()
    who = one_or_404(db.read, ONE_WHO_CANNOT, review_id=review_id, adult_id=adult_id, today=today)
    told = {**_about(review), "who": open_name(who, adult_id), "job": job_of(who.job)}
    form = NewLinkForm()
    if not is_open(review.state, review.starts_at, today) or not form.validate_on_submit():
        return page("everyones_part/new_link.html", form, **told)
    writer = Writer(adult_id, who.job, review_id, review.young_person_id)
    try:
        token = make_link(db.write, writer, form.id.data, actor=signed_in_person().person_id)
    except LinkShown:
        form.form_errors = [ONCE]
        form.id.renew()
        return page("everyones_part/new_link.html", form, HTTPStatus.CONFLICT, **told)
    return page("everyones_part/link.html", **told, **_shown(token))


@bp.post("/<uuid:part_id>/talked")
@needs(Permission.ASK_FOR_PARTS)
def talked(review_id: UUID, part_id: UUID) -> ResponseReturnValue:
    """I talked with the young person about it: from now on they read it."""
    _review(review_id)
    review = db.write.get_one(Review, review_id)
    note_talked(db.write, review, part_id, actor=signed_in_person().person_id)
    return saved(url_for("parts.show", review_id=review_id, _anchor=f"part-{part_id}"))


def _review(review_id: UUID) -> AnyRow:
    me, today = signed_in_person().person_id, london_today()
    return one_or_404(db.read, REVIEW_OF_MINE, me=me, today=today, review_id=review_id)


def _about(review: AnyRow) -> dict[str, Any]:
    return {
        "name": open_name(review, review.young_person_id),
        "review_id": review.id,
        "on": day_in_london(review.starts_at),
        "last_day": last_day(review.starts_at),
        "open": is_open(review.state, review.starts_at, london_today()),
        "today": london_today(),
    }


def _shown(token: str) -> dict[str, Any]:
    """The link as a picture, as an address, and as a code that can be typed."""
    entrance = f"{current_settings().origin}{url_for('part_link.enter')}"
    code = segno.make(f"{entrance}#{token}", error="m")
    drawn = code.svg_inline(border=4, omitsize=True, dark="#000", light="#fff", svgclass="qr-code")
    return {
        "qr": Markup(drawn),  # noqa: S704 segno's own drawing
        "address": f"{entrance}#{token}",
        "entrance": entrance.partition("://")[2],
        "code": grouped(token),
    }
