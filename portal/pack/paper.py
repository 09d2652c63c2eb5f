"""The pack as a document: a first page to read in five minutes, then everything in full."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from portal.documents.document import ENGLISH, Chapter, Document, Kind, Piece
from portal.i18n import Text, _, day
from portal.pack import paper_front as front
from portal.pack import paper_items as items
from portal.pack import paper_round as around
from portal.pack.changes import changes_since
from portal.pack.contents import ReviewPack
from portal.pack.last_time import LastTime
from portal.pack.missing import missing_in
from portal.pack.paper_feelings import feelings
from portal.pack.paper_promises import last_time_on_paper
from portal.pack.paper_skills import skills
from portal.pack.paper_words import line
from portal.photos.paper import PaperPhotos

# In the file's own data and on every list of files: it names nobody and no reason.
TITLE = _("Papers for the meeting")


@dataclass(frozen=True, slots=True)
class Paper:
    """All that is drawn: `addressee` is the name of the person it is for, empty for a group."""

    pack: ReviewPack
    last: LastTime
    addressee: str = ""

    @property
    def photo_ids(self) -> list[UUID]:
        """In the young person's order."""
        return [*self.pack.shown.photo_ids]


def pack_on_paper(paper: Paper, photos: PaperPhotos) -> Document:
    """Photos that are not in `photos` are left out; the words beside them are not."""
    pack, last = paper.pack, paper.last
    return Document(
        language=ENGLISH,
        title=TITLE.plain("en"),
        opening=(*front.cover(pack), line(_made_for(paper), kind=Kind.NOTE)),
        chapters=(*_first_page(pack, last), *_in_full(pack, last, photos)),
        closing=(),
    )


def _in_full(pack: ReviewPack, last: LastTime, photos: PaperPhotos) -> Iterator[Chapter]:
    chapters = (
        *items.agenda(pack),
        *items.added(pack),
        *feelings(pack),
        *items.wishes(pack),
        *items.achievements(pack, photos),
        *items.taking_part(pack),
        *skills(pack, photos),
        *last_time_on_paper(last, pack),
        *around.everyones_part(pack),
        *around.plan(pack),
        *around.participation(pack),
        *around.dates(pack),
    )
    for number, chapter in enumerate(chapters):
        yield replace(chapter, new_page=number == 0)


def _first_page(pack: ReviewPack, last: LastTime) -> Iterator[Chapter]:
    changed = [*front.changed(changes_since(pack, last), pack)]
    yield items.chapter(_("What changed since last time"), changed)
    agenda: list[Piece] = [*front.in_short(pack)]
    yield items.chapter(_("The agenda with its minutes"), agenda)
    missing = missing_in(pack, last)
    if missing:
        yield items.chapter(_("What is missing, and whose it is"), [front.lacking(missing)])


def _made_for(paper: Paper) -> Text:
    today, whom = day(paper.pack.today), paper.pack.for_whom
    if whom.is_the_meeting:
        return _("Made for everyone at the meeting, %(day)s.", day=today)
    if whom.is_the_iro:
        return _("Made for the IRO, %(day)s.", day=today)
    return _("Made for %(name)s, %(day)s.", name=paper.addressee, day=today)
