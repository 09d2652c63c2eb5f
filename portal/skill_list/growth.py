"""Skills over the reviews: one table of them, from which the charts are drawn too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from portal.choices.choice import Choice
from portal.choices.skills import SKILL_ANSWERS, SkillAnswer
from portal.choices.skills_said import FACES, NOW, Answered, answered_in
from portal.i18n import Message
from portal.web.charts import Column, Frame, Panel, frame_of, panel_of

# What was said in one review: the words of each area, by its code.
Said = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class SkillRow:
    """What was said of one skill in each column; None where nothing was, or not to this reader."""

    label: Message
    said: tuple[SkillAnswer | None, ...]

    @property
    def last(self) -> SkillAnswer:
        return next(answer for answer in reversed(self.said) if answer)

    @property
    def moved(self) -> bool:
        return len({answer.code for answer in self.said if answer}) > 1


@dataclass(frozen=True, slots=True)
class AreaOfTable:
    area: Choice
    rows: tuple[SkillRow, ...]


@dataclass(frozen=True, slots=True)
class SkillTable:
    """Columns by time; in each area what is still to be learned comes first."""

    columns: tuple[Column, ...] = ()
    areas: tuple[AreaOfTable, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.areas)


def skill_table(reviews: Iterable[tuple[Column, Said]]) -> SkillTable:
    """Gather what was said in each review, by time; one of which nothing stands is out."""
    kept = [(column, opened) for column, said in reviews if (opened := _opened(said))]
    areas = (AreaOfTable(FACES[code], tuple(_rows(code, kept))) for code in FACES if code != NOW)
    return SkillTable(
        tuple(column for column, _said in kept), tuple(area for area in areas if area.rows)
    )


def panels(table: SkillTable, *, rtl: bool) -> dict[str, list[Panel]]:
    """By area, a chart of each skill that changed between two reviews, either way."""
    return {
        area.area.code: [
            panel_of(row, table.columns, row.said, rtl=rtl) for row in area.rows if row.moved
        ]
        for area in table.areas
    }


def frame(*, rtl: bool) -> Frame:
    return frame_of(SKILL_ANSWERS, rtl=rtl)


Opened = Mapping[str, Mapping[str, Answered]]


def _opened(said: Said) -> Opened:
    areas = {code: {one.code: one for one in answered_in(words)} for code, words in said.items()}
    return {code: answers for code, answers in areas.items() if answers}


def _rows(area: str, kept: list[tuple[Column, Opened]]) -> list[SkillRow]:
    """A skill keeps the words in which it was answered last."""
    labels: dict[str, Message] = {}
    for _column, opened in kept:
        labels |= {code: one.label for code, one in opened.get(area, {}).items()}
    rows = [
        SkillRow(
            label,
            tuple(
                one.answer if (one := opened.get(area, {}).get(code)) else None
                for _column, opened in kept
            ),
        )
        for code, label in labels.items()
    ]
    return sorted(rows, key=lambda row: -row.last.row)
