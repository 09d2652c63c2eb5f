"""Feelings over the reviews: one table of them, from which the chart is drawn too."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from portal.choices.areas import AREAS
from portal.choices.choice import Choice
from portal.choices.feelings import FEELINGS, Feeling
from portal.preparation.submissions import FrozenItem, Step
from portal.web.charts import Column, Frame, Panel, frame_of, panel_of


@dataclass(frozen=True, slots=True)
class AreaRow:
    """What was said of one area in each column; None where nothing stands for this reader."""

    area: Choice
    said: tuple[Feeling | None, ...]


@dataclass(frozen=True, slots=True)
class FeelingTable:
    """Columns by time, the review of the pack last; rows in the order of the areas."""

    columns: tuple[Column, ...]
    rows: tuple[AreaRow, ...]


def frame(*, rtl: bool) -> Frame:
    return frame_of(FEELINGS, rtl=rtl)


def feeling_table(
    reviews: Iterable[tuple[Column, Sequence[FrozenItem]]],
) -> FeelingTable:
    """Gather what was said in each review; a review or an area of which nothing stands is out."""
    said = [(column, _said(items)) for column, items in reviews]
    kept = [(column, feelings) for column, feelings in said if feelings]
    rows = (
        AreaRow(area, tuple(feelings.get(code) for _column, feelings in kept))
        for code, area in AREAS.items()
    )
    columns = tuple(column for column, _feelings in kept)
    return FeelingTable(columns, tuple(row for row in rows if any(row.said)))


def panels(table: FeelingTable, *, rtl: bool) -> tuple[Panel, ...]:
    """The chart of each row."""
    return tuple(panel_of(row.area, table.columns, row.said, rtl=rtl) for row in table.rows)


def _said(items: Sequence[FrozenItem]) -> Mapping[str, Feeling]:
    return {
        item.plain["area"]: FEELINGS[item.words["feeling"]]
        for item in items
        if item.step is Step.FEELINGS
    }
