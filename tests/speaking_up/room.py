"""What the tests of speaking up do again and again, through the pages."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from cast.page import Page
from cast.people import Cast
from cast.visitor import Visitor

from portal.db import db
from portal.speaking_up.models import Matter

WORDS = "ትምህርቲ ክጅምር እደሊ"
IRO_DESK, MANAGERS_DESK = "/officer/complaints", "/manage/complaints"


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
