"""The officer's desk, and one young person's reviews."""

from uuid import UUID

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import open_name
from portal.dates.gathering import known_of
from portal.db import db
from portal.disputes.queries import disputes_about
from portal.everyones_part.late import late_parts
from portal.i18n import Message, _, london_today
from portal.officer.ahead import reviews_ahead
from portal.officer.between import between_reviews
from portal.officer.queries import ONE_YOUNG_PERSON, THEIR_REVIEWS
from portal.officer.reviews import dates_of, midway_of, reviews_in
from portal.outcomes.due_soon import soon_until
from portal.people.session import signed_in_person
from portal.reviews.calendar import current_calendar
from portal.reviews.models import ReviewState
from portal.reviews.working_days import working_days
from portal.speaking_up.waiting import waits_for_iro
from portal.web.answers import page
from portal.web.loading import all_rows, one_or_404
from portal.web.menu import door
from portal.web.settings import current_settings

bp = Blueprint("officer", __name__, url_prefix="/officer")
door(bp, "officer.desk", Permission.READ_OFFICER_DESK, _("Reviews ahead"), "calendar-check")

STATES: dict[str, Message] = {
    ReviewState.AHEAD: _("Ahead"),
    ReviewState.HELD: _("Held"),
    ReviewState.CANCELLED: _("Cancelled"),
}


@bp.get("")
@needs(Permission.READ_OFFICER_DESK)
def desk() -> ResponseReturnValue:
    me, today = signed_in_person().person_id, london_today()
    days = working_days(current_settings().bank_holidays)
    reviews = reviews_ahead(db.read, me, today, request.args.get("after"))
    asked = {"me": me, "today": today, "these": [one.young_person_id for one in reviews]}
    return page(
        "officer/desk.html",
        reviews=reviews,
        between=between_reviews(db.read, asked, request.args.get("mine"), days),
        waiting=waits_for_iro(db.read, me, today),
        missing=late_parts(db.read, asked),
        today=today,
        until=soon_until(today, days),
    )


@bp.get("/young-people/<uuid:young_person_id>")
@needs(Permission.READ_OFFICER_DESK)
def young_person(young_person_id: UUID) -> ResponseReturnValue:
    person, today = signed_in_person().person_id, london_today()
    values = {"me": person, "today": today, "young_person_id": young_person_id}
    them = one_or_404(db.read, ONE_YOUNG_PERSON, **values)
    reviews = reviews_in(all_rows(db.read, THEIR_REVIEWS, **values))
    known = known_of(db.read, young_person_id)
    dates = dates_of(them, reviews, known)
    return page(
        "officer/young_person.html",
        name=open_name(them, young_person_id),
        reviews=reviews,
        dates=dates,
        choice=known.choice,
        writes_for=young_person_id,
        young_person_id=young_person_id,
        no_terms=not current_calendar().terms.terms,
        midway=midway_of(them, reviews, dates),
        states=STATES,
        disputes=disputes_about(db.read, person, young_person_id, today),
        today=today,
    )
