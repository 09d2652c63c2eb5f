"""What tests of letters do again and again: something is shared, answered, written and sent."""

from typing import Any
from uuid import UUID

from cast.page import Page
from cast.people import review_id
from cast.sharing import share, wish
from cast.visitor import Visitor
from record.meeting import answer, hold, promise

from portal.db import db
from portal.letters.queries import SentLetter, sent_letters

REVIEW = f"/officer/reviews/{review_id('amina')}"
LETTER = f"{REVIEW}/letter"
PREVIEW = f"{LETTER}/preview"
SENT = f"{LETTER}/sent"
FORMAL = f"{REVIEW}/record/formal"
MINE = f"/what-happened/{review_id('amina')}/letter"
WORDS = "I want to see my brother"
REASON = "He lives far away. We look for a way to meet."


def held(amina: Visitor, text: str = WORDS, audience: str = "meeting") -> UUID:
    """A wish is shared and the meeting was held."""
    item = wish(amina, text, audience)
    share(amina)
    hold(amina)
    return item


def answered(officer: Visitor, item: UUID, **values: Any) -> None:
    answer(officer, item, **{"outcome": "not-now", "reason": REASON, **values})


def promised(officer: Visitor, item: UUID, **values: Any) -> None:
    officer.press(f"{REVIEW}/record/items/{item}/actions", promise(**values))


def write(officer: Visitor, expect: int = 303, **texts: str) -> Page:
    """Open the page of the letter, change these sections, and save."""
    return officer.fill(LETTER, expect, **texts)


def send(officer: Visitor, expect: int = 303) -> Page:
    return officer.fill(PREVIEW, expect)


def sent_to(amina: Visitor) -> list[SentLetter]:
    with amina.app.app_context():
        return sent_letters(db.read, amina.id, review_id("amina"))
