"""The invitation of adults: a calendar file, and the way in by video, which the IRO keeps."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import AnySelect, db
from portal.i18n import _, london_today
from portal.invitation.answers import TITLE, answer_file
from portal.invitation.calendar_file import Entry
from portal.invitation.forms import JoinForm
from portal.invitation.queries import (
    AS_ONE_OF_THE_CIRCLE,
    AS_THE_IRO,
    IN_THE_OFFICE,
    Meeting,
    meeting_in,
)
from portal.invitation.service import JoinClash, keep_join_link
from portal.people.session import signed_in_person
from portal.preparation.submissions import latest_and_withdrawn
from portal.preparation.submissions.reading import is_unwanted
from portal.web.answers import page, saved
from portal.web.loading import one_or_404

officers = Blueprint("invitation", __name__, url_prefix="/officer/reviews/<uuid:review_id>")
invited = Blueprint("invited", __name__, url_prefix="/professional/reviews/<uuid:review_id>")
office = Blueprint(
    "invitation_office",
    __name__,
    url_prefix="/manage/people/<uuid:person_id>/reviews/<uuid:review_id>",
)

CHANGED = _("Somebody changed the link meanwhile. Look at both, then save what is right.")


@officers.route("/invitation", methods=["GET", "POST"])
@needs(Permission.KEEP_JOIN_LINK)
def show(review_id: UUID) -> ResponseReturnValue:
    meeting = _meeting(AS_THE_IRO, review_id=review_id, **_me())
    here = url_for("invitation.show", review_id=review_id)
    back = url_for("pack.show", review_id=review_id)
    calendar = url_for("invitation.calendar", review_id=review_id) if meeting.starts_at else ""
    return _kept(meeting, here=here, back=back, calendar=calendar)


@officers.get("/invitation.ics")
@needs(Permission.KEEP_JOIN_LINK)
def calendar(review_id: UUID) -> ResponseReturnValue:
    return _calendar(_meeting(AS_THE_IRO, review_id=review_id, **_me()))


@invited.get("/invitation")
@needs(Permission.READ_SHARED_WITH_ME)
def read(review_id: UUID) -> ResponseReturnValue:
    """Who the young person would rather not have there gets no way in; nothing tells them so."""
    meeting = _meeting(AS_ONE_OF_THE_CIRCLE, review_id=review_id, **_me())
    shared = latest_and_withdrawn(db.read, meeting.young_person_id, review_id)
    unwanted = is_unwanted(shared[0], signed_in_person().person_id, shared[1])
    joins = "" if unwanted or meeting.is_over(london_today()) else meeting.join
    return page("invitation/invited.html", meeting=meeting, join=joins, review_id=review_id)


@invited.get("/invitation.ics", endpoint="calendar")
@needs(Permission.READ_SHARED_WITH_ME)
def calendar_of_the_circle(review_id: UUID) -> ResponseReturnValue:
    return _calendar(_meeting(AS_ONE_OF_THE_CIRCLE, review_id=review_id, **_me()))


@office.route("/join-link", methods=["GET", "POST"])
@needs(Permission.MANAGE_REVIEWS)
def join_link(person_id: UUID, review_id: UUID) -> ResponseReturnValue:
    meeting = _meeting(IN_THE_OFFICE, review_id=review_id, person_id=person_id)
    here = url_for("invitation_office.join_link", person_id=person_id, review_id=review_id)
    back = url_for("manage.person", person_id=person_id)
    return _kept(meeting, here=here, back=back, calendar="")


def _me() -> dict[str, Any]:
    return {"me": signed_in_person().person_id, "today": london_today()}


def _meeting(statement: AnySelect, **values: Any) -> Meeting:
    return meeting_in(one_or_404(db.read, statement, **values))


def _kept(meeting: Meeting, **ways: Any) -> Response:
    form = JoinForm(address=meeting.join, revision=meeting.join_revision)
    if not form.validate_on_submit():
        return page("invitation/keep.html", form, meeting=meeting, **ways)
    try:
        keep_join_link(
            db.write,
            meeting.review_id,
            meeting.young_person_id,
            form.address.data or "",
            form.revision.data or 0,
            actor=signed_in_person().person_id,
        )
    except JoinClash as clash:
        form.revision.carry(clash.revision)
        form.form_errors = [CHANGED]
        told = {"meeting": meeting, "standing": clash.address, **ways}
        return page("invitation/keep.html", form, HTTPStatus.CONFLICT, **told)
    return saved(ways["here"])


def _calendar(meeting: Meeting) -> Response:
    """A colleague may see this calendar: when and where, and neither whose nor why."""
    if meeting.starts_at is None:
        abort(404)
    entry = Entry(
        review_id=meeting.review_id,
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        changes=meeting.changes,
        title=TITLE.plain(),
        place=meeting.place,
    )
    return answer_file(entry)
