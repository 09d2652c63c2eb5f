"""The hub says how far each step is, in any order, and that nothing has to be done."""

from cast.people import review_id
from cast.sharing import share, wish

from portal.db import db
from portal.reviews.models import Review
from portal.reviews.service import hold_review


def states(page):
    return [
        " ".join("".join(found.itertext()).split())
        for found in page.all("span")
        if "state" in (found.get("class") or "").split()
    ]


def test_five_steps_that_nobody_has_started(ben):
    page = ben.visit("/get-ready")
    assert states(page) == ["Not started"] * 5
    assert page.has_text("I can skip any of them, or all.")
    assert page.has_text("Nobody sees anything before I share it.")
    assert page.has_text("in 6 days")


def test_a_step_that_was_written_in_is_started(ben):
    ben.fill("/get-ready/wishes/new?kind=want", text="A bicycle")
    assert sorted(states(ben.visit("/get-ready"))) == ["Not started"] * 4 + ["Started"]


def test_with_no_review_ahead_it_says_so(ben):
    with ben.app.app_context(), db.at_once() as session:
        review = session.get_one(Review, review_id("ben"))
        hold_review(session, review, actor=None)
    assert ben.visit("/get-ready").has_text("There is no review to get ready for now.")
    assert ben.visit("/get-ready/share").has_text("There is no review to get ready for now.")
    ben.press("/get-ready/wishes/done", {"done": "1"}, expect=404)


def test_what_was_shared_is_said_on_the_hub(ben, amina):
    wish(ben, "A bicycle")
    assert not ben.visit("/get-ready").has_text("I shared what I want to say")
    share(ben)
    page = ben.visit("/get-ready")
    assert page.has_text("I shared what I want to say")
    assert not page.has_text("Nobody sees anything before I share it.")
    assert not amina.visit("/get-ready").has_text("I shared what I want to say")
