"""How the young person feels, on paper: a chart, the same in a table, and their words."""

from collections.abc import Iterator
from html import escape

from portal.documents.document import (
    Chapter,
    Form,
    Kind,
    Picture,
    Pictures,
    Piece,
    Span,
    Spans,
    Table,
)
from portal.i18n import Text, _, day
from portal.pack.contents import ReviewPack
from portal.pack.feelings import frame, panels
from portal.pack.items import FeelingItem
from portal.pack.paper_items import chapter, foot
from portal.pack.paper_words import flat, line, said, words_beside
from portal.web.charts import Column, Dot, Frame, Panel

INK, QUIET, VIOLET, RULE = "#1B1F3B", "#454B66", "#56308F", "#C9CCDA"
TITLE = 26
FONTS = "Noto Sans"
NOTHING = _("Nothing to show")


def feelings(pack: ReviewPack) -> Iterator[Chapter]:
    pieces: list[Piece] = []
    if pack.feelings.rows:
        pieces.append(line(_("Nothing is counted or scored."), kind=Kind.NOTE))
        pieces.append(_charts(pack))
        pieces.append(_table(pack))
    pieces += [piece for item in pack.shown.feelings for piece in _felt(item, pack)]
    if pieces:
        yield chapter(_("How %(name)s feels", name=pack.name), pieces)


def drawn(panel: Panel, chart: Frame, number: int) -> str:
    """The chart of one area as SVG; the dot of review `number` is filled."""
    ways = (
        [f'<polyline points="{panel.line}" fill="none" stroke="{VIOLET}" stroke-width="2"/>']
        if len(panel.dots) > 1
        else []
    )
    parts = [
        _text(0, -TITLE + 14, flat(said(panel.of.label)), size=14, bold=True),
        *(part for feeling, y in chart.rows for part in _rule(chart, flat(said(feeling.label)), y)),
        *ways,
        *(part for dot in panel.dots for part in _dot(dot, chart, now=dot.column.number == number)),
    ]
    height = chart.height + TITLE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{chart.width}" height="{height}" '
        f'viewBox="0 {-TITLE} {chart.width} {height}">{"".join(parts)}</svg>'
    )


def _charts(pack: ReviewPack) -> Pictures:
    chart = frame(rtl=False)
    return Pictures(
        tuple(
            Picture(
                Form.DRAWING,
                drawn(panel, chart, pack.number).encode(),
                alt_of(panel),
                chart.width,
                chart.height + TITLE,
            )
            for panel in panels(pack.feelings, rtl=False)
        )
    )


def alt_of(panel: Panel) -> str:
    says = [
        _("Review %(num)d: %(feeling)s.", num=dot.column.number, feeling=dot.said.label)
        for dot in panel.dots
    ]
    return " ".join((f"{flat(said(panel.of.label))}.", *(flat(said(one)) for one in says)))


def _table(pack: ReviewPack) -> Table:
    columns = pack.feelings.columns
    rows = (
        (said(row.area.label), *(said(one.label) if one else said(NOTHING) for one in row.said))
        for row in pack.feelings.rows
    )
    return Table(
        caption=flat(said(_("How the feelings changed, as a table"))),
        heads=(said(_("Area of life")), *(head_of(column) for column in columns)),
        rows=tuple(rows),
        widths=(1.6, *(1.0 for _column in columns)),
    )


def head_of(column: Column) -> Spans:
    number: Text = _("Review %(num)d", num=column.number)
    return (*said(number), *((Span(" · "), *said(day(column.on))) if column.on else ()))


def _felt(item: FeelingItem, pack: ReviewPack) -> Iterator[Piece]:
    yield line(item.area.label, kind=Kind.POINT)
    yield line(item.feeling.label)
    yield from words_beside(item, pack.name)
    yield from foot(item, pack)


def _rule(chart: Frame, label: str, y: int) -> Iterator[str]:
    yield (f'<line x1="0" x2="{chart.width}" y1="{y}" y2="{y}" stroke="{RULE}" stroke-width="1"/>')
    yield _text(chart.words_at, y - chart.above, label)


def _dot(dot: Dot, chart: Frame, *, now: bool) -> Iterator[str]:
    fill = VIOLET if now else "#FFFFFF"
    yield (
        f'<circle cx="{dot.x}" cy="{dot.y}" r="6" fill="{fill}" '
        f'stroke="{VIOLET}" stroke-width="2"/>'
    )
    yield _text(dot.x - 4, chart.height - 6, str(dot.column.number))


def _text(x: int, y: int, words: str, *, size: int = 12, bold: bool = False) -> str:
    colour, weight = (INK, 700) if bold else (QUIET, 400)
    return (
        f'<text x="{x}" y="{y}" font-family="{FONTS}" font-size="{size}" '
        f'font-weight="{weight}" fill="{colour}">{escape(words)}</text>'
    )
