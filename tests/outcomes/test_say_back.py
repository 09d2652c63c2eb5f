"""What is said back to an answer goes to the IRO, and can be taken back until it is answered."""

from uuid import uuid4

import pytest
from cast.people import person_id
from outcomes.room import OF, give, said_and_held, thing_of

from portal.db import db
from portal.outcomes.afterwards_reading import afterwards_of
from portal.outcomes.models import Outcome


@pytest.fixture
def item(cast, amina):
    amina.press("/language", {"language": "en", "mode": "mine"})
    return said_and_held(cast, amina)


@pytest.fixture
def answer(cast, item):
    return give(cast, item)


def say(item_id, asks="ask"):
    return f"{thing_of(item_id)}/say/{asks}"


def replies(cast):
    with cast.app.app_context():
        found = afterwards_of(db.read, person_id("amina")).get(OF.review_id)
        return found.replies if found else ()


@pytest.mark.usefixtures("answer")
@pytest.mark.parametrize("asks", ["ask", "not-meant"])
def test_it_goes_to_my_iro(cast, amina, item, asks):
    assert say(item, asks) in amina.visit(thing_of(item)).links()
    amina.press("/language", {"language": "ti", "mode": "both"})
    amina.fill(say(item, asks), text="ስለምንታይ?")
    (made,) = replies(cast)
    assert (made.asks, made.words.text, made.words.language) == (asks, "ስለምንታይ?", "ti")
    page = amina.visit(thing_of(item))
    assert page.has_text("ስለምንታይ?")
    assert say(item, asks) not in page.links()


@pytest.mark.usefixtures("answer")
def test_without_words_too(cast, amina, item):
    amina.fill(say(item, "not-meant"))
    assert [made.words.text for made in replies(cast)] == [""]
    page = amina.visit(thing_of(item))
    assert page.has_text("I said: this is not what I meant.")
    assert page.has_text("My IRO gets this. I see the answer here.")


@pytest.mark.usefixtures("answer")
def test_it_is_taken_back(cast, amina, item):
    amina.fill(say(item), text="Why?")
    (made,) = replies(cast)
    back = f"/what-happened/replies/{made.id}/take-back"
    assert amina.press(back).location.endswith(thing_of(item))
    assert replies(cast) == ()
    assert not amina.visit(thing_of(item)).has_text("Why?")
    amina.press(back)


@pytest.mark.usefixtures("answer")
def test_what_was_taken_back_is_not_sent_by_sending_it_again(cast, amina, item):
    values = {**amina.visit(say(item)).form_values(), "text": "Why?"}
    amina.press(say(item), values)
    (made,) = replies(cast)
    amina.press(f"/what-happened/replies/{made.id}/take-back")
    amina.visit(thing_of(item))
    page = amina.press(say(item), values, expect=409)
    assert "My IRO gets this." not in page.text
    assert page.has_text("What I wrote here Why?")
    assert replies(cast) == ()


def test_what_was_answered_stays(cast, amina, item, answer):
    amina.fill(say(item), text="Why?")
    (made,) = replies(cast)
    give(cast, item, Outcome.YES, reason="Because of the train.", replaces=answer)
    page = amina.visit(thing_of(item))
    assert page.text.index("Why?") < page.text.index("Because of the train.")
    assert "Take it back" not in page.text
    page = amina.press(f"/what-happened/replies/{made.id}/take-back", expect=409)
    assert page.has_text("My IRO has answered this")
    assert len(replies(cast)) == 1


@pytest.mark.usefixtures("answer")
def test_sent_twice_is_once(cast, amina, item):
    values = {**amina.visit(say(item)).form_values(), "text": "Why?"}
    for _time in range(2):
        amina.press(say(item), values)
    page = amina.press(say(item), {**values, "text": "And when?"}, expect=409)
    assert page.has_text("Why?")
    assert page.has_text("And when?")
    assert len(replies(cast)) == 1


@pytest.mark.usefixtures("answer")
def test_too_much_keeps_the_words(cast, amina, item):
    page = amina.fill(say(item), expect=422, text="x" * 5001)
    assert page.form_values()["text"] == "x" * 5001
    assert replies(cast) == ()


def test_one_can_ask_while_there_is_no_answer(cast, amina, item):
    page = amina.visit(thing_of(item))
    assert say(item) in page.links()
    assert say(item, "not-meant") not in page.links()
    amina.fill(say(item), text="When?")
    assert [made.words.text for made in replies(cast)] == ["When?"]


def test_nothing_else_can_be_said(amina, item):
    amina.visit(say(item, "nonsense"), expect=404)
    amina.press(say(item, "nonsense"), expect=404)
    amina.visit(say(uuid4()), expect=404)


@pytest.mark.usefixtures("answer")
def test_nobody_else_says_or_takes_back(cast, amina, item):
    amina.fill(say(item), text="Why?")
    (made,) = replies(cast)
    for name in ("ben", "her_officer", "her_social_worker", "administrator"):
        visitor = cast.visitor(name)
        visitor.visit(say(item), expect=404)
        visitor.press(say(item), {"text": "Hello"}, expect=404)
        visitor.press(f"/what-happened/replies/{made.id}/take-back", expect=404)
    assert len(replies(cast)) == 1
