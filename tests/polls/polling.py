"""Polls that are made and open, and what the database holds of them."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from uuid import UUID, uuid4

from cast.people import LONG_AGO, Cast, person_id
from cast.visitor import Visitor
from council.writing import add, begin, send

from portal.care_team.service import make_young_person
from portal.db import db
from portal.i18n import london_today
from portal.people.models import SessionKind
from portal.people.service import start_session
from portal.polls.counting import Tally, unseal
from portal.polls.for_council import Happens, follow
from portal.polls.models import PollTally
from portal.polls.service import Asks, write_poll, write_poll_in
from portal.polls.words import Asked

PIZZA = Asked("Pizza or a film?", ("Pizza", "A film"))
ARABIC = Asked("بيتزا أم فيلم؟", ("بيتزا", "فيلم"), "ar")
SOON = (london_today() + timedelta(days=7)).isoformat()
OURS = ("poll", "poll_tally", "poll_voter")


def a_poll(
    cast: Cast,
    *,
    at_end: bool = False,
    days: int = 7,
    is_open: bool = True,
    poll_id: UUID | None = None,
) -> UUID:
    poll_id, editor = poll_id or uuid4(), person_id("editor")
    asks = Asks(PIZZA, at_end, london_today() + timedelta(days=days))
    with cast.app.app_context(), db.at_once() as session:
        write_poll(session, poll_id, 0, asks, actor=editor)
        write_poll_in(session, poll_id, 1, ARABIC, actor=editor)
        if is_open:
            for tag in ("en", "ar"):
                follow(session, [poll_id], tag, Happens.SENT)
                follow(session, [poll_id], tag, Happens.PUBLISHED)
    return poll_id


def sent_with(writer: Visitor, poll_id: UUID, tag: str = "en") -> str:
    """The address of a text that holds the poll and waits to be checked."""
    there = begin(writer, "Friday", tag=tag)
    add(writer, there, "poll", poll_id=str(poll_id))
    send(writer, there)
    return there


def young_people(cast: Cast, number: int) -> list[Visitor]:
    made = [uuid4() for _ in range(number)]
    with cast.app.app_context(), db.at_once() as session:
        for one in made:
            make_young_person(
                session,
                actor=person_id("administrator"),
                person_id=one,
                name="Somebody",
                language="en",
                born_on=LONG_AGO.replace(year=2010),
                looked_after_since=LONG_AGO,
            )
        tokens = [start_session(session, one, SessionKind.SHARED_PHONE) for one in made]
    return [Visitor(cast.app, one, token) for one, token in zip(made, tokens, strict=True)]


def tap(who: Visitor, poll_id: UUID, answer: int | str, expect: int = 303):
    return who.press(f"/council/polls/{poll_id}/vote", {"answer": str(answer)}, expect)


def tally_of(cast: Cast, poll_id: UUID) -> Tally:
    with cast.app.app_context(), db.at_once() as session:
        return unseal(poll_id, session.get_one(PollTally, poll_id).counts_sealed)


def every_row(cast: Cast) -> dict[str, list[tuple[object, ...]]]:
    """All the database holds, table by table, in the order it gives it."""
    path = cast.app.extensions["settings"].data / "portal.sqlite"
    with closing(sqlite3.connect(path)) as database:
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {name: database.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names}  # noqa: S608
