"""The areas of a plan: as shipped, as the authority changed them, as one young person has them."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from portal.choices.own_texts import as_written, plain_english
from portal.choices.plan import PLAN_AREAS, PLAN_ICONS, PlanIcon
from portal.choices.topics import LAWYER_FIRST_CODES
from portal.i18n import Message


@dataclass(frozen=True, slots=True)
class TemplateArea:
    """One area of a version; `title` and `prompt` are None where they are as shipped."""

    code: str
    title: str | None
    prompt: str | None
    icon: str
    shown: bool

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        return cls(kept["code"], kept["title"], kept["prompt"], kept["icon"], kept["shown"])

    def hidden(self) -> Self:
        return replace(self, shown=False)


@dataclass(frozen=True, slots=True)
class Area:
    """An area as pages show it; `own`: only one young person has it."""

    code: str
    title: Message
    prompt: Message | None
    icon: PlanIcon
    shown: bool
    own: bool = False

    @property
    def hue(self) -> str:
        return self.icon.hue

    @property
    def lawyer_first(self) -> bool:
        """The details are for the lawyer: nobody asks for a story there."""
        return self.code in LAWYER_FIRST_CODES


SHIPPED: tuple[TemplateArea, ...] = tuple(
    TemplateArea(area.code, None, None, area.icon, shown=True) for area in PLAN_AREAS.values()
)


def area_of(kept: TemplateArea) -> Area:
    """An area of the template; a text of the authority's own stands as they wrote it."""
    shipped = PLAN_AREAS.get(kept.code)
    title = shipped.label if shipped and kept.title is None else as_written(kept.title or kept.code)
    prompt = shipped.prompt if shipped and kept.prompt is None else _or_none(kept.prompt)
    if not isinstance(title, Message):
        raise TypeError(kept.code)
    return Area(kept.code, title, prompt, icon_of(kept.icon), kept.shown)


def icon_of(code: str | None) -> PlanIcon:
    """A picture of the fixed set; the first for one that left it."""
    return PLAN_ICONS.get(code or "") or next(iter(PLAN_ICONS.values()))


def english_of(kept: TemplateArea) -> tuple[str, str]:
    """Title and prompt as a form shows them."""
    area = area_of(kept)
    return plain_english(area.title), plain_english(area.prompt) if area.prompt else ""


def areas_in(kept: Iterable[Mapping[str, Any]]) -> tuple[TemplateArea, ...]:
    return tuple(TemplateArea.from_json(one) for one in kept)


def _or_none(text: str | None) -> Message | None:
    return as_written(text) if text else None
