"""What is missing before the meeting, and whose it is: for the IRO alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.i18n import Message, _, day, ngettext
from portal.pack.changes import changes_since
from portal.pack.contents import ReviewPack
from portal.pack.last_time import LastTime


@dataclass(frozen=True, slots=True)
class Missing:
    """`whose` is a name; `since` is empty where no day is known."""

    what: Message
    whose: str
    since: Message | None = None


def missing_in(pack: ReviewPack, last: LastTime) -> tuple[Missing, ...]:
    """Nothing in a pack that is not the IRO's: it would name others round the young person."""
    if not pack.for_whom.is_the_iro:
        return ()
    return (*_of_the_meeting(pack), *_of_the_words(pack), *_of_others(pack, last))


def _of_the_meeting(pack: ReviewPack) -> Iterator[Missing]:
    if pack.on is None:
        yield Missing(_("The day is not fixed yet."), pack.chair)
    if not pack.place:
        yield Missing(_("The place is not fixed yet."), pack.chair)


def _of_the_words(pack: ReviewPack) -> Iterator[Missing]:
    if not pack.shown:
        yield Missing(
            _("%(name)s has not shared anything to read here yet.", name=pack.name), pack.name
        )
    untold = sum(item.needs_english and not item.english for item in pack.shown.every)
    if untold:
        words = ngettext(
            "%(num)d text has no English yet", "%(num)d texts have no English yet", untold
        )
        yield Missing(words, pack.chair)


def _of_others(pack: ReviewPack, last: LastTime) -> Iterator[Missing]:
    for part in pack.parts.missing:
        due = _("Due on %(day)s", day=day(part.due)) if part.due else None
        yield Missing(_("Their part for this review"), part.whose, due)
    for action in changes_since(pack, last).late:
        due = _("By %(day)s", day=day(action.by_when))
        yield Missing(_("Promised last time: %(what)s", what=action.what), action.who, due)
