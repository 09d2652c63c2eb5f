"""One tap, one vote: what a young person sees before it and after."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from polls.polling import a_poll, tally_of, tap, young_people

from portal.db import utc_now


def test_one_tap_counts(amina, cast):
    poll_id = a_poll(cast)
    opened = amina.visit(f"/council/polls/{poll_id}")
    buttons = [one.get("value") for one in opened.all("button") if one.get("name") == "answer"]
    assert buttons == ["1", "2", "0"]
    tap(amina, poll_id, 2)
    assert amina.visit(f"/council/polls/{poll_id}").has_text("My vote counts.")
    assert tally_of(cast, poll_id).counts == (0, 0, 1)
    assert not [
        one
        for one in amina.visit(f"/council/polls/{poll_id}").all("button")
        if one.get("name") == "answer"
    ]


def test_it_is_asked_in_the_readers_language(cast):
    poll_id = a_poll(cast)
    page = cast.visitor("yusuf").visit(f"/council/polls/{poll_id}")
    assert page.has_text("بيتزا أم فيلم؟")
    assert page.has_text("فيلم")


def test_a_second_vote_does_not_count(amina, cast):
    poll_id = a_poll(cast)
    tap(amina, poll_id, 1)
    tap(amina, poll_id, 2)
    assert amina.visit(f"/council/polls/{poll_id}").has_text("My first vote counts.")
    assert tally_of(cast, poll_id).counts == (0, 1, 0)


def test_many_taps_at_once_count_once(amina, cast):
    poll_id, token = a_poll(cast), amina.token()
    cookie = amina.client.get_cookie("visit").value

    def one_tap(number):
        client = cast.app.test_client(use_cookies=False)
        sent = {"answer": str(number % 3), "csrf_token": token}
        headers = {"Cookie": f"visit={cookie}"}
        address = f"/council/polls/{poll_id}/vote"
        return client.post(address, data=sent, headers=headers).status_code

    with ThreadPoolExecutor(12) as pool:
        assert set(pool.map(one_tap, range(12))) == {303}
    assert tally_of(cast, poll_id).votes == 1


def test_no_vote_of_many_at_once_is_lost(cast):
    poll_id, voters = a_poll(cast), young_people(cast, 8)
    for voter in voters:
        voter.kept = voter.token()

    def one_tap(voter):
        sent = {"answer": "1", "csrf_token": voter.kept}
        return voter.client.post(f"/council/polls/{poll_id}/vote", data=sent).status_code

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(one_tap, voters)) == {303}
    assert tally_of(cast, poll_id).counts == (0, 8, 0)


@pytest.mark.parametrize("answer", ["3", "-1", "x", ""])
def test_an_answer_that_is_not_there(amina, cast, answer):
    poll_id = a_poll(cast)
    assert tap(amina, poll_id, answer, expect=422).has_text("Pick an answer.")
    assert tally_of(cast, poll_id).votes == 0


def test_no_answer_is_no_vote(amina, cast):
    poll_id = a_poll(cast)
    page = amina.press(f"/council/polls/{poll_id}/vote", {}, expect=422)
    assert page.has_text("Pick an answer.")
    assert tally_of(cast, poll_id).votes == 0


def test_the_last_day_is_over(cast):
    poll_id = a_poll(cast, days=0)
    with time_machine.travel(utc_now() + timedelta(days=2)):
        late = cast.visitor("amina")
        assert tap(late, poll_id, 1, expect=409).has_text("The poll has ended.")
    assert tally_of(cast, poll_id).votes == 0


@pytest.mark.parametrize("who", ["editor", "publisher", "her_officer", "manager"])
def test_only_young_people_vote(cast, who):
    poll_id = a_poll(cast)
    cast.visitor(who).visit(f"/council/polls/{poll_id}", expect=404)
    tap(cast.visitor(who), poll_id, 1, expect=404)
    assert tally_of(cast, poll_id).votes == 0


def test_a_poll_that_is_not_published_does_not_exist(amina, cast):
    poll_id = a_poll(cast, is_open=False)
    amina.visit(f"/council/polls/{poll_id}", expect=404)
    tap(amina, poll_id, 1, expect=404)
    assert tally_of(cast, poll_id).votes == 0
