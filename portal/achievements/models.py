"""Things somebody is proud of."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base
from portal.drafts.models import Draft, Step


class Achievement(Draft, Base):
    """`happened_on` is a day in London; words, photo and day are each optional."""

    __tablename__ = "achievement"
    step: ClassVar[Step] = Step.ACHIEVEMENTS

    photo_id: Mapped[UUID | None] = mapped_column(ForeignKey("photo.id"))
    happened_on: Mapped[date | None]
