"""The participation code that an IRO confirmed; a suggestion is never stored."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal


class ParticipationRecord(Base):
    """One code for each review (SSDA903, PN0 to PN7), as its IRO confirmed it."""

    __tablename__ = "participation_code"

    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"), primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    code: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say in the yearly return how somebody took part in their review.",
            retention=Retention.WITH_REVIEW,
        )
    )
    confirmed_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who confirmed the code.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    confirmed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revision: Mapped[int]
