"""Answering a device that follows the wall: with a stream, or with one stamp to whoever polls."""

from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Response, request

from portal.db import AnyRow, AnySelect, NothingHere, db, utc_now
from portal.i18n import london_today
from portal.people.session import signed_in_person
from portal.present.queries import standing_in
from portal.present.streams import stream, streams

STREAM = "text/event-stream"
Asking = Callable[[], dict[str, Any]]


def follow(statement: AnySelect, review_id: UUID) -> Response:
    """`statement` gives the wall to whoever may still follow it. Raises NothingHere.

    204 says that there is nothing to follow, or no stream to be had: then the device polls.
    """
    values = _asking(review_id)
    row = db.read.execute(statement, values()).one_or_none()
    if row is None:
        raise NothingHere
    stamp = _stamp(row)
    if stamp is None:
        return Response(status=HTTPStatus.NO_CONTENT)
    if STREAM not in request.headers.get("Accept", ""):
        return Response(stamp, mimetype="text/plain")
    return _streamed(statement, values)


def _streamed(statement: AnySelect, values: Asking) -> Response:
    """A look takes a connection and gives it back; it needs no request, which is over by then."""
    place = streams.enter(signed_in_person().person_id)
    if place is None:
        return Response(status=HTTPStatus.NO_CONTENT)
    engine = db.get_engine("read")

    def look() -> str | None:
        with engine.connect() as connection:
            row = connection.execute(statement, values()).one_or_none()
        return None if row is None else _stamp(row)

    known = request.headers.get("Last-Event-ID", "")
    response = Response(stream(look, known, place), mimetype=STREAM)
    response.headers["X-Accel-Buffering"] = "no"
    response.call_on_close(lambda: streams.leave(place))
    return response


def _stamp(row: AnyRow) -> str | None:
    """None where the meeting is over."""
    standing = standing_in(row)
    return None if standing.is_over(utc_now()) else standing.stamp


def _asking(review_id: UUID) -> Asking:
    """The values of a statement, with the time and the day as they are when it is asked."""
    me = signed_in_person()
    rests = timedelta(seconds=me.idle_seconds)

    def values() -> dict[str, Any]:
        now = utc_now()
        return {
            "review_id": review_id,
            "me": me.person_id,
            "today": london_today(),
            "token_hash": me.token_hash,
            "now": now,
            "rested_since": now - rests,
        }

    return values
