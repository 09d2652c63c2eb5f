"""An interpreter of the circle writes English for what was shared with them, and for no more."""

import pytest
from cast.nothing import bare
from cast.people import person_id
from pack.desk import CAROL
from translation.desk import (
    ENGLISH,
    REVIEW,
    SHARED,
    end_assignment,
    english_of,
    make_interpreter,
    rows,
    shared_wish,
    write,
)


def test_everybody_who_may_read_the_item_reads_it(
    amina, interpreter, her_officer, her_social_worker
):
    item = shared_wish(amina)
    assert interpreter.visit(SHARED).has_text("Write it in English")
    write(interpreter, item, at=SHARED)
    for visitor, address in (
        (interpreter, SHARED),
        (her_social_worker, SHARED),
        (her_officer, REVIEW),
    ):
        page = visitor.visit(address)
        assert page.has_text(ENGLISH)
        assert page.has_text("In English by Fred Former")


def test_what_is_for_the_iro_alone_is_not_theirs(amina, interpreter, her_officer):
    item = shared_wish(amina, audience="my-iro")
    interpreter.visit(english_of(item, SHARED), expect=404)
    write(her_officer, item)
    assert not interpreter.visit(SHARED).has_text(ENGLISH)


def test_chosen_people_read_it_and_the_iro_does_not(amina, cast, her_officer):
    make_interpreter(cast, "her_carer")
    carer = cast.visitor("her_carer")
    item = shared_wish(amina, audience="chosen", readers=[CAROL])
    write(carer, item, at=SHARED)
    assert carer.visit(SHARED).has_text(ENGLISH)
    assert not her_officer.visit(REVIEW).has_text(ENGLISH)
    her_officer.visit(english_of(item), expect=404)
    assert not cast.visitor("her_social_worker").visit(SHARED).has_text(ENGLISH)


def test_no_other_professional_writes(amina, her_social_worker):
    item = shared_wish(amina)
    assert not her_social_worker.visit(SHARED).has_text("Write it in English")
    address = english_of(item, SHARED)
    her_social_worker.visit(address, expect=404)
    her_social_worker.press(address, {"text": ENGLISH}, expect=404)
    assert not rows(amina)


def test_no_professional_asks_a_computer(amina, interpreter, libre):
    item = shared_wish(amina)
    assert not interpreter.visit(SHARED).has_text("Ask for a computer")
    interpreter.press(f"{REVIEW}/items/{item}/computer", expect=404)
    interpreter.press(f"{SHARED}/items/{item}/computer", expect=404)
    assert not libre.asked


def test_an_assignment_that_ended_is_nothing(amina, cast):
    item, assignment = shared_wish(amina), make_interpreter(cast)
    interpreter = cast.visitor("former_worker")
    form = interpreter.visit(english_of(item, SHARED)).form_values()
    end_assignment(cast, assignment)
    interpreter.visit(english_of(item, SHARED), expect=404)
    interpreter.press(english_of(item, SHARED), {**form, "text": ENGLISH}, expect=404)
    assert not rows(amina)


def test_a_name_stays_when_the_job_ends(amina, cast, her_officer):
    item, assignment = shared_wish(amina), make_interpreter(cast)
    write(cast.visitor("former_worker"), item, at=SHARED)
    end_assignment(cast, assignment)
    assert her_officer.visit(REVIEW).has_text("In English by Fred Former")
    assert rows(amina)[0].made_by == person_id("former_worker")


@pytest.mark.parametrize(
    "name", ["ben", "amina", "other_officer", "former_officer", "administrator", "manager"]
)
def test_for_anybody_else_there_is_nothing(cast, amina, her_officer, name):
    item = shared_wish(amina)
    write(her_officer, item)
    visitor = cast.visitor(name)
    never = visitor.visit("/nothing-is-here", expect=404)
    for at in (REVIEW, SHARED):
        page = visitor.visit(english_of(item, at), expect=404)
        assert bare(page) == bare(never)
        visitor.press(english_of(item, at), {"text": "Mine"}, expect=404)
    visitor.press(f"{REVIEW}/items/{item}/computer", expect=404)
    assert len(rows(amina)) == 1
