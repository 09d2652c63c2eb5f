"""It is settled, or it goes further: stage by stage, to the Ombudsman's door."""

from uuid import uuid4

import pytest
from speaking_up.room import IRO_DESK, MANAGERS_DESK, answer, kept, make_late, mine, speak_up

from portal.db import db
from portal.drafts.words import NO_WORDS
from portal.reviews.working_days import WorkingDays
from portal.speaking_up import staff_views
from portal.speaking_up.models import Says
from portal.speaking_up.moves import may_follow
from portal.speaking_up.service import Counted, say_of_it


def further(amina, matter_id, **values):
    return amina.fill(f"{mine(matter_id)}/further", **values)


def test_settled_is_her_word_and_twice_is_once(cast, amina, her_officer, complaint):
    for _time in range(2):
        amina.press(f"{mine(complaint)}/settled")
    found = kept(cast, complaint)
    assert (found.state, found.settled_on) == ("settled", cast.today)
    page = amina.visit(mine(complaint))
    assert page.text.count("I said that it is settled") == 1
    assert "Take it further" not in page.text
    assert her_officer.visit(IRO_DESK).has_text("Settled")


def test_through_all_stages(cast, amina, her_officer, manager, complaint):
    answer(her_officer, IRO_DESK, complaint)
    further(amina, complaint, text="That is not enough")
    found = kept(cast, complaint)
    assert (found.stage, found.state, found.goes_to) == (2, "waiting", "manager")
    assert found.due_on == WorkingDays().after(cast.today, 25)
    her_officer.visit(f"{IRO_DESK}/{complaint}", expect=404)
    assert manager.visit(f"{MANAGERS_DESK}/{complaint}").has_text("That is not enough")
    answer(manager, MANAGERS_DESK, complaint, "longer")
    assert kept(cast, complaint).due_on == WorkingDays().after(cast.today, 65)
    answer(manager, MANAGERS_DESK, complaint)
    further(amina, complaint)
    assert kept(cast, complaint).due_on == WorkingDays().after(cast.today, 30)
    assert 'value="longer"' not in manager.visit(f"{MANAGERS_DESK}/{complaint}").html
    assert amina.visit(mine(complaint)).has_text("The three people meet by")
    answer(manager, MANAGERS_DESK, complaint)
    page = amina.visit(mine(complaint))
    assert page.has_text("the Ombudsman can look at it")
    assert page.has_text("0300 061 0614")
    assert "Take it further" not in page.text


def test_who_answered_first_is_too_late_once_it_goes_further(
    cast, amina, her_officer, complaint, monkeypatch
):
    """Their answer was under way already when she pressed."""
    answer(her_officer, IRO_DESK, complaint)

    def under_way(*asked):
        monkeypatch.undo()
        following, today = may_follow(*asked), Counted(cast.today, WorkingDays())
        with db.at_once() as session:
            say_of_it(
                session, complaint, uuid4(), Says.FURTHER, NO_WORDS, actor=amina.id, counted=today
            )
        return following

    monkeypatch.setattr(staff_views, "may_follow", under_way)
    said = {"says": "answered", "text": "It is as I said."}
    her_officer.press(f"{IRO_DESK}/{complaint}", said, expect=404)
    assert kept(cast, complaint).state == "waiting"


def test_not_before_there_is_an_answer(cast, amina, complaint):
    amina.visit(mine(complaint))
    page = amina.visit(mine(complaint))
    assert page.has_text("When there is an answer, or it is late, I can take it further.")
    assert amina.visit(f"{mine(complaint)}/further").text == page.text
    for words in ("I cannot wait", "I cannot wait" + "!" * 5000):
        page = amina.press(f"{mine(complaint)}/further", {"text": words}, expect=409)
        assert page.has_text(f"What I wrote here {words}")
    assert page.has_text("Something happened meanwhile.")
    assert kept(cast, complaint).stage == 1


def test_an_answer_that_is_late_is_reason_enough(cast, amina, complaint):
    make_late(cast, complaint)
    page = amina.visit(mine(complaint))
    assert page.has_text("3 days late")
    assert page.has_text("It was promised by")
    further(amina, complaint)
    assert kept(cast, complaint).stage == 2


def test_sent_twice_is_once(cast, amina, her_officer, complaint):
    answer(her_officer, IRO_DESK, complaint)
    address = f"{mine(complaint)}/further"
    values = {**amina.visit(address).form_values(), "text": "More"}
    for _time in range(2):
        amina.press(address, values)
    assert kept(cast, complaint).stage == 2
    assert amina.press(address, {**values, "text": "Other"}, expect=409).has_text("Other")


@pytest.mark.parametrize("late", [False, True])
def test_an_advocate_has_no_stages(cast, amina, her_officer, late):
    made = speak_up(amina, "advocate", "both")
    if late:
        make_late(cast, made)
    else:
        answer(her_officer, IRO_DESK, made)
    page = amina.visit(mine(made))
    assert "Take it further" not in page.text
    assert page.has_text("0808 800 5792")
    amina.press(f"{mine(made)}/further", expect=409)
