"""Points of the agenda."""

from typing import ClassVar

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base
from portal.drafts.models import Draft, Step
from portal.vault import DataClass, Retention, personal

A_WISH_FOR_THE_TALK = personal(
    klass=DataClass.CHOICE,
    purpose="To talk about a point with the people the young person wants there.",
    retention=Retention.UNTIL_REMOVED,
)


class AgendaPoint(Draft, Base):
    """One point; `topic` is a code of `portal.choices.topics`, None for own words alone.

    `position` is unique in a review and leaves gaps: a point taken out keeps its place for when
    it comes back. `minutes` 0 is "I don't know yet". `not_with` is the id of an adult.
    """

    __tablename__ = "agenda_point"
    step: ClassVar[Step] = Step.AGENDA

    topic: Mapped[str | None]
    minutes: Mapped[int]
    position: Mapped[int]
    alone_with_iro: Mapped[bool] = mapped_column(info=A_WISH_FOR_THE_TALK)
    not_with: Mapped[str | None] = mapped_column(info=A_WISH_FOR_THE_TALK)

    __table_args__ = (
        Index(None, "young_person_id", "review_id"),
        UniqueConstraint("review_id", "position"),
        CheckConstraint("NOT (alone_with_iro AND audience = 'meeting')", name="alone_is_alone"),
    )
