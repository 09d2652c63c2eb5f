"""What others wrote for my reviews: who was asked, who has written, and their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import AnyRow, db
from portal.everyones_part.gathering import Parts, parts_in
from portal.everyones_part.queries import PARTS_ABOUT_ME
from portal.i18n import day_in_london, london_today
from portal.people.session import signed_in_person
from portal.web.answers import page

bp = Blueprint("written_for_me", __name__, url_prefix="/my-review")


@dataclass(frozen=True, slots=True)
class OfReview:
    """The parts of one of my reviews; who is asked stands only in the one that is ahead."""

    review_id: UUID
    on: date | None
    parts: Parts


@bp.get("/parts")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    """Their file is theirs: they read all of it, but what their IRO is to tell them first."""
    mine = {"me": signed_in_person().person_id, "today": london_today()}
    rows = db.read.execute(PARTS_ABOUT_ME, mine).all()
    return page("everyones_part/about_me.html", reviews=list(_by_review(rows)))


def _by_review(rows: Sequence[AnyRow]) -> Iterator[OfReview]:
    """The one to come first."""

    def when(row: AnyRow) -> tuple[bool, float, str]:
        at = row.starts_at
        return at is not None, -at.timestamp() if at else 0, str(row.review_id)

    for _when, its in groupby(sorted(rows, key=when), when):
        of = list(its)
        yield OfReview(of[0].review_id, day_in_london(of[0].starts_at), parts_in(of))
