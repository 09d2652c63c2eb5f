"""The way into a meeting by video."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class JoinLink(Base):
    """Whoever has the address can walk into the meeting, so it is sealed; None: taken away."""

    __tablename__ = "join_link"

    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"), primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    address_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.CREDENTIAL,
        purpose="To let those who are invited join the meeting by video.",
        retention=Retention.WITH_REVIEW,
    )
    revision: Mapped[int]
    kept_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who gave the way into the meeting.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    kept_at: Mapped[datetime] = mapped_column(UtcDateTime)
