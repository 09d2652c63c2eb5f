"""What the tests of speaking up do again and again, through the pages."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from cast.page import Page
from cast.people import LONG_AGO, Cast, person_id
from cast.visitor import Visitor
from sqlalchemy import update

from portal.care_team.models import Assignment
from portal.care_team.service import assign
from portal.db import db
from portal.speaking_up.models import Matter

WORDS = "ትምህርቲ ክጅምር እደሊ"
IRO_DESK, MANAGERS_DESK = "/officer/complaints", "/manage/complaints"
ADVOCATES_DESK = "/professional/reports"


def speak_up(young: Visitor, wanted: str = "complaint", to: str = "iro", **values: Any) -> UUID:
    """Send it as the page's form does. Gives its id."""
    made = uuid4()
    said = {"id": str(made), "text": WORDS, "to": to}
    young.fill(f"/speak-up/new/{wanted}", **{**said, **values})
    return made


def mine(matter_id: UUID) -> str:
    return f"/speak-up/{matter_id}"


def answer(adult: Visitor, desk: str, matter_id: UUID, says: str = "answered", **more: Any) -> Page:
    said = {"says": says, "text": "You can start on Monday."}
    return adult.fill(f"{desk}/{matter_id}", **{**said, **more})


def kept(cast: Cast, matter_id: UUID) -> Matter:
    with cast.app.app_context(), db.sessionmaker() as session:
        return session.get_one(Matter, matter_id)


def make_late(cast: Cast, matter_id: UUID, days: int = 3) -> None:
    """Its answer was due some days ago."""
    with cast.app.app_context(), db.at_once() as session:
        session.get_one(Matter, matter_id).due_on = cast.today - timedelta(days=days)


def report(young: Visitor, to: str = "iro", **values: Any) -> UUID:
    """Report racism or unfairness as the page's form does. Gives its id."""
    made = uuid4()
    said = {"id": str(made), "text": WORDS, "to": to, "named": "yes"}
    young.fill("/speak-up/unfair", **{**said, **values})
    return made


def becomes(cast: Cast, adult: str, job: str, young: str = "amina") -> Visitor:
    """They have this job with the young person, too."""
    with cast.app.app_context(), db.at_once() as session:
        assign(
            session,
            actor=None,
            assignment_id=uuid4(),
            young_person_id=person_id(young),
            adult_id=person_id(adult),
            job=job,
            starts_on=LONG_AGO,
        )
    return cast.visitor(adult)


def ends(cast: Cast, job: str) -> None:
    """Nobody has this job any more."""
    with cast.app.app_context(), db.at_once() as session:
        session.execute(update(Assignment).where(Assignment.job == job).values(ends_on=LONG_AGO))
