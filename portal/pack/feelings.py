"""Feelings over the reviews: one table of them, from which the chart is drawn too."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from portal.choices.areas import AREAS
from portal.choices.choice import Choice
from portal.choices.feelings import FEELINGS, Feeling
from portal.preparation.submissions import FrozenItem, Step


@dataclass(frozen=True, slots=True)
class Column:
    """One review; `on` is None while its day is not fixed."""

    number: int
    on: date | None


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


@dataclass(frozen=True, slots=True)
class Dot:
    """A feeling in the chart of one area; `x` and `y` in the units of its drawing."""

    x: int
    y: int
    column: Column
    feeling: Feeling


@dataclass(frozen=True, slots=True)
class Panel:
    """The chart of one area: dots by time and the line between them."""

    area: Choice
    dots: tuple[Dot, ...]

    @property
    def line(self) -> str:
        return " ".join(f"{dot.x},{dot.y}" for dot in self.dots)


WIDTH, LABELS, TOP, ROW, EDGE = 360, 140, 14, 24, 22
BOTTOM = TOP + (len(FEELINGS) - 1) * ROW


@dataclass(frozen=True, slots=True)
class Frame:
    """What every panel shares: its size, the height of each feeling's line, and where it runs."""

    width: int
    height: int
    words_at: int
    lines_from: int
    lines_to: int
    rows: tuple[tuple[Feeling, int], ...]


def frame(*, rtl: bool) -> Frame:
    return Frame(
        width=WIDTH,
        height=BOTTOM + ROW + 8,
        words_at=WIDTH if rtl else 0,
        lines_from=WIDTH - LABELS if rtl else LABELS,
        lines_to=0 if rtl else WIDTH,
        rows=tuple((feeling, height_of(feeling)) for feeling in FEELINGS.values()),
    )


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
    """Draw each row: a feeling's `row` is its height, time runs in the direction of reading."""
    places = _places(len(table.columns), rtl=rtl)
    return tuple(
        Panel(
            row.area,
            tuple(
                Dot(x, height_of(feeling), column, feeling)
                for x, column, feeling in zip(places, table.columns, row.said, strict=True)
                if feeling
            ),
        )
        for row in table.rows
    )


def height_of(feeling: Feeling) -> int:
    return TOP + feeling.row * ROW


def _places(count: int, *, rtl: bool) -> list[int]:
    """Where the columns stand, evenly between the labels and the edge."""
    step = (WIDTH - LABELS - 2 * EDGE) // max(count - 1, 1)
    places = [LABELS + EDGE + step * number for number in range(count)]
    return [WIDTH - x for x in places] if rtl else places


def _said(items: Sequence[FrozenItem]) -> Mapping[str, Feeling]:
    return {
        item.plain["area"]: FEELINGS[item.words["feeling"]]
        for item in items
        if item.step is Step.FEELINGS
    }
