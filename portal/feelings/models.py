"""Feelings."""

from typing import ClassVar

from sqlalchemy.orm import Mapped

from portal.db import Base
from portal.drafts.models import Draft, Step


class Feeling(Draft, Base):
    """One area of life in one review; the feeling itself is sealed with its words.

    `area` is a code of `portal.choices.areas`, the feeling one of `portal.choices.feelings`.
    """

    __tablename__ = "feeling"
    step: ClassVar[Step] = Step.FEELINGS

    area: Mapped[str]
