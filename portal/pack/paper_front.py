"""The first page of a pack: who, when and where, what changed, and what is on the agenda."""

from collections.abc import Iterator

from portal.documents.document import (
    Block,
    Bullets,
    Kind,
    Piece,
    Span,
    Spans,
    Table,
)
from portal.i18n import Text, _, clock, day, ngettext
from portal.pack.changes import Changes, Moved
from portal.pack.contents import ReviewPack
from portal.pack.items import AgendaItem, Item
from portal.pack.missing import Missing
from portal.pack.paper_items import minutes_of
from portal.pack.paper_promises import promises
from portal.pack.paper_words import flat, line, plain, said

# What fits a page that is read in five minutes; all of it stands on the pages after.
MOST_LINES, MOST_POINTS, MOST_LETTERS = 6, 10, 90


def cover(pack: ReviewPack) -> Iterator[Piece]:
    yield Block((Span(pack.name),), Kind.LEAD)
    yield Table(flat(said(_("The meeting"))), (), tuple(_facts(pack)), (1, 3))
    if pack.leads_it:
        yield line(_("%(name)s wants to lead the meeting.", name=pack.name), kind=Kind.NOTICE)
    if pack.pathway_plan:
        yield line(
            _("This review looks at the pathway plan: it is in the 6 months before 18."),
            kind=Kind.NOTE,
        )


def changed(changes: Changes, pack: ReviewPack) -> Iterator[Piece]:
    moved = tuple(_moved(one) for one in changes.moved[:MOST_LINES])
    if moved:
        yield Bullets(moved)
    promised = changes.promised[:MOST_LINES]
    if promised:
        yield promises(promised, pack)
    if not moved and not promised:
        yield line(_("There is nothing to compare with yet."))


def in_short(pack: ReviewPack) -> Iterator[Piece]:
    """The agenda, a line for each point."""
    points = [*(_point(item) for item in pack.shown.agenda), *_added(pack)]
    if not points:
        yield line(_("Nothing is on the agenda yet."))
        return
    yield Table(
        caption=flat(said(_("The agenda with its minutes"))),
        heads=(said(_("What to talk about")), said(_("Minutes"))),
        rows=tuple(points[:MOST_POINTS]),
        widths=(5, 1),
    )
    if len(points) > MOST_POINTS:
        yield line(_("There are more points on the next pages."), kind=Kind.NOTE)
    yield line(_room(pack))


def lacking(missing: tuple[Missing, ...]) -> Table:
    rows = (
        (said(one.what), plain(one.whose), said(one.since) if one.since else ()) for one in missing
    )
    return Table(
        caption=flat(said(_("What is missing, and whose it is"))),
        heads=(said(_("What")), said(_("Whose")), said(_("By"))),
        rows=tuple(rows),
        widths=(3, 2, 2),
    )


def brief(text: str) -> str:
    """One line of it; the whole stands further on."""
    words = " ".join(text.split())
    return words if len(words) <= MOST_LETTERS else f"{words[:MOST_LETTERS].rstrip()}…"


def _facts(pack: ReviewPack) -> Iterator[tuple[Spans, Spans]]:
    yield said(_("When")), _when(pack)
    where = (Span(pack.place),) if pack.place else said(_("The place is not fixed yet."))
    yield said(_("Where")), where
    if pack.chair:
        yield said(_("Who runs it")), plain(pack.chair)
    number = flat(said(_("Review %(num)d", num=pack.number)))
    yield said(_("Review")), plain(f"{number} · {flat(said(minutes_of(pack.minutes)))}")
    yield said(_("Language")), said(pack.spoken)
    if pack.talk:
        yield said(_("The IRO and %(name)s", name=pack.name)), said(pack.talk.said)


def _when(pack: ReviewPack) -> Spans:
    if pack.on is None or pack.starts_at is None:
        return said(_("The day is not fixed yet."))
    return plain(f"{flat(said(day(pack.on)))}, {flat(said(clock(pack.starts_at)))}")


def _moved(one: Moved) -> Spans:
    before, now = one.before.label, one.now.label
    return said(
        _(
            "%(area)s: last time “%(before)s”, now “%(now)s”",
            area=one.area.label,
            before=before,
            now=now,
        )
    )


def _point(item: AgendaItem) -> tuple[Spans, Spans]:
    number = Span(f"{item.number}. ")
    what = said(item.topic.label) if item.topic else _in_few_words(item)
    minutes = plain(str(item.minutes)) if item.minutes else ()
    alone = (Span(" · "), *said(_("Alone with the IRO"))) if item.alone_with_iro else ()
    return (number, *what, *alone), minutes


def _in_few_words(item: Item) -> Spans:
    """In English where there is some."""
    if item.english:
        return plain(brief(item.english[0].text))
    words = item.words
    return (Span(brief(words.text), words.language, words.direction),)


def _added(pack: ReviewPack) -> Iterator[tuple[Spans, Spans]]:
    for point in pack.added:
        words = point.words
        by = said(_("Added by %(name)s", name=point.by))
        what = Span(brief(words.text), words.language, words.direction)
        yield (what, Span(" · "), *by), plain(str(point.minutes)) if point.minutes else ()


def _room(pack: ReviewPack) -> Text:
    over = pack.minutes_in_all - pack.minutes
    if over > 0:
        return ngettext(
            "All points together take %(num)d minute more than the meeting has.",
            "All points together take %(num)d minutes more than the meeting has.",
            over,
        )
    return ngettext(
        "The meeting has %(num)d minute.", "The meeting has %(num)d minutes.", pack.minutes
    )
