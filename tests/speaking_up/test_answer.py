"""Answering by a day: looking into it, needing longer, the answer; and who may."""

from uuid import uuid4

import pytest
from cast.counting import queries
from speaking_up.room import (
    IRO_DESK,
    MANAGERS_DESK,
    WORDS,
    answer,
    kept,
    make_late,
    mine,
    speak_up,
)

from portal.reviews.working_days import WorkingDays


def test_each_step_tells_the_young_person(amina, her_officer, complaint):
    her_officer.visit(f"{IRO_DESK}/{complaint}")
    answer(her_officer, IRO_DESK, complaint, "taken-up", text="I ring the school.")
    answer(her_officer, IRO_DESK, complaint, "longer", text="The head is away.")
    answer(her_officer, IRO_DESK, complaint)
    text = amina.visit(mine(complaint)).text
    wanted = (
        "I complained",
        "Olga Officer opened it",
        "Olga Officer is looking into it",
        "I ring the school.",
        "Olga Officer needs longer",
        "The head is away.",
        "Olga Officer answered",
        "You can start on Monday.",
        "This is settled",
        "Take it further",
    )
    places = [text.index(one) for one in wanted]
    assert places == sorted(places)
    assert "There is an answer" in amina.visit("/speak-up").text


def test_what_is_left_alone_needs_no_picking(her_officer, complaint):
    there = f"{IRO_DESK}/{complaint}"
    assert "says" not in her_officer.visit(there).form_values()
    answer(her_officer, IRO_DESK, complaint)
    her_officer.fill(there, text="And the bus pass is in the post.")
    assert her_officer.visit(there).has_text("And the bus pass is in the post.")


def test_longer_is_once_and_to_the_last_day_of_the_law(cast, her_officer, complaint):
    answer(her_officer, IRO_DESK, complaint, "longer")
    assert kept(cast, complaint).due_on == WorkingDays().after(cast.today, 20)
    page = her_officer.visit(f"{IRO_DESK}/{complaint}")
    assert 'value="longer"' not in page.html
    said = {"says": "longer", "text": "Again"}
    assert her_officer.fill(f"{IRO_DESK}/{complaint}", 422, **said).has_text("Pick what you do.")


@pytest.mark.parametrize(
    ("says", "sentence"),
    [("answered", "Write your answer."), ("longer", "Write why it needs longer.")],
)
def test_an_answer_says_something(cast, her_officer, complaint, says, sentence):
    page = her_officer.fill(f"{IRO_DESK}/{complaint}", 422, says=says, text=" ")
    assert page.has_text(sentence)
    assert kept(cast, complaint).state == "waiting"


def test_sent_twice_is_once(amina, her_officer, complaint):
    address = f"{IRO_DESK}/{complaint}"
    values = {**her_officer.visit(address).form_values(), "says": "answered", "text": "Yes"}
    for _time in range(2):
        her_officer.press(address, values)
    assert amina.visit(mine(complaint)).text.count("Olga Officer answered") == 1
    page = her_officer.press(address, {**values, "text": "No"}, expect=409)
    assert page.has_text("Other words were saved from this page.")
    assert page.form_values()["text"] == "No"


def test_what_was_settled_meanwhile_is_not_answered(amina, her_officer, complaint):
    address = f"{IRO_DESK}/{complaint}"
    values = {**her_officer.visit(address).form_values(), "says": "answered", "text": "Yes"}
    amina.press(f"{mine(complaint)}/settled")
    page = her_officer.press(address, values, expect=409)
    assert page.has_text("This can't follow any more.")
    assert page.has_text("What I wrote here Yes")
    assert not amina.visit(mine(complaint)).has_text("Yes")


def test_the_oldest_stands_first_and_late_is_marked(cast, amina, her_officer):
    first, second = speak_up(amina), speak_up(amina)
    make_late(cast, second)
    page = her_officer.visit(IRO_DESK)
    links = [one for one in page.links() if one.startswith(f"{IRO_DESK}/")]
    assert links == [f"{IRO_DESK}/{first}", f"{IRO_DESK}/{second}"]
    assert page.has_text("3 days late")
    assert WORDS not in page.text


def test_reading_is_an_act_that_she_sees(amina, manager):
    made = speak_up(amina, to="manager")
    assert not amina.visit("/me/who-looked").has_text("Mary Manager")
    manager.visit(f"{MANAGERS_DESK}/{made}")
    page = amina.visit("/me/who-looked")
    assert page.has_text("Mary Manager")
    assert page.has_text("Read what I asked for, or complained about")


def test_a_refused_form_is_read_too(amina, manager):
    """A form sent empty shows the words without the page before it."""
    made = speak_up(amina, to="manager")
    assert manager.press(f"{MANAGERS_DESK}/{made}", expect=422).has_text(WORDS)
    assert amina.visit("/me/who-looked").has_text("Mary Manager")


def test_a_manager_reads_only_what_goes_to_managers(amina, manager, complaint):
    to_them = speak_up(amina, to="manager")
    page = manager.visit(MANAGERS_DESK)
    assert f"{MANAGERS_DESK}/{to_them}" in page.links()
    assert f"{MANAGERS_DESK}/{complaint}" not in page.links()
    manager.visit(f"{MANAGERS_DESK}/{complaint}", expect=404)
    manager.press(f"{MANAGERS_DESK}/{complaint}", {"says": "answered", "text": "x"}, expect=404)


def test_nobody_else_reads_or_answers(cast, complaint):
    names = ("other_officer", "former_officer", "her_social_worker", "administrator", "ben")
    for name in names:
        visitor = cast.visitor(name)
        for address in (f"{IRO_DESK}/{complaint}", f"{MANAGERS_DESK}/{complaint}", mine(complaint)):
            visitor.visit(address, expect=404)
        visitor.press(f"{IRO_DESK}/{complaint}", {"says": "answered", "text": "x"}, expect=404)
        visitor.press(f"{mine(complaint)}/settled", expect=404)
        visitor.press(f"{mine(complaint)}/further", expect=404)
    cast.visitor("her_officer").visit(f"{IRO_DESK}/{uuid4()}", expect=404)


@pytest.mark.parametrize("many", [1, 9])
def test_each_page_asks_little(cast, amina, her_officer, many):
    made = [speak_up(amina) for _one in range(many)]
    answer(her_officer, IRO_DESK, made[0])
    for visitor, most, address in (
        (amina, 5, "/speak-up"),
        (amina, 5, mine(made[0])),
        (amina, 5, "/speak-up/new/complaint"),
        (her_officer, 10, IRO_DESK),
        (her_officer, 10, f"{IRO_DESK}/{made[0]}"),
    ):
        with queries(cast.app) as asked:
            visitor.visit(address)
        assert len(asked) <= most, (address, asked)
