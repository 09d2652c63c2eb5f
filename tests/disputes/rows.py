"""What the tests of disputes do again and again, through the pages."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from cast.people import person_id
from cast.visitor import Visitor

NEW = f"/officer/young-people/{person_id('amina')}/disputes/new"
TOLD = "I am not happy with your school place. I have asked the head of service to find one."


def open_one(officer: Visitor, about: str = "No school place", **values: Any) -> UUID:
    """Her IRO opens a dispute today. Gives its id."""
    made = uuid4()
    said = {"about": about, "to_whom": "Tom, team manager", "words": "Asked for a place."}
    officer.fill(NEW, **{"id": str(made), **said, **values})
    return made


def page_of(dispute_id: UUID) -> str:
    return f"/officer/disputes/{dispute_id}"


def log(officer: Visitor, dispute_id: UUID, kind: str, expect: int = 303, **values: Any) -> Any:
    said = {"to_whom": "Harriet, head of service", "words": f"Words of {kind}."}
    return officer.fill(page_of(dispute_id), expect, kind=kind, **{**said, **values})


def iso(day: date) -> str:
    return day.isoformat()
