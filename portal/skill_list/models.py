"""The list of skills, version by version."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime


class SkillList(Base):
    """One version of the skills that are asked for: a change is a new one, and none is taken away.

    `skills` are in order, each with area, code, text (None: as shipped), shown.
    """

    __tablename__ = "skill_list"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    skills: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
