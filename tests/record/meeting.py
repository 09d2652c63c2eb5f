"""What tests of the record do again and again: something is shared, and its time comes."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from cast.page import Page
from cast.people import person_id, review_id
from cast.sharing import share, wish
from cast.visitor import Visitor

from portal.db import db
from portal.reviews.models import Review, ReviewState

RECORD = f"/officer/reviews/{review_id('amina')}/record"
SAM = str(person_id("her_social_worker"))
REASON = "We asked the school. There is a place for you in May."


def hold(visitor: Visitor, name: str = "amina", *, days_ago: int = 3) -> None:
    """The meeting was held some days ago."""
    with visitor.app.app_context(), db.at_once() as session:
        review = session.get_one(Review, review_id(name))
        review.starts_at = datetime.now(UTC) - timedelta(days=days_ago)
        review.state = ReviewState.HELD.value


def shared(amina: Visitor, *texts: str, audience: str = "my-iro") -> list[UUID]:
    """Wishes are shared and the meeting is held; gives their ids."""
    ids = [wish(amina, text, audience) for text in texts]
    share(amina)
    hold(amina)
    return ids


def item_page(item_id: UUID) -> str:
    return f"{RECORD}/items/{item_id}"


def given(**values: Any) -> dict[str, Any]:
    return {"talked": "yes", "outcome": "yes", "reason": REASON, **values}


def answer(officer: Visitor, item_id: UUID, expect: int = 303, **values: Any) -> Page:
    """Open the page of a thing and answer it."""
    return officer.fill(item_page(item_id), expect, **given(**values))


def promise(**values: Any) -> dict[str, Any]:
    """Somebody does something, as the form of its page sends it."""
    day = (datetime.now(UTC) + timedelta(days=20)).date()
    sent = {"id": str(uuid4()), "who": SAM, "somebody": "", "what": "Ring the school"}
    return {**sent, "by_when": day.isoformat(), **values}


__all__ = ["REASON", "RECORD", "SAM", "answer", "given", "hold", "item_page", "promise", "shared"]
