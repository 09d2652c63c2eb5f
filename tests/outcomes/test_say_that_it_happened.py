"""An action is done when the young person says so; what they say goes to the IRO."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import person_id
from outcomes.room import OF, give, promise, said_and_held, tell, thing_of

from portal.db import db
from portal.outcomes.afterwards import ActionState
from portal.outcomes.afterwards_reading import afterwards_of
from portal.outcomes.models import Says
from portal.outcomes.service import record_decision


@pytest.fixture
def item(cast, amina):
    amina.press("/language", {"language": "en", "mode": "mine"})
    made = said_and_held(cast, amina)
    give(cast, made)
    return made


@pytest.fixture
def action(cast, item):
    return promise(cast, item, cast.today - timedelta(days=2))


def happened(action_id, says="happened"):
    return f"/what-happened/actions/{action_id}/{says}"


def standing(cast):
    with cast.app.app_context():
        return afterwards_of(db.read, person_id("amina"))[OF.review_id].actions[0]


def test_it_has_happened(cast, amina, item, action):
    assert happened(action) in amina.visit(thing_of(item)).links()
    answer = amina.fill(happened(action), text="ሓወይ መጺኡ")
    assert answer.location.endswith(f"{thing_of(item)}#action-{action}")
    assert standing(cast).state is ActionState.DONE
    page = amina.visit(thing_of(item))
    assert page.has_text("Done")
    assert page.has_text("I said that it has happened.")
    assert page.has_text("ሓወይ መጺኡ")
    assert "late" not in page.text


def test_without_words_too(cast, amina, action):
    amina.fill(happened(action))
    assert [word.note for word in standing(cast).words] == [""]


def test_it_has_not_happened(cast, amina, item, action):
    tell(cast, action, Says.TELLS_DONE, "I booked it on Monday.")
    page = amina.visit(thing_of(item))
    assert page.has_text("Sam Social says that it is done.")
    assert page.has_text("I booked it on Monday.")
    opened = amina.visit(happened(action, "not-happened"))
    assert opened.has_text("I booked it on Monday.")
    amina.fill(happened(action, "not-happened"), text="No train")
    assert standing(cast).state is ActionState.OPEN
    assert amina.visit(thing_of(item)).has_text("I said that it has not happened.")
    assert amina.visit("/what-happened").has_text("2 days late")


def test_what_somebody_else_says_is_not_done(cast, amina, item, action):
    tell(cast, action, Says.TELLS_DONE)
    assert standing(cast).state is ActionState.TOLD
    assert happened(action) in amina.visit(thing_of(item)).links()


def test_sent_twice_is_once(cast, amina, action):
    values = {**amina.visit(happened(action)).form_values(), "text": "Yes"}
    for _time in range(2):
        amina.press(happened(action), values)
    assert len(standing(cast).words) == 1
    page = amina.press(happened(action), {**values, "text": "Other"}, expect=409)
    assert page.form_values()["text"] == "Other"
    assert len(standing(cast).words) == 1


def test_too_much_keeps_the_words(cast, amina, action):
    long = "x" * 5001
    page = amina.fill(happened(action), expect=422, text=long)
    assert page.has_text("1 letter too long")
    assert page.form_values()["text"] == long
    assert standing(cast).words == ()


def test_of_a_decision_it_is_said_on_the_hub(cast, amina, item):
    made = uuid4()
    with cast.app.app_context(), db.at_once() as session:
        record_decision(
            session,
            actor=person_id("her_officer"),
            decision_id=made,
            review_id=OF.review_id,
            young_person_id=OF.young_person_id,
            words="A bicycle for school",
        )
    action_id = promise(cast, None, cast.today, decision_id=made)
    page = amina.visit("/what-happened")
    assert page.text.index("We also decided") < page.text.index("A bicycle for school")
    assert happened(action_id) in page.links()
    assert amina.fill(happened(action_id)).location.endswith(f"/what-happened#action-{action_id}")
    assert not amina.visit(thing_of(item)).has_text("A bicycle for school")


@pytest.mark.parametrize("says", ["tells-done", "done", "not-done", "nonsense"])
def test_nothing_else_can_be_said(amina, action, says):
    amina.visit(happened(action, says), expect=404)
    amina.press(happened(action, says), expect=404)


def test_only_by_whom_it_is_for(cast, ben, action):
    for name in ("ben", "her_officer", "her_social_worker", "administrator"):
        visitor = cast.visitor(name)
        visitor.visit(happened(action), expect=404)
        visitor.press(happened(action), {"text": "Hello"}, expect=404)
    never = ben.visit(happened(uuid4()), expect=404)
    assert never.text == ben.visit(happened(action), expect=404).text
    assert standing(cast).words == ()
