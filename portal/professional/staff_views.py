"""What was shared with me."""

from uuid import UUID

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.i18n import _, london_today
from portal.outcomes.due_soon import soon_until
from portal.pack.photos import check_photo
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_CIRCLE
from portal.pack.reading import Reader, read
from portal.pack.service import note_opening, note_photo_opening
from portal.people.session import signed_in_person
from portal.photos.answers import show_photo
from portal.photos.service import Size
from portal.professional.actions import my_actions
from portal.professional.circle import my_young_people
from portal.professional.contents import gather_for_circle
from portal.reviews.working_days import working_days
from portal.speaking_up.waiting import waits_for_advocate
from portal.web.answers import page
from portal.web.menu import door
from portal.web.settings import current_settings

bp = Blueprint("professional", __name__, url_prefix="/professional")
door(bp, "professional.desk", Permission.READ_SHARED_WITH_ME, _("Shared with me"), "users-round")


@bp.get("")
@needs(Permission.READ_SHARED_WITH_ME)
def desk() -> ResponseReturnValue:
    reader = _reader()
    days = working_days(current_settings().bank_holidays)
    young_people = my_young_people(db.read, reader)
    advocates = any(one.advocates for one in young_people)
    return page(
        "professional/desk.html",
        young_people=young_people,
        waiting=waits_for_advocate(db.read, reader.id, reader.today) if advocates else None,
        actions=my_actions(db.read, reader.id, reader.today, days),
        today=reader.today,
        until=soon_until(reader.today, days),
    )


@bp.get("/reviews/<uuid:review_id>")
@needs(Permission.READ_SHARED_WITH_ME)
def shared(review_id: UUID) -> ResponseReturnValue:
    review, reading = gather_for_circle(db.read, review_id, _reader())
    if reading.shown:
        note_opening(db.write, reading)
    return page("professional/shared.html", review=review, review_id=review_id)


@bp.get("/reviews/<uuid:review_id>/photos/<uuid:photo_id>/<any(large, small):size>")
@needs(Permission.READ_SHARED_WITH_ME)
def photo(review_id: UUID, photo_id: UUID, size: Size) -> ResponseReturnValue:
    reading = read(db.read, EVERYTHING_SEEN_BY_THE_CIRCLE, review_id, _reader())
    check_photo(reading, photo_id)
    note_photo_opening(db.write, reading, photo_id)
    return show_photo(reading.row.young_person_id, photo_id, size)


def _reader() -> Reader:
    return Reader(signed_in_person().person_id, london_today(), chairs=False)
