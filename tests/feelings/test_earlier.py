"""Feelings of earlier reviews stay, and the last one stands under the question."""

from uuid import uuid4

import pytest
from cast.people import person_id, review_id

from portal.db import db
from portal.reviews.models import Review
from portal.reviews.service import hold_review, plan_review

LIST = "/get-ready/feelings"


@pytest.fixture
def next_review(app):
    """Close the review that is ahead of somebody, and plan the next."""

    def go_on(name: str) -> None:
        with app.app_context(), db.at_once() as session:
            ahead = session.query(Review).filter_by(young_person_id=person_id(name), state="ahead")
            hold_review(session, ahead.one(), actor=None)
            plan_review(
                session,
                actor=None,
                review_id=uuid4(),
                young_person_id=person_id(name),
                starts_at=None,
            )

    return go_on


def test_the_last_feeling_stands_under_the_question(ben, next_review):
    ben.fill(f"{LIST}/friends", feeling="sad", text="long ago")
    next_review("ben")
    ben.fill(f"{LIST}/friends", feeling="worried", text="last time")
    next_review("ben")
    page = ben.visit(f"{LIST}/friends")
    assert page.has_text("Last time: I feel worried")
    assert page.form_values()["text"] == ""
    assert not ben.visit(f"{LIST}/money").has_text("Last time")


def test_a_new_review_starts_a_new_row(ben, next_review):
    ben.fill(f"{LIST}/friends", feeling="sad")
    next_review("ben")
    assert not ben.visit(LIST).has_text("I feel sad")
    ben.fill(f"{LIST}/friends", feeling="good")
    next_review("ben")
    assert ben.visit(f"{LIST}/friends").has_text("Last time: I feel good")


def test_what_is_said_for_this_review_is_not_last_time(ben):
    ben.fill(f"{LIST}/friends", feeling="sad")
    assert not ben.visit(f"{LIST}/friends").has_text("Last time")


def test_a_feeling_that_was_taken_out_is_not_shown_again(ben, next_review):
    ben.fill(f"{LIST}/friends", feeling="sad")
    ben.press(f"{LIST}/friends/remove")
    next_review("ben")
    assert not ben.visit(f"{LIST}/friends").has_text("Last time")


def test_ben_does_not_see_how_amina_felt(amina, ben, next_review):
    amina.fill(f"{LIST}/friends", feeling="angry")
    next_review("amina")
    assert amina.visit(f"{LIST}/friends").has_text("Last time: I feel angry")
    assert not ben.visit(f"{LIST}/friends").has_text("Last time")
    assert review_id("amina") != review_id("ben")
