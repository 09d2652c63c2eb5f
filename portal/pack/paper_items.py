"""The young person's own items on paper, each with what was picked, said and asked for."""

from collections.abc import Iterator

from portal.documents.document import (
    Beside,
    Block,
    Bullets,
    Chapter,
    Form,
    Kind,
    Picture,
    Piece,
    Span,
)
from portal.i18n import Text, _, day, ngettext
from portal.pack.contents import ReviewPack
from portal.pack.faces import face_of
from portal.pack.items import (
    AchievementItem,
    AgendaItem,
    Item,
    Mark,
    SectionItem,
)
from portal.pack.paper_words import flat, line, plain, said, words_and_english, words_beside
from portal.photos.paper import PaperPhotos


def agenda(pack: ReviewPack) -> Iterator[Chapter]:
    pieces = [piece for item in pack.shown.agenda for piece in _point(item, pack)]
    heading = _("What %(name)s wants to talk about", name=pack.name)
    if pieces:
        yield chapter(heading, pieces)


def added(pack: ReviewPack) -> Iterator[Chapter]:
    pieces: list[Piece] = []
    for point in pack.added:
        words = point.words
        pieces.append(Block((Span(words.text, words.language, words.direction),)))
        pieces.append(line(_("Added by %(name)s", name=point.by), kind=Kind.NOTE))
    if pieces:
        yield chapter(_("Points that adults added, below"), pieces)


def wishes(pack: ReviewPack) -> Iterator[Chapter]:
    pieces: list[Piece] = []
    for item in pack.shown.wishes:
        pieces += [line(item.kind.label, kind=Kind.POINT), *words_beside(item, pack.name)]
        pieces += foot(item, pack)
    if pieces:
        yield chapter(_("Wishes"), pieces)


def achievements(pack: ReviewPack, photos: PaperPhotos) -> Iterator[Chapter]:
    pieces = [
        piece for item in pack.shown.achievements for piece in _achievement(item, pack, photos)
    ]
    if pieces:
        yield chapter(_("Proud of"), pieces)


def taking_part(pack: ReviewPack) -> Iterator[Chapter]:
    parts: tuple[tuple[Text, tuple[SectionItem, ...]], ...] = (
        (_("Taking part"), pack.shown.taking_part),
        (_("Interpreter"), pack.shown.interpreter),
    )
    for heading, items in parts:
        pieces = [piece for item in items for piece in _section(item, pack)]
        if pieces:
            yield chapter(heading, pieces)


def chapter(heading: Text, pieces: list[Piece]) -> Chapter:
    return Chapter(Span(flat(said(heading))), tuple(pieces))


def foot(item: Item, pack: ReviewPack, *more: Text) -> Iterator[Block]:
    """Who may see it, what is new, and what is asked for; the room reads what is for the room."""
    marks: list[Text] = list(more)
    if item.mark is not Mark.KNOWN:
        marks.append(_("New") if item.mark is Mark.NEW else _("Changed"))
    if not pack.for_whom.is_the_meeting:
        marks.append(item.audience.label)
    if marks:
        names = f": {', '.join(item.readers)}" if item.readers else ""
        text = " · ".join(flat(said(mark)) for mark in marks)
        yield Block(plain(f"{text}{names}"), Kind.NOTE)


def minutes_of(minutes: int) -> Text:
    return ngettext("%(num)d minute", "%(num)d minutes", minutes)


def _point(item: AgendaItem, pack: ReviewPack) -> Iterator[Piece]:
    yield Block((Span(f"{item.number}. "), *said(face_of(item).title)), Kind.POINT)
    yield from words_beside(item, pack.name)
    asked: list[Text] = [minutes_of(item.minutes)] if item.minutes else []
    if item.alone_with_iro:
        asked.append(_("Alone with the IRO"))
    if item.not_with:
        asked.append(_("Not when %(name)s is in the room", name=item.not_with))
    yield from foot(item, pack, *asked)


def _achievement(item: AchievementItem, pack: ReviewPack, photos: PaperPhotos) -> Iterator[Piece]:
    photo = photos.get(item.photo_id) if item.photo_id else None
    notes = tuple(foot(item, pack, *([day(item.happened_on)] if item.happened_on else [])))
    if photo is None:
        yield from words_beside(item, pack.name)
        yield from notes
        return
    alt = flat(said(_("A photo of something %(name)s is proud of", name=pack.name)))
    picture = Picture(Form.PHOTO, photo.data, alt, photo.width, photo.height)
    first, second = words_and_english(item, pack.name)
    yield Beside((picture,), (*first, *second, *notes))


def _section(item: SectionItem, pack: ReviewPack) -> Iterator[Piece]:
    yield line(item.section.label, kind=Kind.POINT)
    if item.lines:
        yield Bullets(tuple(said(one, pack.language) for one in item.lines))
    yield from words_beside(item, pack.name)
    yield from foot(item, pack)
