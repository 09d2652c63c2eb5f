"""What of the numbers shows: from five votes on, in steps of five, or at the end."""

from datetime import timedelta

import time_machine
from polls.polling import a_poll, tap, young_people

from portal.db import utc_now


def numbers(visitor, poll_id):
    page = visitor.visit(f"/council/polls/{poll_id}")
    said = ("".join(one.itertext()) for one in page.all("strong"))
    return [one for one in said if "vote" in one]


def test_nothing_under_five_votes(cast):
    poll_id, voters = a_poll(cast), young_people(cast, 4)
    for voter in voters:
        tap(voter, poll_id, 1)
    assert numbers(voters[0], poll_id) == []
    assert voters[0].visit(f"/council/polls/{poll_id}").has_text("Fewer than five")


def test_numbers_move_once_in_five_votes(cast):
    poll_id, voters = a_poll(cast), young_people(cast, 10)
    for voter in voters[:5]:
        tap(voter, poll_id, 1)
    five = numbers(voters[0], poll_id)
    assert five
    for voter in voters[5:9]:
        tap(voter, poll_id, 2)
    assert numbers(voters[0], poll_id) == five
    tap(voters[9], poll_id, 2)
    assert numbers(voters[0], poll_id) != five


def test_who_has_not_voted_sees_none(amina, cast):
    poll_id, voters = a_poll(cast), young_people(cast, 5)
    for voter in voters:
        tap(voter, poll_id, 1)
    assert numbers(amina, poll_id) == []


def test_results_at_the_end(cast):
    poll_id, voters = a_poll(cast, at_end=True), young_people(cast, 5)
    for voter in voters:
        tap(voter, poll_id, 0)
    assert numbers(voters[0], poll_id) == []
    assert not cast.visitor("editor").visit("/council/desk/polls").has_text("5 votes")
    with time_machine.travel(utc_now() + timedelta(days=9)):
        assert numbers(cast.visitor("amina"), poll_id)
        assert cast.visitor("editor").visit("/council/desk/polls").has_text("5 votes")
