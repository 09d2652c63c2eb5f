"""The phrases that a young person keeps."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, sealed_column


class KeptWord(Base):
    """One phrase in one list; `id` is a hash of both under the young person's own key.

    So a phrase is one row however often it is kept, and no row says which phrase it is.
    """

    __tablename__ = "kept_word"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    phrase_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.CHOICE,
        purpose="To show the young person the English words that they keep for themselves.",
        retention=Retention.UNTIL_REMOVED,
    )
    kept_at: Mapped[datetime] = mapped_column(UtcDateTime)
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "kept_at"),)
