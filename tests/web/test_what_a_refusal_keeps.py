"""A refusal gives back what was typed, but no secret and no flood."""

from uuid import UUID

import pytest
from cast.page import Page

SECRETS = ("digits", "passphrase", "again", "code", "token", "picked", "pick")


@pytest.mark.parametrize("name", SECRETS)
def test_no_secret_goes_back_into_a_page(anybody, name):
    page = Page(anybody.client.post("/card/key-code/pin", data={name: "481516", "text": "mine"}))
    assert page.status == 400
    assert "mine" in page.html
    assert "481516" not in page.html


def test_a_flood_of_fields_does_not_come_back(anybody):
    many = {f"field{number}": "" for number in range(20_000)}
    page = Page(anybody.client.post("/card", data=many))
    assert page.status == 400
    assert len(page.bytes) < 20_000


def test_what_was_written_for_a_thing_that_is_gone_is_given_back_to_read(amina):
    there = f"/get-ready/wishes/{UUID(int=7)}"
    sent = {"text": "A later\nbedtime", "revision": "1", "audience": "everyone"}
    page = amina.press(there, sent, expect=404)
    assert page.has_text("What I wrote here A later bedtime")
    assert "everyone" not in page.html
    assert not amina.press(there, {"revision": "1"}, expect=404).has_text("What I wrote")


@pytest.mark.parametrize("words", ["Not this week", "ኣይፋል"])
def test_short_words_of_any_field_are_given_back_too(her_officer, words):
    there = f"/officer/actions/{UUID(int=7)}"
    page = her_officer.press(there, {"note": words, "says": "not-yet", "id": "7"}, expect=404)
    assert page.has_text(f"What I wrote here {words}")
    assert not page.has_text("not-yet")


def test_a_form_of_another_site_gets_nothing_back(amina):
    there, sent = "/get-ready/wishes/new", {"text": "Ring this number now"}
    from_elsewhere = {"Sec-Fetch-Site": "cross-site"}
    answer = amina.client.post(there, data=sent, headers=from_elsewhere)
    assert Page(answer).status == 400
    assert "Ring this number" not in answer.text
    assert "Ring this number" in amina.client.post(there, data=sent).text


def test_a_form_of_another_site_ends_no_visit(app):
    sent = {"data": {"text": "Mine"}, "headers": {"Sec-Fetch-Site": "cross-site"}}
    answer = app.test_client().post("/language", **sent)
    assert Page(answer).status == 400
    assert "Set-Cookie" not in answer.headers


def test_what_is_sent_nowhere_is_not_even_read(anybody):
    long = {"text": "x" * 2_000_000}
    assert anybody.client.post("/not-here", data=long).status_code == 404
    other = anybody.client.post("/card", data=long, headers={"Host": "elsewhere.example"})
    assert other.status_code == 400


@pytest.mark.parametrize(
    ("address", "way_in"),
    [("/get-ready/wishes/new", "/card"), ("/manage/new-young-person", "/sign-in")],
)
def test_who_was_locked_out_is_shown_their_own_way_in(anybody, address, way_in):
    page = anybody.press(address, {"text": "Words that stay"}, expect=401)
    assert way_in in page.links()
    assert page.form_values()["text"] == "Words that stay"
