"""Wishes."""

from typing import ClassVar

from sqlalchemy.orm import Mapped

from portal.db import Base
from portal.drafts.models import Draft, Step


class Wish(Draft, Base):
    """`kind` is a code of `portal.choices.wishes`."""

    __tablename__ = "wish"
    step: ClassVar[Step] = Step.WISHES

    kind: Mapped[str]
