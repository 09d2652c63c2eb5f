"""The database cannot tell who voted for what: not by a row, an id, a time, an order or a log."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
import time_machine
from polls.polling import OURS, a_poll, every_row, tally_of, tap, young_people
from sqlalchemy import DateTime
from whole.conftest import logged

from portal.db import db, utc_now
from portal.polls.counting import mark_of
from portal.tables import metadata


def test_two_ways_to_vote_leave_the_same(cast):
    """Who took which answer, and who came first, is exchanged: all rows are the same ones."""
    one, other = a_poll(cast), a_poll(cast)
    voters = young_people(cast, 6)
    for voter, answer in zip(voters, (1, 1, 2, 0, 2, 1), strict=True):
        tap(voter, one, answer)
    for voter, answer in zip(reversed(voters), (2, 1, 0, 1, 1, 2), strict=True):
        tap(voter, other, answer)
    assert tally_of(cast, one).counts == tally_of(cast, other).counts
    with cast.app.app_context():
        for poll_id in (one, other):
            marks = [row[1] for row in every_row(cast)["poll_voter"] if row[0] == poll_id.hex]
            assert marks == sorted(mark_of(poll_id, voter.id) for voter in voters)


def test_a_vote_touches_a_seal_and_a_mark(amina, cast):
    """And the session that is seen once a minute: no audit entry, no other row."""
    poll_id = a_poll(cast)
    amina.visit(f"/council/polls/{poll_id}")
    before = every_row(cast)
    tap(amina, poll_id, 2)
    after = every_row(cast)
    changed = {table for table in before if before[table] != after[table]}
    assert changed == {"poll_tally", "poll_voter"}
    assert len(after["poll_tally"][0][1]) == len(before["poll_tally"][0][1])


def test_tables_have_no_time_no_number_and_no_person(cast):
    for name in OURS[1:]:
        table = metadata.tables[name]
        assert not [c for c in table.columns if isinstance(c.type, DateTime)]
        assert {key.target_fullname for key in table.foreign_keys} == {"poll.id"}
    path = cast.app.extensions["settings"].data / "portal.sqlite"
    no_row_ids = pytest.raises(sqlite3.OperationalError, match="rowid")
    with closing(sqlite3.connect(path)) as database, no_row_ids:
        database.execute("SELECT rowid FROM poll_voter")


def test_the_files_do_not_hold_who_voted(amina, cast):
    """Neither the database nor its write-ahead log names her beside a poll, or shows a count."""
    poll_id = a_poll(cast)
    tap(amina, poll_id, 2)
    voters = json.dumps(every_row(cast)["poll_voter"], default=lambda one: one.hex())
    assert amina.id.hex not in voters
    for path in cast.app.extensions["settings"].data.glob("portal.sqlite*"):
        assert b'"counts"' not in path.read_bytes()


def test_the_log_does_not_say_what_was_voted(cast):
    poll_id = a_poll(cast)
    logs = []
    for voter, answer in zip(young_people(cast, 2), (1, 2), strict=True):
        voter.kept = voter.token()
        with logged() as log:
            sent = {"answer": str(answer), "csrf_token": voter.kept}
            assert voter.client.post(f"/council/polls/{poll_id}/vote", data=sent).status_code == 303
        line = json.loads(log.getvalue().splitlines()[-1])
        logs.append(
            {name: line[name] for name in line if name not in {"milliseconds", "timestamp"}}
        )
    assert logs[0] == logs[1]
    assert logs[0]["endpoint"] == "polls.cast"


def test_marks_go_when_the_poll_has_ended(amina, cast):
    ended, running = a_poll(cast, days=0), a_poll(cast, days=9)
    tap(amina, ended, 1)
    with time_machine.travel(utc_now() + timedelta(days=2)):
        tap(cast.visitor("ben"), running, 1)
    polls = {row[0] for row in every_row(cast)["poll_voter"]}
    assert polls == {running.hex}
    assert tally_of(cast, ended).votes == 1


def test_a_mark_is_another_one_in_each_poll(amina, cast):
    one, other = a_poll(cast), a_poll(cast)
    with cast.app.app_context(), db.at_once():
        assert mark_of(one, amina.id) != mark_of(other, amina.id)
