"""What waits for the council, the oldest first, and whether the promise was kept."""

from datetime import timedelta

import pytest
from ideas.writing import an_idea, answer
from sqlalchemy import update

from portal.db import db, utc_now
from portal.ideas.models import Idea

PAGE = "/council/desk/waiting"


def late(cast, idea_id, days=6):
    """It was sent some days ago."""
    then = utc_now() - timedelta(days=days)
    values = {"made_at": then, "due_on": then.date() + timedelta(days=3)}
    with cast.app.app_context(), db.at_once() as session:
        session.execute(update(Idea).where(Idea.id == idea_id).values(values))


def a_sent_page(cast, title):
    editor = cast.visitor("editor")
    there = editor.fill("/council/desk/new", text=title).location
    revision = editor.visit(there).form_values().get("revision", "1")
    editor.press(f"{there}/send", {"revision": revision})


def test_the_oldest_comes_first_and_says_when_it_is_late(amina, cast):
    a_sent_page(cast, "Summer party")
    new, old = an_idea(amina, "New"), an_idea(amina, "Old")
    late(cast, old)
    page = cast.visitor("publisher").visit(PAGE)
    assert page.has_text("3 days late")
    links = [one for one in page.links() if str(new) in one or str(old) in one or "check" in one]
    assert [str(old) in links[0], "check" in links[1], str(new) in links[2]] == [True] * 3
    assert page.has_text("Summer party")


def test_a_manager_sees_how_much_waits_and_opens_nothing(amina, cast):
    a_sent_page(cast, "Summer party")
    idea = an_idea(amina, "A secret plan")
    page = cast.visitor("manager").visit(PAGE)
    assert page.has_text("A page to check")
    assert page.has_text("An idea to answer")
    assert not page.has_text("Summer party")
    assert str(idea) not in page.html


def test_the_promise_is_counted(amina, cast):
    in_time, too_late, editor = an_idea(amina, "1"), an_idea(amina, "2"), cast.visitor("editor")
    late(cast, too_late)
    for one in (in_time, too_late):
        answer(editor, one, says="answered", text="Thank you")
    page = cast.visitor("publisher").visit(PAGE)
    assert page.has_text("Ideas answered in time: 1 of 2")
    assert page.has_text("Nothing waits.")


@pytest.mark.parametrize("who", ["editor", "amina", "her_officer", "administrator"])
def test_it_is_no_page_of_others(cast, who):
    cast.visitor(who).visit(PAGE, expect=404)
