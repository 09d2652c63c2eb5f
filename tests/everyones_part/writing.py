"""Writing a part as the people of the cast do, on their own pages or through a link."""

import re
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4, uuid5

from cast.page import Page
from cast.people import HOUSE, Cast, person_id, review_id
from cast.visitor import Visitor

from portal.care_team.models import Assignment
from portal.db import db
from portal.everyones_part.link_views import REFUSED
from portal.reviews.models import Review

PART = f"/professional/reviews/{review_id('amina')}/part"
HAND_IN = f"{PART}/hand-in"
PARTS = f"/officer/reviews/{review_id('amina')}/parts"
MINE = "/my-review/parts"
FORM = "/part/form"
WELL, WORRY, ASK = "She cooks for all of us", "She sleeps badly", "A doctor by May"


def said(**changed: Any) -> dict[str, Any]:
    words = {"going_well": WELL, "worries": WORRY, "asks": ASK, "revision": "0"}
    return {"id": str(uuid4()), **words, **changed}


def hand_in(writer: Visitor, **changed: Any) -> UUID:
    """Hand in what the form holds, with these changes. Gives the id of the part."""
    sent = {**said(), "revision": writer.visit(PART).form_values()["revision"], **changed}
    writer.press(HAND_IN, sent)
    return UUID(sent["id"])


def change_job(cast: Cast, adult: str, young: str = "amina", **changed: Any) -> None:
    with cast.app.app_context(), db.at_once() as session:
        assignment = session.get_one(Assignment, uuid5(HOUSE, f"{adult} {young}"))
        for name, value in changed.items():
            setattr(assignment, name, value)


def move_review(cast: Cast, starts_at: datetime | None, state: str = "ahead") -> None:
    with cast.app.app_context(), db.at_once() as session:
        review = session.get_one(Review, review_id("amina"))
        review.starts_at, review.state = starts_at, state


def link_for(officer: Visitor, adult: str = "her_carer") -> str:
    """The token of a new link."""
    return token_in(officer.fill(f"{PARTS}/{person_id(adult)}/link", 200))


def token_in(page: Page) -> str:
    shown = next(one for one in page.all("dd") if one.get("id") == "the-link")
    return "".join(shown.itertext()).partition("#")[2]


def use(visitor: Visitor, token: str, expect: int = 303) -> Page:
    return visitor.press("/part", {"token": token}, expect)


def handed_in(visitor: Visitor, token: str, **changed: Any) -> Page:
    use(visitor, token)
    return visitor.press(FORM, said(**changed))


def refused(visitor: Visitor, token: str) -> str:
    """The bytes of the page, but for its token and nonces."""
    page = use(visitor, token, expect=404)
    assert page.has_text(str(REFUSED))
    return re.sub(r'(nonce|value)="[^"]*"', "", page.html)
