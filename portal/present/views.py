"""The remote: a young person who leads their meeting moves the wall with their phone."""

from http import HTTPStatus

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db, utc_now
from portal.i18n import Text, _, london_today
from portal.people.session import signed_in_person
from portal.present.following import follow
from portal.present.forms import MoveForm
from portal.present.queries import FOLLOWED_BY_ME
from portal.present.service import WallMoved, move
from portal.present.showing import Showing, in_my_hand
from portal.web.answers import page, saved

bp = Blueprint("remote", __name__, url_prefix="/remote")

MOVED = _("The wall has moved already. I look, then I press again.")
A_MINUTE = 60


@bp.get("")
@needs(Permission.HOLD_THE_REMOTE)
def show() -> ResponseReturnValue:
    return _draw(_mine())


@bp.post("/move")
@needs(Permission.HOLD_THE_REMOTE)
def step() -> ResponseReturnValue:
    mine, form = _mine(), MoveForm()
    if mine is None or not mine.is_on or not form.validate_on_submit():
        return _draw(mine, status=HTTPStatus.CONFLICT)
    try:
        move(db.write, mine.of, mine.deck, form.press, now=mine.now)
    except WallMoved:
        db.stop_reading()
        return _draw(_mine(), moved=MOVED, status=HTTPStatus.CONFLICT)
    return saved(url_for("remote.show"), said=None)


@bp.get("/state")
@needs(Permission.HOLD_THE_REMOTE)
def state() -> ResponseReturnValue:
    mine = _mine()
    if mine is None:
        return Response(status=HTTPStatus.NO_CONTENT)
    return follow(FOLLOWED_BY_ME, mine.of.review_id)


def _mine() -> Showing | None:
    return in_my_hand(db.read, signed_in_person().person_id, london_today(), utc_now())


def _draw(
    mine: Showing | None, *, moved: Text | None = None, status: int = HTTPStatus.OK
) -> Response:
    """The remote; or in words why there is none, which is the same for everybody."""
    if mine is None or mine.standing.is_over(mine.now):
        return page("remote/none.html", status=status)
    return page(
        "remote/show.html",
        status=status,
        showing=mine,
        slide=mine.slide,
        number=mine.number,
        after=mine.deck.at(mine.number + 1),
        clock=mine.clock(mine.slide),
        moved=moved,
        # The phone is in their hand as long as the meeting: it must not lock between two points.
        idle_seconds=mine.minutes * A_MINUTE,
    )
