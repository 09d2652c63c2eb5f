"""What one adult sees of one area of skills, in one review."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class SkillSeen(Base):
    """A row of their own for each adult, area and review; the young person's is another table's.

    `words_sealed` is JSON: the answers by skill, the authority's own texts as they were read, and
    a note with its direction and language. `job` is what the writer was when they wrote.
    """

    __tablename__ = "skill_seen"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    writer_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say whose view of somebody's skills it is.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    job: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.ASSIGNMENT,
            purpose="To say what the writer was to the young person.",
            retention=Retention.WITH_REVIEW,
        )
    )
    area: Mapped[str]
    revision: Mapped[int]
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To show the young person what those who live and work with them see.",
        retention=Retention.WITH_REVIEW,
    )
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        Index(None, "young_person_id", "area"),
        Index(None, "review_id", "writer_id"),
    )
