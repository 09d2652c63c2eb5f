"""Who does what by when: somebody of today, or anybody by name; every slip is said at its field."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from cast.people import person_id, review_id
from record.meeting import SAM, answer, item_page, promise, shared
from time_machine import travel

from portal.db import db
from portal.outcomes.afterwards_reading import afterwards_of

AMINA = str(person_id("amina"))


@pytest.fixture
def item_id(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    answer(her_officer, one)
    return one


def act(officer, item_id, expect=303, **values):
    return officer.press(f"{item_page(item_id)}/actions", promise(**values), expect)


def actions(officer):
    with officer.app.app_context():
        return afterwards_of(db.read, person_id("amina"))[review_id("amina")].actions


def day(**ahead):
    return (datetime.now(UTC) + timedelta(**ahead)).date().isoformat()


def test_somebody_of_the_circle_does_it(her_officer, item_id):
    page = her_officer.visit(act(her_officer, item_id).location)
    assert "Ring the school" in page.text
    (made,) = actions(her_officer)
    assert (str(made.who_id), made.who, made.item_id) == (SAM, "Sam Social", item_id)


@pytest.mark.parametrize(
    ("sent", "who"),
    [
        ({"who": AMINA}, "Amina"),
        ({"who": str(person_id("her_officer"))}, "Olga Officer"),
        ({"who": "other", "somebody": "Ms Jones, bus firm"}, "Ms Jones, bus firm"),
    ],
)
def test_so_does_she_her_iro_or_somebody_without_an_account(her_officer, item_id, sent, who):
    act(her_officer, item_id, **sent)
    assert [one.who for one in actions(her_officer)] == [who]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"who": ""}, "Pick who does it."),
        ({"who": "nonsense"}, "Pick who does it."),
        ({"who": "other", "somebody": ""}, "Write the name of who does it."),
        ({"who": str(person_id("former_worker"))}, "part has ended"),
        ({"who": str(person_id("ben"))}, "part has ended"),
        ({"what": ""}, "Write what they do."),
        ({"what": "x" * 5001}, "1 letter too long"),
        ({"by_when": ""}, "Write the day by which it is done."),
        ({"by_when": "soon"}, "Write the day like this"),
        ({"by_when": day(days=-4)}, "Write a day after the review"),
        ({"by_when": day(days=740)}, "Write a day within two years"),
    ],
)
def test_every_slip_is_said_and_everything_else_kept(her_officer, item_id, wrong, said):
    sent = promise(**wrong)
    page = her_officer.press(f"{item_page(item_id)}/actions", sent, expect=422)
    assert page.has_text(said)
    (form,) = [one for one in page.all("form") if one.get("id") == "action"]
    assert any((area.text or "").strip() == sent["what"] for area in form.iter() if area.text) or (
        not sent["what"]
    )
    assert not actions(her_officer)


def test_the_day_of_the_review_and_two_years_from_now_are_in_time(her_officer, item_id):
    for ahead in (-3, 729):
        act(her_officer, item_id, by_when=day(days=ahead))
    assert len(actions(her_officer)) == 2


def test_a_replay_is_one_action_and_other_words_are_refused(her_officer, item_id):
    sent = promise()
    for _twice in range(2):
        her_officer.press(f"{item_page(item_id)}/actions", sent)
    assert len(actions(her_officer)) == 1
    other = {**sent, "what": "Something else"}
    page = her_officer.press(f"{item_page(item_id)}/actions", other, expect=409)
    assert page.has_text("Something else")
    assert len(actions(her_officer)) == 1


def test_undo_takes_it_away_for_ten_minutes(her_officer, item_id):
    sent = promise()
    her_officer.press(f"{item_page(item_id)}/actions", sent)
    address = item_page(item_id).rpartition("/items")[0] + f"/actions/{sent['id']}/undo"
    assert address in her_officer.visit(item_page(item_id)).html
    her_officer.press(address)
    assert not actions(her_officer)
    her_officer.press(f"{item_page(item_id)}/actions", sent, expect=409)
    her_officer.press(address.replace(sent["id"], str(uuid4())), expect=404)


def test_later_it_says_why_not(her_officer, item_id):
    sent = promise()
    her_officer.press(f"{item_page(item_id)}/actions", sent)
    address = item_page(item_id).rpartition("/items")[0] + f"/actions/{sent['id']}/undo"
    with travel(datetime.now(UTC) + timedelta(minutes=11), tick=False):
        assert address not in her_officer.visit(item_page(item_id)).html
        assert "ten minutes are over" in her_officer.press(address, expect=409).text


def test_what_was_promised_outlives_what_was_taken_back(amina, her_officer, item_id):
    act(her_officer, item_id)
    amina.press(f"/get-ready/share/{item_id}/take-back")
    page = her_officer.visit(item_page(item_id).rpartition("/items")[0])
    assert "For things that Amina took back" in page.text
    assert "Ring the school" in page.text
    act(her_officer, item_id, expect=409)
