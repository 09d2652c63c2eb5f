"""Planning and moving a review."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import delete

from portal.audit.models import Act
from portal.care_team.models import YoungPerson
from portal.db import db
from portal.i18n import london_today
from portal.reviews.models import Review

TODAY = london_today()
SOON = TODAY + timedelta(days=9)


@pytest.fixture
def plan(app, cast, ben_there):
    """Ben has no review ahead."""
    with app.app_context(), db.at_once() as session:
        session.execute(delete(Review).where(Review.young_person_id == ben_there.id))
    assert cast is not None
    return f"{ben_there.page}/reviews/plan"


def filled(administrator, path, **more):
    form = administrator.visit(path).form_values()
    return {**form, "date": SOON.isoformat(), "time": "15:30", "place": "Elm House", **more}


def test_a_planned_review_is_on_the_young_persons_page(administrator, ben, plan, ben_there, kept):
    administrator.press(plan, filled(administrator, plan, minutes="50"))
    page = administrator.visit(ben_there.page)
    assert page.has_text("15:30")
    assert page.has_text("Elm House")
    assert kept.acts()[0] == Act.REVIEW_PLANNED
    assert ben.visit("/").has_text("Elm House")
    review = kept.rows(Review, young_person_id=ben_there.id)[0]
    assert review.starts_at.tzinfo is not None
    assert review.minutes == 50


def test_the_day_may_stay_open(administrator, ben, plan, ben_there):
    administrator.press(plan, filled(administrator, plan, date="", time="", place=""))
    assert administrator.visit(ben_there.page).has_text("Still open")
    assert ben.visit("/").has_text("The day is not fixed yet.")


def test_sent_twice_it_is_one(administrator, plan, ben_there, kept):
    form = filled(administrator, plan)
    administrator.press(plan, form)
    administrator.press(plan, form)
    assert len(kept.rows(Review, young_person_id=ben_there.id)) == 1
    assert kept.acts().count(Act.REVIEW_PLANNED) == 4


def test_the_same_id_with_other_content_shows_both(administrator, plan, ben_there, kept):
    form = filled(administrator, plan)
    administrator.press(plan, form)
    page = administrator.press(plan, {**form, "place": "Oak House"}, expect=409)
    assert page.has_text("Elm House")
    assert page.has_text("Oak House")
    assert len(kept.rows(Review, young_person_id=ben_there.id)) == 1


def test_a_second_one_ahead_shows_the_first(administrator, amina_there):
    plan = f"{amina_there.page}/reviews/plan"
    page = administrator.press(plan, filled(administrator, plan), expect=409)
    assert page.has_text("Elm House, room 2")


def test_the_id_of_another_young_persons_review_is_not_there(administrator, plan, amina_there):
    taken = amina_there.review.rpartition("/")[2]
    administrator.press(plan, filled(administrator, plan, id=taken), expect=404)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"time": ""}, "Write the time too"),
        ({"date": ""}, "Write the day too"),
        ({"date": "40/40/2026"}, "Write the day as day, month and year"),
        ({"date": "20260-01-01"}, "Write the day as day, month and year"),
        ({"time": "25:00"}, "Write the time with hours and minutes"),
        ({"minutes": "9"}, "Write a number from 10 to 180."),
        ({"minutes": "181"}, "Write a number from 10 to 180."),
        ({"minutes": "forty"}, "Write a number from 10 to 180."),
        ({"date": "2027-03-28", "time": "01:30"}, "The clocks go forward that night."),
        ({"place": "x" * 201}, "1"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(administrator, plan, wrong, sentence):
    page = administrator.press(plan, filled(administrator, plan, **wrong), expect=422)
    assert page.has_text(sentence)
    assert page.form_values()["place"].startswith(wrong.get("place", "Elm House"))


@pytest.mark.parametrize("days", [1, 365])
def test_no_review_is_before_they_were_looked_after(administrator, plan, ben_there, kept, days):
    young = kept.rows(YoungPerson, person_id=ben_there.id)[0]
    early = (young.looked_after_since - timedelta(days=days)).isoformat()
    page = administrator.press(plan, filled(administrator, plan, date=early), expect=422)
    assert page.has_text("Write that day or later.")
    assert page.form_values()["place"] == "Elm House"
    first = young.looked_after_since.isoformat()
    administrator.press(plan, filled(administrator, plan, date=first))


def test_the_hour_that_comes_twice_is_the_first(administrator, plan, ben_there, kept):
    form = filled(administrator, plan, date="2027-10-31", time="01:30")
    administrator.press(plan, form)
    kept_at = kept.rows(Review, young_person_id=ben_there.id)[0].starts_at
    assert kept_at == datetime.fromisoformat("2027-10-31T00:30+00:00")


def test_a_day_after_the_last_one_is_warned_about_and_kept(administrator, plan, ben_there):
    assert administrator.visit(plan).has_text("at the latest")
    assert administrator.visit(plan).has_text("regulation 33")
    late = date(TODAY.year + 1, TODAY.month, 1).isoformat()
    administrator.press(plan, filled(administrator, plan, date=late))
    assert administrator.visit(ben_there.page).has_text("The day planned is after the last day.")
