"""What the tests of skills do again and again, through the pages."""

from typing import Any

from cast.page import Page
from cast.visitor import Visitor

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
