"""The IRO writes down that a duty was done, and reads every open date in one list."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.counting import queries
from cast.people import LONG_AGO, person_id

from portal.dates import staff_views
from portal.i18n import london_today

THEIRS = f"/officer/young-people/{person_id('amina')}"
STARTED = f"{THEIRS}/dates/pep-started"


def day_before(days=0):
    return (london_today() - timedelta(days=days)).isoformat()


def test_done_and_taken_back(her_officer):
    her_officer.fill(STARTED, done_on=day_before(3))
    assert her_officer.visit(STARTED).has_text("Nothing of this kind is open now.")
    page = her_officer.visit(STARTED)
    her_officer.press(page.form_action(STARTED))
    assert her_officer.visit(STARTED).has_text("Not done yet")


def test_sent_twice_it_is_one(her_officer):
    sent = {**her_officer.visit(STARTED).form_values(), "done_on": day_before(3)}
    her_officer.press(STARTED, sent)
    her_officer.press(STARTED, sent)
    page = her_officer.visit(STARTED)
    assert page.text.count("Done on") == 1
    again = her_officer.press(STARTED, {**sent, "done_on": day_before(4)}, expect=409)
    assert again.has_text("Somebody wrote down something else meanwhile.")


def test_a_day_for_what_was_closed_meanwhile_is_given_back(her_officer):
    sent = {**her_officer.visit(STARTED).form_values(), "done_on": "1/2/2026"}
    her_officer.fill(STARTED, done_on=day_before(3))
    refused = her_officer.press(STARTED, sent, expect=409)
    assert refused.has_text("Somebody wrote down something else meanwhile.")
    assert refused.has_text("1/2/2026")


@pytest.mark.parametrize(
    ("done_on", "says"),
    [
        ("", "Write the day it was done."),
        ("soon", "Write the day like this"),
        (day_before(-1), "This day is still to come."),
        (LONG_AGO.isoformat(), "It counts from"),
    ],
)
def test_a_day_that_cannot_be(her_officer, done_on, says):
    assert her_officer.fill(STARTED, expect=422, done_on=done_on).has_text(says)


def test_the_education_plan_can_be_looked_at_without_known_terms(her_officer):
    review = f"{THEIRS}/dates/pep-review"
    her_officer.fill(review, done_on=day_before(1))
    her_officer.fill(review, done_on=day_before())
    assert her_officer.visit(review).text.count("Done on") >= 2


@pytest.mark.parametrize("duty", ["first-review", "first-health-assessment", "nothing", "PEP"])
def test_what_is_written_down_elsewhere_has_no_page_here(her_officer, duty):
    her_officer.visit(f"{THEIRS}/dates/{duty}", expect=404)


def test_one_list_the_soonest_first(cast, her_officer):
    page = her_officer.visit("/officer/dates")
    assert page.text.index("Personal education plan started") < page.text.index("First review")
    assert not page.has_text("Ben")
    assert not page.has_text("Last review before 18")
    assert her_officer.visit("/officer/dates?later=1").has_text("Last review before 18")
    others = cast.visitor("other_officer").visit("/officer/dates")
    assert others.has_text("Ben")
    assert not others.has_text("Amina")
    assert cast.visitor("former_officer").visit("/officer/dates").has_text("Nothing is due.")


def test_few_queries(app, amina, her_officer):
    for visitor, path, most in ((amina, "/my-dates", 5), (her_officer, "/officer/dates", 4)):
        visitor.visit(path)
        with queries(app) as seen:
            visitor.visit(path)
        assert len(seen) <= most, seen


@pytest.mark.parametrize("name", ["other_officer", "former_officer"])
def test_another_officer_finds_nobody(cast, name):
    officer = cast.visitor(name)
    officer.visit(STARTED, expect=404)
    officer.press(STARTED, {"done_on": day_before()}, expect=404)
    officer.press(f"{THEIRS}/dates/{uuid4()}/take-back", expect=404)


@pytest.mark.parametrize("path", ["/officer/dates", STARTED])
@pytest.mark.parametrize("name", ["amina", "ben", "her_social_worker", "manager", "administrator"])
def test_nobody_else(cast, name, path):
    cast.visitor(name).visit(path, expect=404)


def test_the_second_calendar_is_said(amina):
    amina.press("/language", {"language": "ti", "mode": "both", "second_calendar": "y"})
    assert amina.visit("/my-dates").html.count("calendar-days") > 1


def test_a_long_list_goes_on(her_officer, monkeypatch):
    monkeypatch.setattr(staff_views, "PART", 2)
    seen, address = [], "/officer/dates?later=1"
    while address:
        page = her_officer.visit(address)
        seen += ["".join(row.itertext()) for row in page.all("tr")[1:]]
        address = next((link for link in page.links() if "after=" in link), None)
    monkeypatch.setattr(staff_views, "PART", 100)
    whole = [
        "".join(row.itertext()) for row in her_officer.visit("/officer/dates?later=1").all("tr")
    ]
    assert seen == whole[1:]
    assert len(seen) > 4
    assert her_officer.visit("/officer/dates?after=x~y").has_text("Nothing is due.")
