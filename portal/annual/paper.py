"""The report for a spreadsheet, and as a document."""

from collections.abc import Iterable, Iterator, Sequence

from portal.annual.report import Compared, Figure, Report, Section, dated
from portal.documents.document import (
    ENGLISH,
    Block,
    Chapter,
    Document,
    Kind,
    Piece,
    Span,
    Spans,
    Table,
    spans_in,
)
from portal.i18n import Ltr, Text, _
from portal.i18n.text import is_text

NOT_SHOWN = _("not shown")
PEOPLE = _("Young people looked after")
NOT_FOR_PUBLICATION = _("Not for publication: small numbers are shown here.")
FOR_PUBLICATION = _(
    "Numbers under 5 are not shown, nor any number from which one of them would follow, so that "
    "nobody can tell who is meant."
)
TOO_FEW = _(
    "Fewer than 5 young people were looked after in this year, so no figure of it can be published."
)
NOBODY = _("Nobody was looked after in this year.")
ONCE = _(
    "Publish the figures of a year once, when it is over: what changed between two versions can "
    "tell of one person."
)
HEADER = (
    _("Part"),
    _("Figure"),
    _("Number"),
    _("Per cent"),
    _("Compared with"),
    _("Number then"),
    _("Change in per cent"),
)
MINUS = "\N{MINUS SIGN}"


def title(report: Report) -> Text:
    return _("Annual report %(year)s", year=Ltr(report.year.name))


def file_name(report: Report) -> str:
    """What it is stands in the name too: a file is passed on without its page."""
    mark = "" if report.is_public else "-not-for-publication"
    return f"report-{report.year.name}{mark}"


def opening(report: Report) -> list[Text]:
    """What has to be known before a figure is read."""
    said: list[Text] = [FOR_PUBLICATION if report.is_public else NOT_FOR_PUBLICATION]
    if report.so_far:
        said.append(
            _(
                "The year is not over: these are the figures so far, up to %(day)s.",
                day=dated(report.end),
            )
        )
        if report.is_public:
            said.append(ONCE)
    if report.is_public and not report.sections:
        said.append(TOO_FEW)
    elif report.is_empty:
        said.append(NOBODY)
    return said


def rows(report: Report) -> Iterator[tuple[object, ...]]:
    """Lines under `HEADER`; a number that is not shown says so, one that cannot be is empty."""
    for sentence in opening(report):
        yield ("", sentence, "", "", "", "", "")
    for one in report.people:
        then = _or_not_shown(one.then)
        yield (PEOPLE, one.label, _or_not_shown(one.number), "", one.with_, then, _cell(one))
    for section in report.sections:
        for note in () if section.figures else section.notes:
            yield (section.heading, note, "", "", "", "", "")
        for figure in section.figures:
            number = _or_not_shown(figure.number)
            yield (section.heading, figure.label, number, _cell(figure), "", "", "")


def share(figure: Figure) -> Ltr:
    """Per cent as they are read: 45%; nothing where they are not shown."""
    return Ltr("" if figure.per_cent is None else f"{figure.per_cent}%")


def changed(one: Compared) -> Ltr:
    """With its sign, a real minus."""
    if one.per_cent is None:
        return Ltr("")
    sign = MINUS if one.per_cent < 0 else "+" if one.per_cent else ""
    return Ltr(f"{sign}{abs(one.per_cent)}%")


def document(report: Report) -> Document:
    """In English, which is what is published; tables of figures, section by section."""
    chapters = [_chapter(PEOPLE, _people(report), ())] if report.people else []
    chapters += [_chapter(one.heading, _shares(one), one.notes) for one in report.sections]
    return Document(
        language=ENGLISH,
        title=title(report).plain("en"),
        opening=tuple(Block(_spans(said), Kind.NOTICE) for said in opening(report)),
        chapters=tuple(chapters),
        closing=(),
    )


def _chapter(heading: Text, table: Table | None, notes: Iterable[Text]) -> Chapter:
    pieces: list[Piece] = [] if table is None else [table]
    pieces += [Block(_spans(note), Kind.NOTE) for note in notes]
    return Chapter(Span(heading.plain("en")), tuple(pieces))


def _people(report: Report) -> Table:
    heads = (HEADER[1], HEADER[2], HEADER[4], HEADER[5], HEADER[6])
    cells = (
        (one.label, _or_not_shown(one.number), one.with_, _or_not_shown(one.then), changed(one))
        for one in report.people
    )
    return _table(PEOPLE, heads, cells, (4, 1.4, 4, 1.4, 1.6))


def _shares(section: Section) -> Table | None:
    if not section.figures:
        return None
    cells = ((one.label, _or_not_shown(one.number), share(one)) for one in section.figures)
    return _table(section.heading, HEADER[1:4], cells, (6, 2, 1.5))


def _table(
    caption: Text,
    heads: Iterable[Text],
    cells: Iterable[Sequence[object]],
    widths: tuple[float, ...],
) -> Table:
    return Table(
        caption=caption.plain("en"),
        heads=tuple(map(_spans, heads)),
        rows=tuple(tuple(map(_spans, row)) for row in cells),
        widths=widths,
    )


def _spans(cell: object) -> Spans:
    said = cell.plain("en") if is_text(cell) else str(cell)
    return spans_in(said, ENGLISH)


def _cell(figure: Figure) -> object:
    return "" if figure.per_cent is None else figure.per_cent


def _or_not_shown(number: float | None) -> object:
    return NOT_SHOWN if number is None else number
