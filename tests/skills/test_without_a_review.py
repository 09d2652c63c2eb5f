"""With no review ahead, skills are read, answered and chosen too; what is of a review stays."""

import pytest
from skills.room import LIST, NOW, answer, hold, plan, said_in_table, with_photo

HOME = f"{LIST}/home"
CLEAN = "I can clean my room and the kitchen."


@pytest.fixture
def after(ben):
    """Ben, whose review was held after he said something for it."""
    answer(ben, "home", clean="not-yet", audience="only-me")
    ben.fill(NOW, **{"skill-1": "bus"})
    hold(ben)
    return ben


def test_it_is_read_answered_and_chosen(after):
    form = after.visit(HOME).form_values()
    assert (form["skill-clean"], form["audience"]) == (["not-yet"], ["only-me"])
    answer(after, "home", clean="teach")
    answer(after, "home", clean="on-my-own", text="ሓምሊ")
    form = after.visit(HOME).form_values()
    assert (form["skill-clean"], form["text"]) == (["on-my-own"], "ሓምሊ")
    after.fill(NOW, **{"skill-1": "save"})
    page = after.visit(LIST)
    assert page.has_text("There is no review to get ready for now.")
    assert page.has_text("I can save for things I want.")
    assert not page.has_text("I can go by bus.")


def test_what_was_said_for_a_review_stays_as_it_was(after):
    answer(after, "home", clean="teach")
    assert said_in_table(after.visit(f"{LIST}/growth"))[CLEAN][0].endswith("Not yet")
    assert len(said_in_table(after.visit(f"{LIST}/growth"))[CLEAN]) == 1


def test_the_next_review_begins_with_what_was_said_last(after):
    answer(after, "home", clean="teach")
    after.fill(NOW, **{"skill-1": "save"})
    plan(after)
    assert after.visit(HOME).form_values()["skill-clean"] == ["teach"]
    assert after.visit(NOW).form_values()["skill-1"] == ["save"]
    answer(after, "home", clean="with-help")
    shown = said_in_table(after.visit(f"{LIST}/growth"))[CLEAN]
    assert [cell.split()[-1] for cell in shown] == ["yet", "help"]


def test_after_that_one_too(after):
    """What was said for the later review is newer than what was said before it."""
    answer(after, "home", clean="teach")
    later = plan(after)
    answer(after, "home", clean="with-help")
    hold(after, later)
    assert after.visit(HOME).form_values()["skill-clean"] == ["with-help"]


def test_nothing_of_it_is_shared_by_itself(after):
    answer(after, "money", save="teach", text="ሓምሊ", audience="meeting")
    plan(after)
    assert not after.visit("/get-ready/share").has_text("ሓምሊ")
    assert after.visit(f"{LIST}/money").form_values()["text"] == "ሓምሊ"
    after.fill(f"{LIST}/money")
    assert after.visit("/get-ready/share").has_text("ሓምሊ")


def test_the_same_form_twice_and_two_phones(after):
    first = after.visit(HOME).form_values()
    after.press(HOME, {**first, "skill-clean": "teach"})
    after.press(HOME, {**first, "skill-clean": "teach"})
    page = after.press(HOME, {**first, "skill-clean": "with-help"}, expect=409)
    after.press(HOME, page.form_values())
    assert after.visit(HOME).form_values()["skill-clean"] == ["with-help"]


def test_removed_and_brought_back(after):
    answer(after, "home", clean="teach")
    after.press(f"{HOME}/remove")
    after.visit(f"{HOME}/removed")
    assert after.visit(HOME).form_values()["skill-clean"] == ["not-yet"]
    after.press(f"{HOME}/undo")
    assert after.visit(HOME).form_values()["skill-clean"] == ["teach"]


def test_a_photo_too(after, amina):
    with_photo(after)
    assert after.client.get(f"{HOME}/photo/small").mimetype == "image/webp"
    amina.visit(f"{HOME}/photo/small", expect=404)
    after.fill(HOME, no_photo="y")
    after.visit(f"{HOME}/photo/small", expect=404)


def test_somebody_who_never_had_a_review_begins(ben, amina):
    hold(ben)
    answer(ben, "home", clean="teach", text="ሓምሊ")
    assert ben.visit(HOME).form_values()["skill-clean"] == ["teach"]
    assert f"{LIST}/growth" not in ben.visit(LIST).links()
    ben.visit(f"{LIST}/growth")
    for path in (LIST, HOME):
        assert "ሓምሊ" not in amina.visit(path).html
