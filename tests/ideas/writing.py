"""Writing an idea and answering one, as the pages do."""

from typing import Any
from uuid import UUID, uuid4

from cast.page import Page
from cast.visitor import Visitor

DESK = "/council/desk/ideas"


def an_idea(who: Visitor, text: str, made: UUID | None = None, expect: int = 303, **values: Any):
    """Gives its id; where it is refused, the page."""
    made = made or uuid4()
    page = who.fill("/council/ideas/new", expect, id=str(made), text=text, **values)
    return made if expect == 303 else page


def answer(who: Visitor, idea_id: UUID, expect: int = 303, **values: Any) -> Page:
    return who.fill(f"{DESK}/{idea_id}", expect, **values)
