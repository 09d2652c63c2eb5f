"""Things somebody is proud of."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base
from portal.drafts.models import Draft, Step
from portal.vault import DataClass, Retention, personal


class Achievement(Draft, Base):
    """`happened_on` is a day in London; photo and day are optional."""

    __tablename__ = "achievement"
    step: ClassVar[Step] = Step.ACHIEVEMENTS

    photo_id: Mapped[UUID | None] = mapped_column(ForeignKey("photo.id"))
    happened_on: Mapped[date | None] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To say when it was, as the young person wrote it.",
            retention=Retention.UNTIL_REMOVED,
        )
    )
