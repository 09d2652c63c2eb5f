"""One row for a person, a review and an area, whatever is sent how often."""

from sqlalchemy import func, select

from portal.db import db
from portal.feelings.models import Feeling

LIST = "/get-ready/feelings"
FRIENDS = f"{LIST}/friends"


def rows(app) -> int:
    with app.app_context(), db.at_once() as session:
        return session.scalar(select(func.count()).select_from(Feeling)) or 0


def test_the_same_again_is_the_same_row(app, ben):
    form = {**ben.visit(FRIENDS).form_values(), "feeling": "sad"}
    ben.press(FRIENDS, form)
    ben.press(FRIENDS, form)
    assert rows(app) == 1


def test_an_old_form_with_another_feeling_changes_nothing(app, ben):
    form = {**ben.visit(FRIENDS).form_values(), "feeling": "sad", "text": "From my phone"}
    ben.press(FRIENDS, form)
    again = {**form, "feeling": "good", "text": "From the library"}
    page = ben.press(FRIENDS, again, expect=409)
    assert page.has_text("From my phone")
    assert page.has_text("From the library")
    assert page.has_text("On the other phone: I feel sad")
    assert ben.visit(LIST).has_text("I feel sad")
    ben.press(FRIENDS, page.form_values())
    assert ben.visit(LIST).has_text("From the library")
    assert rows(app) == 1


def test_an_id_in_the_form_is_not_believed(app, amina, ben):
    amina.fill(FRIENDS, feeling="sad", text="only Amina knows")
    hers = amina.visit(FRIENDS).form_values()["id"]
    ben.fill(FRIENDS, feeling="good", id=hers)
    assert amina.visit(LIST).has_text("only Amina knows")
    assert rows(app) == 2


def test_it_is_saved_while_it_is_written(ben):
    form = {**ben.visit(FRIENDS).form_values(), "feeling": "sad"}
    told = ben.press(FRIENDS, form, 200, headers={"X-Autosave": "1"}).json
    assert told == {"revision": 1, "said": "Saved"}
    stale = ben.press(FRIENDS, {**form, "feeling": "good"}, 409, headers={"X-Autosave": "1"})
    assert "another phone" in stale.json["message"]


def test_nothing_is_called_saved_while_nothing_is_picked(app, ben):
    form = ben.visit(FRIENDS).form_values()
    ben.press(FRIENDS, form, 422, headers={"X-Autosave": "1"})
    assert rows(app) == 0
