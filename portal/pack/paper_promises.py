"""Who does what by when on paper, and what became of the last review."""

from collections.abc import Iterable, Iterator
from datetime import date

from portal.choices.outcomes import OUTCOMES
from portal.documents.document import Block, Chapter, Kind, Piece, Spans, Table
from portal.i18n import Text, _, day, ngettext
from portal.outcomes.afterwards import ActionMade, ActionState, DecisionAndActions
from portal.outcomes.models import DecisionState
from portal.outcomes.queries import DecisionMade
from portal.pack.contents import ReviewPack
from portal.pack.faces import face_of
from portal.pack.items import FeelingItem
from portal.pack.last_time import Answered, LastTime
from portal.pack.paper_items import chapter
from portal.pack.paper_words import flat, line, plain, said, words_beside


def last_time_on_paper(last: LastTime, pack: ReviewPack) -> Iterator[Chapter]:
    pieces = [piece for one in last.decided for piece in _decided(one, pack)]
    pieces += [piece for one in last.answered for piece in _answered(one, pack)]
    if last.mine:
        pieces.append(promises(last.mine, pack))
    if pieces:
        heading = _("What was decided last time, and what became of it")
        yield chapter(heading, pieces)


def promises(actions: Iterable[ActionMade], pack: ReviewPack) -> Table:
    rows = ((plain(one.what), plain(one.who), said(stands(one, pack.today))) for one in actions)
    return Table(
        caption=flat(said(_("Who does what by when"))),
        heads=(said(_("What")), said(_("Who does it")), said(_("How it stands"))),
        rows=tuple(rows),
        widths=(3, 2, 2),
    )


def stands(action: ActionMade, today: date) -> Text:
    if action.state is ActionState.DONE:
        return _("Done")
    if action.state is ActionState.TOLD:
        return _("%(name)s says that it is done", name=action.who)
    if action.state is ActionState.ENDED:
        return _("No longer needed")
    late = action.days_late(today)
    return _late(late) if late else _("By %(date)s", date=day(action.by_when))


def _late(days: int) -> Text:
    return ngettext("%(num)d day late", "%(num)d days late", days)


def _decided(one: DecisionAndActions, pack: ReviewPack) -> Iterator[Piece]:
    made = one.decision
    yield Block(plain(made.words), Kind.POINT)
    if made.reason:
        yield Block(plain(made.reason))
    stands_so = _how_it_stands(made, pack)
    if stands_so:
        yield Block(plain(stands_so), Kind.NOTE)
    if one.actions:
        yield promises(one.actions, pack)


def _how_it_stands(made: DecisionMade, pack: ReviewPack) -> str:
    parts: list[Spans] = [plain(made.who)] if made.who else []
    if made.by_when:
        parts.append(said(_("By %(date)s", date=day(made.by_when))))
    late = made.days_late(pack.today)
    if made.state is DecisionState.DONE:
        parts.append(said(_("Done")))
    elif late:
        parts.append(said(_late(late)))
    return " · ".join(flat(part) for part in parts)


def _answered(one: Answered, pack: ReviewPack) -> Iterator[Piece]:
    yield line(face_of(one.item).title, kind=Kind.POINT)
    if isinstance(one.item, FeelingItem):
        yield line(one.item.feeling.label)
    yield from words_beside(one.item, pack.name)
    if one.answer:
        outcome = OUTCOMES[one.answer.outcome.value].label
        reason = one.answer.reason
        yield line(_("Outcome: %(outcome)s. %(reason)s", outcome=outcome, reason=reason))
    if one.actions:
        yield promises(one.actions, pack)
