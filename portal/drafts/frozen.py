"""A draft as it is frozen when the young person shares."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

from portal.choices.audience import Audience
from portal.drafts.models import Step


@dataclass(frozen=True)
class FrozenItem:
    """One item of a submission: what it says (`words`), its other columns (`plain`), for whom."""

    id: UUID
    step: Step
    revision: int
    audience: Audience
    readers: tuple[str, ...]
    words: dict[str, Any]
    plain: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {
            "id": str(self.id),
            "step": self.step.value,
            "revision": self.revision,
            "audience": self.audience.value,
            "readers": list(self.readers),
            "words": self.words,
            "plain": {name: _plain(value) for name, value in self.plain.items()},
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        return cls(
            id=UUID(kept["id"]),
            step=Step(kept["step"]),
            revision=kept["revision"],
            audience=Audience(kept["audience"]),
            readers=tuple(kept["readers"]),
            words=kept["words"],
            plain=kept["plain"],
        )

    def for_reader(self, reader_id: UUID, *, chairs: bool) -> bool:
        """Whether this adult may read it: everyone invited, those chosen, or the IRO alone."""
        if self.audience is Audience.MEETING:
            return True
        if self.audience is Audience.MY_IRO:
            return chairs
        return self.audience is Audience.CHOSEN and str(reader_id) in self.readers


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, date | datetime) else value
