"""Who opened what a young person shared, and when: the young person reads it beside each item."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy import ForeignKey, Index, Insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.db import Base, UtcDateTime, utc_now
from portal.vault import DataClass, Retention, personal


class Opening(Base):
    """The first time that an adult opened an item in a version; `revision` is the item's own."""

    __tablename__ = "opening"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    reader_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To show a young person who has looked.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    version: Mapped[int]
    item_id: Mapped[UUID]
    revision: Mapped[int]
    opened_at: Mapped[datetime] = mapped_column(
        UtcDateTime,
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To show a young person when somebody looked.",
            retention=Retention.WITH_REVIEW,
        ),
    )

    __table_args__ = (
        Index(None, "young_person_id", "review_id"),
        Index(None, "reader_id", "review_id", "version"),
    )


# Two tabs may open one page at once: a row that stands is passed over.
ONLY_NEW: dict[str, Insert] = {
    "sqlite": sqlite.insert(Opening).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(Opening).on_conflict_do_nothing(),
}


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader has before them: the version, and each item's id with its revision."""

    young_person_id: UUID
    review_id: UUID
    version: int
    items: Sequence[tuple[UUID, int]]


def note_openings(session: Session, reader_id: UUID, reads: Iterable[Read]) -> None:
    """Note the first time that this reader has these items in these versions before them."""
    rows = [_row(reader_id, read, *item) for read in reads for item in read.items]
    if rows:
        session.execute(ONLY_NEW[session.get_bind().dialect.name], rows)


def _row(reader_id: UUID, read: Read, item_id: UUID, revision: int) -> dict[str, object]:
    return {
        "id": uuid5(item_id, f"{reader_id}/{read.version}"),
        "reader_id": reader_id,
        "young_person_id": read.young_person_id,
        "review_id": read.review_id,
        "version": read.version,
        "item_id": item_id,
        "revision": revision,
        "opened_at": utc_now(),
    }
