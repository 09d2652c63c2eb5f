"""Addresses of Amina's contacts and alerts, and what is sent to them."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from cast.page import Page
from cast.people import person_id
from cast.visitor import Visitor
from sqlalchemy import select

from portal.contacts.models import AlertEntry, ContactEntry, NotSo
from portal.db import db
from portal.i18n import london_today

AMINA = person_id("amina")
BY_OFFICER = f"/officer/young-people/{AMINA}"
BY_WORKER = f"/professional/young-people/{AMINA}"
MINE = "/my-people/visits"
Row = ContactEntry | AlertEntry | NotSo


def yesterday() -> str:
    return (london_today() - timedelta(days=1)).isoformat()


def a_visit(**values: Any) -> dict[str, Any]:
    """A visit of yesterday, as its form is sent."""
    return {
        "day": yesterday(),
        "time": "15:30",
        "how": "home",
        "seen": "alone",
        "text": "We talked about the college.",
        **values,
    }


def write(visitor: Visitor, room: str = BY_WORKER, expect: int = 303, **values: Any) -> Page:
    return visitor.fill(f"{room}/contacts/new", expect, **a_visit(**values))


def written(visitor: Visitor, room: str = BY_WORKER, **values: Any) -> UUID:
    """Write a visit down and give its id."""
    made = uuid4()
    write(visitor, room, id=str(made), **values)
    return made


def raised(visitor: Visitor, room: str = BY_WORKER, **values: Any) -> UUID:
    """Raise an alert and give its id."""
    made = uuid4()
    said = {"kind": "health", "text": "An asthma spray is always with her.", **values}
    visitor.fill(f"{room}/alerts/new", id=str(made), **said)
    return made


def rows(visitor: Visitor, table: type[Any]) -> list[Any]:
    """Every version there is, the first one first."""
    with visitor.app.app_context():
        return list(db.read.scalars(select(table).order_by(table.made_at)))
