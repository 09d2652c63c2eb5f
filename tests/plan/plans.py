"""What the tests of plans do again and again, through the pages."""

from typing import Any
from uuid import UUID, uuid4

from cast.page import Page
from cast.people import person_id, review_id
from cast.visitor import Visitor

from portal.db import db
from portal.i18n import london_today
from portal.outcomes.acting import Promise, add_action
from portal.outcomes.answering import OfReview

MINE = "/my-plan"
BY_WORKER = f"/professional/young-people/{person_id('amina')}/plan"
BY_IRO = f"/officer/young-people/{person_id('amina')}/plan"
TEMPLATE = "/manage/plan-template"
WANT = "You see your brother each month."


def write(visitor: Visitor, address: str, area: str = "family", **values: Any) -> Page:
    """Write an area as who keeps the plan."""
    said = {"want": WANT, "state": "needs-work", **values}
    return visitor.fill(f"{address}/areas/{area}", **said)


def cards(page: Page) -> list[str]:
    """The areas on a page, in order."""
    return [one.get("id", "")[5:] for one in page.all("li") if one.get("id", "").startswith("area")]


def promise(visitor: Visitor, what: str, who: str = "Sam Social") -> UUID:
    """An action for Amina that her IRO made."""
    action_id = uuid4()
    of = OfReview(review_id("amina"), person_id("amina"))
    made = Promise(person_id("her_social_worker"), who, what, london_today(), item_id=uuid4())
    with visitor.app.app_context(), db.at_once() as session:
        add_action(session, of, action_id, made, actor=person_id("her_officer"))
    return action_id
