"""Ten minutes take an answer back; later it is answered anew."""

from datetime import UTC, datetime, timedelta

from cast.people import person_id
from record.meeting import RECORD, answer, item_page, shared
from time_machine import travel

from portal.care_team.service import assign
from portal.db import db

UNDO = "/answers/"


def undo_address(page):
    (address,) = {
        form.get("action") for form in page.all("form") if UNDO in (form.get("action") or "")
    }
    return address


def test_undo_takes_it_back_at_once(amina, her_officer):
    one, _two = shared(amina, "A bus pass", "A bicycle")
    page = her_officer.visit(answer(her_officer, one).location)
    her_officer.press(undo_address(page))
    assert her_officer.visit(RECORD).text.count("No answer yet") == 2
    assert "No answer yet" not in her_officer.visit(item_page(one)).text
    her_officer.press(undo_address(page))


def test_the_one_before_stands_again(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    answer(her_officer, one, outcome="no", reason="It is too far for you to go alone.")
    answer(her_officer, one, outcome="yes")
    her_officer.press(undo_address(her_officer.visit(item_page(one))))
    assert "It is too far for you to go alone." in her_officer.visit(RECORD).text


def test_after_ten_minutes_it_says_why_not(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    address = undo_address(her_officer.visit(answer(her_officer, one).location))
    with travel(datetime.now(UTC) + timedelta(minutes=11), tick=False):
        assert UNDO not in her_officer.visit(item_page(one)).html
        page = her_officer.press(address, expect=409)
    assert "ten minutes are over" in page.text


def test_an_answer_that_was_undone_in_another_tab_is_said(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    undo = undo_address(her_officer.visit(answer(her_officer, one).location))
    sent = her_officer.visit(item_page(one)).form_values() | {"reason": "A better reason."}
    her_officer.press(undo)
    page = her_officer.press(item_page(one), sent, expect=409)
    assert "was undone since" in page.text
    assert page.form_values()["reason"] == "A better reason."


def test_only_its_maker_undoes_it(cast, amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    address = undo_address(her_officer.visit(answer(her_officer, one).location))
    with cast.app.app_context(), db.at_once() as session:
        assign(
            session,
            actor=None,
            assignment_id=one,
            young_person_id=person_id("amina"),
            adult_id=person_id("other_officer"),
            job="iro",
            starts_on=cast.today,
        )
    cover = cast.visitor("other_officer")
    assert UNDO not in cover.visit(item_page(one)).html
    cover.press(address, expect=404)
    assert "No answer yet" not in her_officer.visit(RECORD).text
