"""What the tests of sharing do again and again, through the pages."""

from typing import Any
from uuid import UUID, uuid4

from cast.page import Page
from cast.people import person_id, review_id
from cast.visitor import Visitor

from portal.db import db
from portal.drafts.frozen import FrozenItem
from portal.preparation.submissions import (
    SharedVersion,
    items_for,
    submission_versions,
    withdrawn_of,
)

SHARE = "/get-ready/share"


def wish(visitor: Visitor, text: str, audience: str = "my-iro", **values: Any) -> UUID:
    """Write a wish and give its id."""
    wish_id = uuid4()
    sent = {"id": str(wish_id), "kind": "want", "text": text, "audience": audience, **values}
    visitor.press("/get-ready/wishes/new", sent)
    return wish_id


def rewrite(visitor: Visitor, wish_id: UUID, **values: Any) -> None:
    visitor.fill(f"/get-ready/wishes/{wish_id}", **values)


def share(visitor: Visitor, expect: int = 303) -> Page:
    """Look at everything and press Share."""
    return visitor.fill(SHARE, expect)


def versions(visitor: Visitor, name: str) -> list[SharedVersion]:
    with visitor.app.app_context():
        found = submission_versions(db.read, review_id(name))
        assert all(version.items is not None for version in found)
        return found


def read_by(
    visitor: Visitor, name: str, adult: str, *, chairs: bool = False
) -> list[tuple[FrozenItem, ...]]:
    """What that adult may read of each version."""
    with visitor.app.app_context():
        withdrawn = withdrawn_of(db.read, person_id(name))
        return [
            items_for(version, person_id(adult), chairs=chairs, withdrawn=withdrawn)
            for version in submission_versions(db.read, review_id(name))
        ]


def texts(items: tuple[FrozenItem, ...]) -> list[str]:
    return [item.words["text"] for item in items]
