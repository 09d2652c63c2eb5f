"""Home, for whoever comes to `/`."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import bindparam, select

from portal.access import Permission, open_to_everyone
from portal.access.gate import may
from portal.accounts.queries import RECOVERY_TO_TELL
from portal.care_team.models import YoungPerson
from portal.dates.offering import LAST_DAYS, is_offered
from portal.db import db
from portal.i18n import day_in_london, london_today, speaking
from portal.ideas.queries import IDEA_TO_TELL
from portal.people.session import SignedIn, somebody_signed_in
from portal.present.showing import leads_it
from portal.reviews.queries import review_ahead
from portal.web.answers import page
from portal.web.loading import one_or_404
from portal.web.menu import menu
from portal.web.visit import chose_language

bp = Blueprint("home", __name__)
MY_NEWS = select(
    *LAST_DAYS,
    RECOVERY_TO_TELL.scalar_subquery().label("recovered_at"),
    IDEA_TO_TELL.scalar_subquery().label("idea_id"),
).where(YoungPerson.person_id == bindparam("me"))


@bp.get("/")
@open_to_everyone
def show() -> ResponseReturnValue:
    person = somebody_signed_in()
    if person is None:
        if chose_language() or speaking().shown != "en":
            return page("home/welcome.html")
        return redirect(url_for("languages.choose"))
    if may(Permission.READ_HOME):
        return _home(person)
    return redirect(url_for(menu()[0][0]))


def _home(person: SignedIn) -> ResponseReturnValue:
    today = london_today()
    review = review_ahead(db.read, person.person_id, today)
    date = day_in_london(review.starts_at) if review else None
    mine = one_or_404(db.read, MY_NEWS, me=person.person_id)
    return page(
        "home/show.html",
        review=review,
        date=date,
        today=today,
        leads=review is not None and date == today and leads_it(db.read, review),
        offer=is_offered(mine, today),
        told_idea=mine.idea_id,
        recovered_on=day_in_london(mine.recovered_at),
    )
