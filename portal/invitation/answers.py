"""A meeting as a file to download."""

from flask import Response

from portal.db import utc_now
from portal.i18n import Message, pgettext
from portal.invitation.calendar_file import Entry, calendar_file

CALENDAR = "text/calendar; charset=utf-8"
# What a calendar shows to whoever looks at it, and an alarm on a locked screen.
TITLE: Message = pgettext("calendar", "Meeting")


def answer_file(entry: Entry) -> Response:
    """A file under a name that says as little as what is in it."""
    answer = Response(calendar_file(entry, utc_now()), content_type=CALENDAR)
    answer.headers["Content-Disposition"] = 'attachment; filename="meeting.ics"'
    return answer
