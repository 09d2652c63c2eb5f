"""What tests of the pack do again and again: a young person fills every step, reviews are held."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from achievements.album import add
from cast.page import Page
from cast.people import HOUSE, person_id, review_id
from cast.sharing import wish
from cast.visitor import Visitor
from photos.pictures import talkative_jpeg

from portal.db import db
from portal.reviews.models import Review
from portal.reviews.service import hold_review, plan_review

PACK = f"/officer/reviews/{review_id('amina')}/pack"
CAROL, SAM = str(person_id("her_carer")), str(person_id("her_social_worker"))


def pack_of(review: UUID) -> str:
    return f"/officer/reviews/{review}/pack"


def point(visitor: Visitor, text: str, **values: Any) -> None:
    visitor.fill("/get-ready/agenda/new", **{"text": text, "minutes": "10", **values})


def feel(visitor: Visitor, area: str, feeling: str, text: str = "", **values: Any) -> None:
    visitor.fill(f"/get-ready/feelings/{area}", feeling=feeling, text=text, **values)


def everything(
    visitor: Visitor,
    words: str = "My words",
    audience: str = "my-iro",
    proud: str | None = None,
) -> None:
    """One item or more of every step, with these words in every field that takes words."""
    point(visitor, words, audience=audience, not_with=CAROL)
    point(visitor, words, audience="my-iro", alone_with_iro="y", minutes="35")
    feel(visitor, "friends", "worried", words, audience=audience)
    feel(visitor, "family", "good", audience=audience)
    wish(visitor, words, audience)
    add(visitor, talkative_jpeg(), text=proud or words, audience=audience, happened_on="2026-01-15")
    ways = "/get-ready/taking-part"
    visitor.fill(f"{ways}/how", ways=["there"], text=words, audience=audience)
    visitor.fill(f"{ways}/people", **{f"person-{SAM}": "rather-not"}, text=words)
    visitor.fill(
        f"{ways}/interpreter", interpreter_language="haz", not_my_community="y", text=words
    )


def next_review(visitor: Visitor, name: str = "amina") -> UUID:
    """Hold the review that is ahead, and plan the one after it. Gives its id."""
    ahead = uuid4()
    with visitor.app.app_context(), db.at_once() as session:
        held = session.get(Review, review_id(name))
        assert held is not None
        held.starts_at = datetime.now(UTC) - timedelta(days=30)
        hold_review(session, held, actor=None)
        plan_review(
            session,
            actor=None,
            review_id=ahead,
            young_person_id=person_id(name),
            starts_at=datetime.now(UTC) + timedelta(days=6),
            place="Oak House",
        )
    return ahead


def photo_in(page: Page) -> str:
    (address,) = [image.get("src", "") for image in page.all("img")]
    return address


__all__ = ["HOUSE", "PACK", "everything", "feel", "next_review", "pack_of", "photo_in", "point"]
