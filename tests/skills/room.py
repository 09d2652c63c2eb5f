"""What the tests of skills do again and again, through the pages."""

import io
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from cast.page import Page
from cast.people import review_id
from cast.visitor import Visitor
from photos.pictures import talkative_jpeg

from portal.db import db, utc_now
from portal.reviews.models import Review
from portal.reviews.service import hold_review, plan_review

LIST = "/skills"
NOW = f"{LIST}/now"
TEMPLATE = "/manage/skill-list"


def answer(visitor: Visitor, area: str = "home", expect: int = 303, /, **answers: Any) -> Page:
    """Answer skills by their codes, with _ for -; text, audience and the like as they are."""
    own = {"text", "audience", "readers"}
    sent = {
        name if name in own else f"skill-{name.replace('_', '-')}": value
        for name, value in answers.items()
    }
    return visitor.fill(f"{LIST}/{area}", expect, **sent)


def with_photo(visitor: Visitor, area: str = "home", expect: int = 303, **values: Any) -> Page:
    opened = visitor.visit(f"{LIST}/{area}").form_values()
    picture = (io.BytesIO(talkative_jpeg()), "photo.jpg")
    return visitor.press(f"{LIST}/{area}", {**opened, "photo": picture, **values}, expect)


def said_in_table(page: Page) -> dict[str, list[str]]:
    """By skill, what stands in the table of growth, the first review first."""
    rows = [row for body in page.all("tbody") for row in body]
    texts = [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in rows]
    return {label: cells for label, *cells in texts}


def hold(visitor: Visitor, review: UUID | None = None) -> None:
    """Hold a review: Ben's own, unless another one is named."""
    with visitor.app.app_context(), db.at_once() as session:
        hold_review(session, session.get_one(Review, review or review_id("ben")), actor=None)


def plan(visitor: Visitor) -> UUID:
    """Plan one more review, and give its id."""
    ahead = uuid4()
    with visitor.app.app_context(), db.at_once() as session:
        starts = utc_now() + timedelta(days=90)
        whose = {"review_id": ahead, "young_person_id": visitor.id}
        plan_review(session, actor=None, **whose, starts_at=starts, place="Elm")
    return ahead
