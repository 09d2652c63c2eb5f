"""Disputes, and complaints that go to IROs: how many are open and late, and no word of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from portal.disputes.queries import COUNTED
from portal.i18n import Message, _
from portal.manage.suppression import Shown, shown_part, shown_whole
from portal.speaking_up.kinds import KINDS
from portal.speaking_up.queries import COUNTED_WITH_IROS

DISPUTES = _("Disputes")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What may be shown: a number, or words instead of it; `formal` None where none can be."""

    name: Message
    open: Shown
    late: Shown
    formal: Shown | None


def disagreement(session: Session, today: date) -> list[Disagreement]:
    """Disputes first; then each kind of which something goes to IROs alone. Two queries."""
    return list(_lines(session, today))


def _lines(session: Session, today: date) -> Iterator[Disagreement]:
    row = session.execute(COUNTED, {"today": today}).one()
    formal = shown_part(row.formal, row.open)
    yield Disagreement(DISPUTES, shown_whole(row.open), shown_part(row.late, row.open), formal)
    found = {row.kind: row for row in session.execute(COUNTED_WITH_IROS, {"today": today})}
    for kind in KINDS.values():
        if kind.iros_alone:
            one = found.get(kind.code)
            whole, late = (one.open, one.late) if one else (0, 0)
            yield Disagreement(kind.name, shown_whole(whole), shown_part(late, whole), None)
