"""My dates, and one more review between 18 and 19."""

from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.ages import ADULTS_END_AT, birthday
from portal.dates.forms import NO, YES, FurtherReviewForm
from portal.dates.gathering import Choice, Dates, my_dates
from portal.dates.mine import cards
from portal.dates.queries import MY_CHOICE
from portal.dates.service import ChoiceClash, choose_further_review
from portal.db import db
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.reviews.care_dates import ADULT_AT
from portal.web.answers import page, saved

bp = Blueprint("dates", __name__)

CHANGED = _("I chose something else on another phone. I can choose again.")


@dataclass(frozen=True, slots=True)
class Grown:
    """From the 18th birthday on, `ends` is the 19th: adults see nothing from that day on."""

    from_day: date
    ends: date
    choice: Choice | None

    def is_offered(self, today: date) -> bool:
        return self.from_day <= today < self.ends


@bp.get("/my-dates")
@needs(Permission.SEE_MY_DATES)
def mine() -> ResponseReturnValue:
    dates, today = _my_dates(), london_today()
    return page("dates/mine.html", cards=cards(dates, today), grown=_grown(dates), today=today)


@bp.route("/my-dates/one-more-review", methods=["GET", "POST"])
@needs(Permission.SEE_MY_DATES)
def further_review() -> ResponseReturnValue:
    me, grown, today = signed_in_person().person_id, _grown(_my_dates()), london_today()
    form = FurtherReviewForm(**_standing())
    if not grown.is_offered(today):
        status = HTTPStatus.CONFLICT if form.is_submitted() else HTTPStatus.OK
        return page("dates/further_review.html", status=status, grown=grown, today=today)
    if not form.validate_on_submit():
        return page("dates/further_review.html", form, grown=grown, today=today)
    wanted = form.wanted.data == YES
    try:
        choose_further_review(db.write, me, wanted=wanted, revision=form.revision.data or 0)
    except ChoiceClash as clash:
        return _chosen_elsewhere(form, clash, grown)
    return saved(url_for("dates.mine"))


def _my_dates() -> Dates:
    dates = my_dates(db.read, signed_in_person().person_id)
    if dates is None:
        abort(HTTPStatus.NOT_FOUND)
    return dates


def _grown(dates: Dates) -> Grown:
    born = dates.care.born
    return Grown(birthday(born, ADULT_AT), birthday(born, ADULTS_END_AT), dates.known.choice)


def _standing() -> dict[str, object]:
    row = db.read.execute(MY_CHOICE, {"me": signed_in_person().person_id}).one_or_none()
    if row is None:
        return {}
    return {"revision": row.revision, "wanted": YES if row.wanted else NO}


def _chosen_elsewhere(form: FurtherReviewForm, clash: ChoiceClash, grown: Grown) -> Response:
    form.revision.carry(clash.standing.revision if clash.standing else 0)
    form.form_errors = [CHANGED]
    today = london_today()
    return page("dates/further_review.html", form, HTTPStatus.CONFLICT, grown=grown, today=today)
