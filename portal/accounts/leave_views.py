"""Leaving fast: the session ends, nothing stays, and the page after it says nothing."""

from contextlib import suppress

from flask import Blueprint, Response, make_response, redirect, url_for
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import SQLAlchemyError

from portal.access import open_to_everyone
from portal.db import db
from portal.people.service import end_session
from portal.people.session import forget_cookie, somebody_signed_in
from portal.web.answers import page
from portal.web.limits import counted_elsewhere

bp = Blueprint("leave", __name__)
NOTHING_STAYS = '"cache", "storage"'


@bp.route("/leave", methods=["GET", "POST"])
@open_to_everyone
@counted_elsewhere
def leave() -> ResponseReturnValue:
    """End the session: by GET too, because leaving works without a script, a token or a disk."""
    person = somebody_signed_in()
    if person is not None:
        with suppress(SQLAlchemyError), db.at_once() as session:
            end_session(session, person.token_hash)
    forget_cookie()
    return _with_nothing_kept(make_response(redirect(url_for("leave.left"), 303)))


@bp.get("/left")
@open_to_everyone
def left() -> ResponseReturnValue:
    return _with_nothing_kept(page("accounts/left.html"))


def _with_nothing_kept(response: Response) -> Response:
    response.headers["Clear-Site-Data"] = NOTHING_STAYS
    return response


@bp.record_once
def never_refuse(state: BlueprintSetupState) -> None:
    """Nobody is kept from leaving by an old page or by having pressed too often."""
    state.app.extensions["csrf"].exempt(leave)
