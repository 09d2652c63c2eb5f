"""What was said over the reviews: one table of it, and a small chart of each row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from portal.i18n import Text

# A phone's width, so that words are as large in the chart as round it. They stand above their line,
# where a long translation has room; dots begin past most of them.
WIDTH, WORDS, TOP, ROW, EDGE, FOOT = 328, 130, 24, 27, 12, 30
ABOVE = 7


class Thing(Protocol):
    """What a row is of."""

    @property
    def label(self) -> Text: ...


class Line(Protocol):
    """One thing to say; `row` is its line of the chart, 0 at the top: a place, not an amount."""

    @property
    def label(self) -> Text: ...

    @property
    def row(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Column:
    """One review; `on` is None while its day is not fixed."""

    number: int
    on: date | None


@dataclass(frozen=True, slots=True)
class Dot:
    """What was said in one review; `x` and `y` in the units of the drawing."""

    x: int
    y: int
    column: Column
    said: Line


@dataclass(frozen=True, slots=True)
class Panel:
    """The chart of one row: dots by time and the line between them."""

    of: Thing
    dots: tuple[Dot, ...]

    @property
    def line(self) -> str:
        return " ".join(f"{dot.x},{dot.y}" for dot in self.dots)


@dataclass(frozen=True, slots=True)
class Frame:
    """What every panel shares: its size, the height of each line, and where its words stand.

    Words begin at `words_at` and stand `above` their line.
    """

    width: int
    height: int
    words_at: int
    above: int
    rows: tuple[tuple[Line, int], ...]


def frame_of(lines: Mapping[str, Line], *, rtl: bool) -> Frame:
    return Frame(
        width=WIDTH,
        height=TOP + (len(lines) - 1) * ROW + FOOT,
        words_at=WIDTH if rtl else 0,
        above=ABOVE,
        rows=tuple((line, height_of(line)) for line in lines.values()),
    )


def panel_of(
    of: Thing, columns: Sequence[Column], said: Sequence[Line | None], *, rtl: bool
) -> Panel:
    """Draw one row: a line's `row` is its height, time runs in the direction of reading."""
    places = _places(len(columns), rtl=rtl)
    return Panel(
        of,
        tuple(
            Dot(x, height_of(line), column, line)
            for x, column, line in zip(places, columns, said, strict=True)
            if line
        ),
    )


def height_of(line: Line) -> int:
    return TOP + line.row * ROW


def _places(count: int, *, rtl: bool) -> list[int]:
    """Where the columns stand, evenly between the words and the edge."""
    step = (WIDTH - WORDS - 2 * EDGE) // max(count - 1, 1)
    places = [WORDS + EDGE + step * number for number in range(count)]
    return [WIDTH - x for x in places] if rtl else places
