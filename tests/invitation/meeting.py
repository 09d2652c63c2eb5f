"""The meeting of a test, its invitations, and what their files say."""

from datetime import UTC, date, datetime, time
from typing import Any

from cast.people import Cast, person_id, review_id
from cast.visitor import Visitor
from icalendar import Calendar

from portal.db import db
from portal.i18n.dates import LONDON
from portal.reviews.models import Review

REVIEW = review_id("amina")
OFFICER = f"/officer/reviews/{REVIEW}/invitation"
WORKER = f"/professional/reviews/{REVIEW}/invitation"
OFFICE = f"/manage/people/{person_id('amina')}/reviews/{REVIEW}/join-link"
MINE = "/my-review"
FILES = {"her_officer": f"{OFFICER}.ics", "her_carer": f"{WORKER}.ics", "amina": f"{MINE}.ics"}
LINK = "https://meeting.example/j/424242?key=secret"


def at(day: date, clock: time) -> datetime:
    """UTC of a time in London."""
    return datetime.combine(day, clock, LONDON).astimezone(UTC)


def set_review(cast: Cast, **changed: Any) -> None:
    with cast.app.app_context(), db.at_once() as session:
        review = session.get_one(Review, REVIEW)
        for name, value in changed.items():
            setattr(review, name, value)


def fetch(visitor: Visitor, address: str) -> tuple[Calendar, str]:
    """The file, and its text unfolded."""
    answer = visitor.client.get(address)
    assert answer.status_code == 200
    assert answer.content_type == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="meeting.ics"'
    assert answer.headers["Cache-Control"] == "no-store"
    return Calendar.from_ical(answer.data), answer.data.decode().replace("\r\n ", "")


def event_of(calendar: Calendar) -> Any:
    (event,) = calendar.walk("VEVENT")
    return event


def keep_link(officer: Visitor, address: str = LINK, expect: int = 303) -> Any:
    return officer.fill(OFFICER, expect, address=address)
