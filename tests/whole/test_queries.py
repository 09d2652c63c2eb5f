"""How many queries a page asks: few, and as many with three young people as with three hundred."""

from datetime import date, timedelta
from uuid import uuid4

from cast.counting import queries
from cast.people import LONG_AGO, person_id
from sqlalchemy.orm import Session
from whole.asking import Asking
from whole.life import AMINA, CHAIR, CHOSEN
from whole.routes import address_of, routes

from portal.care_team.service import assign, make_young_person
from portal.db import db, utc_now
from portal.reviews.service import plan_review

MANY = 297
# A file holds what several pages show, and notes what was opened and that it was taken.
TAKEN = (
    *("pack.pdf", "pack.word", "pack_data.take", "professional.pdf", "professional.word"),
    *("annual.sheet_of_it", "annual.word"),
)
MOST = dict.fromkeys(TAKEN, 22)
MOST_OF = {AMINA: 5, CHAIR: 10, CHOSEN: 10, "administrator": 10, "manager": 10}


def asked_by(app, lived, name):
    """How many statements each page of somebody runs, reading and writing."""
    asking, counted = Asking(app, lived.cookies[name], lived.tokens[name]), {}
    for route in routes(app, "GET"):
        if route.allowed(name) and route.endpoint != "leave.leave":
            address = address_of(app, route, lived.life)
            asking.ask("GET", address)
            with queries(app) as seen:
                asking.ask("GET", address)
            counted[route.endpoint] = len(seen)
    return counted


def test_a_page_asks_little_however_many_there_are(her_app, lived):
    few = {name: asked_by(her_app, lived, name) for name in MOST_OF}
    for name, most in MOST_OF.items():
        assert {page: n for page, n in few[name].items() if n > MOST.get(page, most)} == {}
    with her_app.app_context(), db.at_once() as session:
        for number in range(MANY):
            _one_more(session, number)
    for name in MOST_OF:
        many = asked_by(her_app, lived, name)
        assert {page: (few[name][page], n) for page, n in many.items() if n > few[name][page]} == {}


def _one_more(session: Session, number: int) -> None:
    young, administrator = uuid4(), person_id("administrator")
    make_young_person(
        session,
        actor=administrator,
        person_id=young,
        name=f"Somebody {number}",
        language="en",
        born_on=date(2010, 1, 15),
        looked_after_since=LONG_AGO,
    )
    starts = utc_now() + timedelta(days=number % 60)
    plan_review(
        session, actor=None, review_id=uuid4(), young_person_id=young, starts_at=starts, place="Elm"
    )
    for adult, job in ((CHAIR, "iro"), (CHOSEN, "social-worker")):
        assign(
            session,
            actor=administrator,
            assignment_id=uuid4(),
            young_person_id=young,
            adult_id=person_id(adult),
            job=job,
            starts_on=LONG_AGO,
        )
