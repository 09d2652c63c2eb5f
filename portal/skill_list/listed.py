"""The skills that are asked for: as shipped, and as the authority changed them."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from portal.choices.own_texts import plain_english
from portal.choices.skills import SHIPPED_SKILLS, SKILL_AREAS
from portal.choices.skills_said import label_of
from portal.i18n import Message


@dataclass(frozen=True, slots=True)
class ListedSkill:
    """One skill of a version; `text` is None where it is as shipped."""

    area: str
    code: str
    text: str | None
    shown: bool

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        return cls(kept["area"], kept["code"], kept["text"], kept["shown"])

    @property
    def label(self) -> Message:
        return label_of(self.code, {} if self.text is None else {self.code: self.text})

    @property
    def english(self) -> str:
        """The text as a form shows it."""
        return plain_english(self.label)


Skills = tuple[ListedSkill, ...]

SHIPPED: Skills = tuple(
    ListedSkill(area.code, skill.code, None, shown=True)
    for area in SKILL_AREAS.values()
    for skill in area.skills
)


def skills_in(kept: Iterable[Mapping[str, Any]]) -> Skills:
    return tuple(ListedSkill.from_json(one) for one in kept)


def asked_in(skills: Skills, area: str) -> Skills:
    """What is asked in one area."""
    return tuple(one for one in skills if one.area == area and one.shown)


def own_texts(skills: Iterable[ListedSkill], codes: Iterable[str]) -> dict[str, str]:
    """The texts of these skills that are the authority's own, to be kept with the answers."""
    wanted = set(codes)
    return {one.code: one.text for one in skills if one.text is not None and one.code in wanted}


def shipped_text(code: str) -> str | None:
    """The English as it came; None for a skill that the authority added."""
    skill = SHIPPED_SKILLS.get(code)
    return plain_english(skill.label) if skill else None
