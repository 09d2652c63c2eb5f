"""Who opened what Amina shared, as the database holds it."""

from typing import Any
from uuid import UUID

from cast.people import person_id, review_id
from cast.visitor import Visitor
from sqlalchemy import Row, select

from portal.audit.models import Act, AuditEntry
from portal.db import db
from portal.reviews.openings import Opening


def opened(visitor: Visitor, review: UUID | None = None) -> list[Row[Any]]:
    """Item, its revision and reader, of one review of hers; the first opening first."""
    found = select(Opening.item_id, Opening.revision, Opening.reader_id).where(
        Opening.young_person_id == person_id("amina"),
        Opening.review_id == (review or review_id("amina")),
    )
    with visitor.app.app_context():
        return list(db.read.execute(found.order_by(Opening.opened_at)))


def packs_opened(visitor: Visitor) -> list[AuditEntry]:
    """The acts of opening a pack of hers."""
    found = select(AuditEntry).where(
        AuditEntry.about_id == person_id("amina"), AuditEntry.act == Act.PACK_OPENED.value
    )
    with visitor.app.app_context():
        return list(db.read.scalars(found))
