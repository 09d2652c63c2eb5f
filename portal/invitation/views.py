"""My meeting: when, where, in my calendar, and the way in by video if I join like that."""

from datetime import datetime

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.choices.ways import Way
from portal.db import db
from portal.drafts.queries import open_words
from portal.i18n import london_today, moment, other_day
from portal.invitation.answers import TITLE, answer_file
from portal.invitation.calendar_file import Entry
from portal.invitation.queries import MINE, Meeting, meeting_in
from portal.people.session import signed_in_person
from portal.taking_part.models import TakingPart, section_id
from portal.taking_part.queries import MY_SECTION
from portal.web.answers import page
from portal.web.loading import one_or_404

bp = Blueprint("my_meeting", __name__)


@bp.get("/my-review")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    meeting = _mine()
    today = london_today()
    by_video = Way.VIDEO in _ways(meeting)
    return page(
        "invitation/mine.html",
        meeting=meeting,
        today=today,
        by_video=by_video,
        join=meeting.join if by_video and not meeting.is_over(today) else "",
    )


@bp.get("/my-review.ics")
@needs(Permission.GET_READY)
def calendar() -> ResponseReturnValue:
    """Others look at this phone too: only that there is a meeting, and when; not even where."""
    meeting = _mine()
    if meeting.starts_at is None:
        abort(404)
    return answer_file(
        Entry(
            review_id=meeting.review_id,
            starts_at=meeting.starts_at,
            minutes=meeting.minutes,
            changes=meeting.changes,
            title=TITLE.plain(),
            description=_in_words(meeting.starts_at, meeting),
        )
    )


def _mine() -> Meeting:
    return meeting_in(one_or_404(db.read, MINE, me=signed_in_person().person_id))


def _in_words(starts_at: datetime, meeting: Meeting) -> str:
    """The day and the part of day, and the day in the calendar that I chose."""
    other = other_day(meeting.on) if meeting.on else None
    lines = [moment(starts_at).plain(), str(other) if other else ""]
    return "\n".join(line for line in lines if line)


def _ways(meeting: Meeting) -> list[str]:
    """How I take part as I have it now, shared or not: this page is mine."""
    mine = section_id(meeting.review_id, meeting.young_person_id, "how")
    values = {"me": meeting.young_person_id, "draft_id": mine}
    row = db.read.execute(MY_SECTION, values).one_or_none()
    if row is None or row.removed_at is not None:
        return []
    ways: list[str] = open_words(TakingPart, row).get("ways") or []
    return ways
