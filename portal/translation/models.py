"""What an item says in English."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class Kind(StrEnum):
    """Who made it; a person's stands first."""

    PERSON = "person"
    MACHINE = "machine"


class Translation(Base):
    """The English of one item's words; a correction is a row of its own, the next `revision`.

    `review_id` is None for words that are of no review: what stands beside the plan.

    `english_sealed` is JSON: `english`, and `of`, the fingerprint of the exact words it is of. It
    is sealed with them so that nothing of the words is left when the young person's key is erased.
    `revision` counts from 1 for each item and kind. `objection_sealed` is JSON, the young person's
    own words about it, if they wrote any.
    """

    __tablename__ = "translation"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    review_id: Mapped[UUID | None] = mapped_column(ForeignKey("review.id"))
    item_id: Mapped[UUID]
    kind: Mapped[str]
    revision: Mapped[int]
    english_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To let adults read in English what the young person shared.",
        retention=Retention.WITH_REVIEW,
    )
    made_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who put the young person's words into English.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    engine: Mapped[str | None] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say which program put the young person's words into English.",
            retention=Retention.WITH_REVIEW,
        )
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    objected_at: Mapped[datetime | None] = mapped_column(
        UtcDateTime,
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To tell readers that the young person did not mean this.",
            retention=Retention.UNTIL_REMOVED,
        ),
    )
    objection_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To let the young person say what they meant.",
        retention=Retention.UNTIL_REMOVED,
    )

    __table_args__ = (
        UniqueConstraint("young_person_id", "item_id", "kind", "revision"),
        Index(None, "young_person_id", "review_id"),
    )
