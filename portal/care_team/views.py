"""My people: who is round me today, and what they do."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import circle_of
from portal.choices.jobs import JOBS
from portal.db import db
from portal.i18n import london_today
from portal.people.session import signed_in_person
from portal.web.answers import page

bp = Blueprint("care_team", __name__)


@bp.get("/my-people")
@needs(Permission.SEE_MY_PEOPLE)
def my_people() -> ResponseReturnValue:
    people = circle_of(db.read, signed_in_person().person_id, london_today())
    return page("care_team/my_people.html", people=people, jobs=JOBS)
