"""How somebody takes part."""

from typing import ClassVar
from uuid import UUID, uuid5

from sqlalchemy.orm import Mapped

from portal.db import Base
from portal.drafts.models import Draft, Step


class TakingPart(Draft, Base):
    """One section of the answers; `section` is a code of `portal.choices.taking_part`."""

    __tablename__ = "taking_part"
    step: ClassVar[Step] = Step.TAKING_PART

    section: Mapped[str]


def section_id(review_id: UUID, young_person_id: UUID, section: str) -> UUID:
    """The one row of this person, review and section, on whichever phone it is written."""
    return uuid5(review_id, f"{young_person_id}/taking-part/{section}")
