"""Moving a review, when two people do it at once too."""

import pytest

from portal.audit.models import Act
from portal.reviews.models import Review


@pytest.fixture
def move(amina_there):
    return f"{amina_there.review}/move"


def test_what_stands_is_in_the_form(administrator, move):
    form = administrator.visit(move).form_values()
    assert form["place"] == "Elm House, room 2"
    assert form["revision"] == "1"
    assert form["minutes"] == "40"


def test_the_young_person_sees_the_new_place(administrator, amina, move, kept):
    administrator.fill(move, place="Oak House")
    assert kept.acts()[0] == Act.REVIEW_CHANGED
    assert amina.visit("/").has_text("Oak House")


def test_sent_twice_it_is_recorded_once(administrator, move, kept):
    form = {**administrator.visit(move).form_values(), "place": "Oak House"}
    administrator.press(move, form)
    administrator.press(move, form)
    assert kept.acts().count(Act.REVIEW_CHANGED) == 1


def test_of_two_changes_both_are_shown_and_nothing_is_overwritten(
    administrator, cast, move, kept, amina_there
):
    mine = administrator.visit(move).form_values()
    cast.visitor("administrator").fill(move, place="Oak House")
    page = administrator.press(move, {**mine, "place": "Ash House"}, expect=409)
    assert page.has_text("Oak House")
    assert page.has_text("Ash House")
    assert administrator.visit(move).form_values()["place"] == "Oak House"
    assert page.form_values()["revision"] == "2"
    administrator.press(move, page.form_values())
    assert administrator.visit(amina_there.page).has_text("Ash House")
    assert kept.rows(Review, young_person_id=amina_there.id)[0].revision == 3


def test_it_is_not_moved_before_they_were_looked_after(administrator, move):
    page = administrator.press(
        move, {**administrator.visit(move).form_values(), "date": "1999-01-01"}, expect=422
    )
    assert page.has_text("Write that day or later.")


def test_the_review_of_another_young_person_is_not_there(administrator, ben_there, amina_there):
    other = amina_there.review.replace(str(amina_there.id), str(ben_there.id))
    administrator.visit(f"{other}/move", expect=404)
    administrator.visit(f"{other}/held", expect=404)
