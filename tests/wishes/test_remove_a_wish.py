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
