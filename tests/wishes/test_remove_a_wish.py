"""A wish that was removed can be brought back."""

from uuid import uuid4


def written(visitor):
    wish_id = uuid4()
    visitor.press(
        "/get-ready/wishes/new",
        {"id": str(wish_id), "kind": "change", "text": "Later bedtime", "audience": "my-iro"},
    )
    return wish_id


def test_a_removed_wish_is_out_of_sight_and_comes_back(amina):
    wish_id = written(amina)
    amina.press(f"/get-ready/wishes/{wish_id}/remove")
    assert not amina.visit("/get-ready/wishes").has_text("Later bedtime")
    assert amina.visit(f"/get-ready/wishes/{wish_id}/removed").has_text("Later bedtime")
    amina.press(f"/get-ready/wishes/{wish_id}/undo")
    assert amina.visit("/get-ready/wishes").has_text("Later bedtime")


def test_words_on_a_page_left_open_outlive_the_removal_on_another_phone(amina):
    there = f"/get-ready/wishes/{written(amina)}"
    left_open = {**amina.visit(there).form_values(), "text": "Half an hour later"}
    amina.press(f"{there}/remove")
    amina.visit(there, expect=404)
    both = amina.press(there, left_open, expect=409)
    assert both.has_text("Later bedtime")
    assert both.has_text("Half an hour later")
    amina.press(there, both.form_values())
    assert amina.visit("/get-ready/wishes").has_text("Half an hour later")


def test_a_removed_wish_is_nothing_to_anybody_else(amina, ben):
    there = f"/get-ready/wishes/{written(amina)}"
    amina.press(f"{there}/remove")
    sent = {"text": "Mine", "kind": "want", "audience": "my-iro", "revision": "2"}
    assert not ben.press(there, sent, expect=404).has_text("Later bedtime")
