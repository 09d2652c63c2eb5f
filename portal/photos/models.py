"""The photos that young people keep: ids and sizes here, the pixels sealed in the store."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal


class Photo(Base):
    """`width` and `height` are of the large picture; `digest` is keyed, and tells a replay."""

    __tablename__ = "photo"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    width: Mapped[int]
    height: Mapped[int]
    digest: Mapped[bytes] = mapped_column(
        LargeBinary(32),
        info=personal(
            klass=DataClass.PHOTO,
            purpose="To know a photo that a phone sends twice.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "created_at"),)
