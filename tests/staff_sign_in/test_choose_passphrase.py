"""Choosing a passphrase after a card, and changing it."""

from datetime import timedelta

import pytest
import time_machine
from cast.people import Cast, person_id
from cast.visitor import Visitor
from flask import Flask

from portal.accounts.staff_secrets import too_easy
from portal.accounts.staff_service import give_sign_in_name
from portal.db import db, utc_now

NEW = "nine slow green kites"
PAGE = "/sign-in/passphrase"


@pytest.fixture
def newcomer(app: Flask, cast: Cast) -> Visitor:
    """Peter has opened his account with a card just now."""
    with app.app_context(), db.at_once() as session:
        give_sign_in_name(session, person_id=person_id("other_officer"), name="otter-07")
    return cast.visitor("other_officer")


def test_it_opens_the_account_from_then_on(newcomer, cast):
    assert newcomer.fill(PAGE, passphrase=NEW, again=NEW).location == "/"
    data = {"name": "otter-07", "passphrase": NEW}
    assert cast.stranger().press("/sign-in", data).location == "/"


def test_without_a_sign_in_name_it_says_whom_to_ask(administrator):
    page = administrator.visit(PAGE)
    assert page.has_text("Ask your administrator")
    administrator.press(PAGE, {"passphrase": NEW, "again": NEW}, expect=200)


def test_every_other_session_ends(newcomer, cast):
    other = cast.visitor("other_officer")
    newcomer.fill(PAGE, passphrase=NEW, again=NEW)
    other.visit("/account", expect=302)
    newcomer.visit("/account")


def test_the_two_have_to_be_the_same(newcomer):
    page = newcomer.fill(PAGE, passphrase=NEW, again=NEW + "!", expect=422)
    assert page.has_text("The two are not the same")
    assert NEW not in page.html


def test_later_it_is_changed_only_with_a_fresh_proof(newcomer):
    newcomer.fill(PAGE, passphrase=NEW, again=NEW)
    with time_machine.travel(utc_now() + timedelta(minutes=6), tick=False):
        asked = newcomer.visit(PAGE, expect=302)
        assert asked.location == f"/sign-in/again?next={PAGE}"
        assert newcomer.fill(asked.location, passphrase=NEW).location == PAGE
        newcomer.fill(
            PAGE, passphrase="other words by pure chance", again="other words by pure chance"
        )


@pytest.mark.parametrize(
    ("easy", "what_to_do"),
    [
        ("short", "more letters"),
        ("a" * 14, "more letter at least"),
        ("a" * 20, "repeats itself"),
        ("abcabcabcabcabcabc", "repeats itself"),
        ("Peter Other Peter", "This is your own name"),
        ("peterotherpeterother", "This is your own name"),
        ("otter 07 otter 07 otter 07", "own name"),
        ("password1234567", "Many people use this one"),
        ("PasswordPassword!!", "Many people use this one"),
        ("123456789012345", "Many people use this one"),
        ("correct horse battery staple", "Many people use this one"),
    ],
)
def test_an_easy_one_is_refused_with_what_to_do(easy, what_to_do):
    said = too_easy(easy, "Peter Other Peter", "peterother", "otter-07")
    assert said is not None
    assert what_to_do in said.plain("en")


@pytest.mark.parametrize(
    "good", [NEW, "ሰማይ ወርሒ ከዋኽብቲ ባሕሪ ዕምባባ", "84 03 61 95 27 40 18", "x7!Kp-2qR_m9zW#"]
)
def test_others_are_taken_in_any_script(good):
    assert too_easy(good, "Peter Other", "otter-07") is None


def test_the_page_says_which_is_too_easy(newcomer):
    page = newcomer.fill(PAGE, passphrase="Peter Other" * 2, again="Peter Other" * 2, expect=422)
    assert page.has_text("This is your own name")
