"""What they can do, on paper: each item, then over the reviews, and what adults see beside it."""

from collections.abc import Iterator

from portal.documents.document import (
    Beside,
    Block,
    Bullets,
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
from portal.i18n import LANGUAGES, Text, _
from portal.pack.contents import ReviewPack
from portal.pack.items import SkillsItem
from portal.pack.paper_feelings import NOTHING, TITLE, alt_of, drawn, head_of
from portal.pack.paper_items import chapter, foot
from portal.pack.paper_words import flat, line, said, words_and_english, words_beside
from portal.photos.paper import PaperPhotos
from portal.skill_list.growth import AreaOfTable, frame, panels


def skills(pack: ReviewPack, photos: PaperPhotos) -> Iterator[Chapter]:
    pieces = [piece for item in pack.shown.skills for piece in _item(item, pack, photos)]
    if len(pack.skills.columns) > 1:
        pieces += [piece for area in pack.skills.areas for piece in _over_the_reviews(area, pack)]
    pieces += _seen(pack)
    if pieces:
        note = line(_("Nothing is counted or scored."), kind=Kind.NOTE)
        yield chapter(_("Skills of %(name)s", name=pack.name), [note, *pieces])


def _item(item: SkillsItem, pack: ReviewPack, photos: PaperPhotos) -> Iterator[Piece]:
    yield line(item.area.label, kind=Kind.POINT)
    if item.goals:
        yield Bullets(tuple(_goal(goal, pack) for goal in item.goals))
    if item.answers:
        yield Bullets(tuple(said(one.line, pack.language) for one in item.answers))
    photo = photos.get(item.photo_id) if item.photo_id else None
    if photo is None:
        yield from words_beside(item, pack.name)
    else:
        alt, (first, second) = flat(said(_("A photo"))), words_and_english(item, pack.name)
        picture = Picture(Form.PHOTO, photo.data, alt, photo.width, photo.height)
        yield Beside((picture,), (*first, *second))
    yield from foot(item, pack)


def _goal(goal: tuple[Text, ...], pack: ReviewPack) -> Spans:
    first, *more = (said(one, pack.language) for one in goal)
    return (*first, *(span for one in more for span in (Span(" · "), *one)))


def _over_the_reviews(area: AreaOfTable, pack: ReviewPack) -> Iterator[Piece]:
    chart, drawings = frame(rtl=False), panels(pack.skills, rtl=False)[area.area.code]
    if drawings:
        yield Pictures(
            tuple(
                Picture(
                    Form.DRAWING,
                    drawn(panel, chart, pack.number).encode(),
                    alt_of(panel),
                    chart.width,
                    chart.height + TITLE,
                )
                for panel in drawings
            )
        )
    yield _table(area, pack)


def _table(area: AreaOfTable, pack: ReviewPack) -> Table:
    columns = pack.skills.columns
    rows = (
        (said(row.label), *(said(one.label) if one else said(NOTHING) for one in row.said))
        for row in area.rows
    )
    return Table(
        caption=flat(said(area.area.label)),
        heads=(said(_("Skills")), *(head_of(column) for column in columns)),
        rows=tuple(rows),
        widths=(1.6, *(1.0 for _column in columns)),
    )


def _seen(pack: ReviewPack) -> Iterator[Piece]:
    if pack.seen:
        yield line(_("What adults see"), kind=Kind.POINT)
    for one in pack.seen:
        yield line(_("%(name)s, %(job)s", name=one.by, job=one.job.label), kind=Kind.NOTE)
        yield line(one.area.label)
        if one.answers:
            yield Bullets(tuple(said(answer.line) for answer in one.answers))
        if one.words:
            language = LANGUAGES.get(one.words.language, LANGUAGES["en"])
            yield Block((Span(one.words.text, language, one.words.direction),))
