"""The same form twice is one draft; two phones lose nothing; what was removed comes back."""

from skills.room import LIST, answer

HOME = f"{LIST}/home"


def test_the_same_again_is_the_same(ben):
    sent = {**ben.visit(HOME).form_values(), "skill-clean": "teach"}
    ben.press(HOME, sent)
    ben.press(HOME, sent)
    assert ben.visit(HOME).form_values()["revision"] == "1"


def test_two_phones_see_both(ben):
    first = ben.visit(HOME).form_values()
    answer(ben, "home", clean="not-yet", text="From one phone")
    page = ben.press(HOME, {**first, "skill-clean": "teach", "text": "From another"}, expect=409)
    assert page.has_text("From one phone")
    assert page.has_text("<bdi>Not yet</bdi>: <bdi>I can clean my room and the kitchen.</bdi>")
    assert page.form_values()["skill-clean"] == ["teach"]
    ben.press(HOME, page.form_values())
    assert ben.visit(HOME).form_values()["text"] == "From another"


def test_what_the_other_phone_answered_stands_with_its_words(ben):
    first = ben.visit(HOME).form_values()
    answer(ben, "home", clean="not-yet", text="From one phone")
    text = ben.press(HOME, {**first, "text": "From another"}, expect=409).text
    theirs, mine = text.index("Saved on the other phone"), text.index("What I wrote here")
    assert theirs < text.index("I can clean my room and the kitchen.") < mine


def test_no_box_stands_empty_where_it_answered_nothing(ben):
    first = ben.visit(HOME).form_values()
    answer(ben, "home", text="From one phone")
    both = ben.press(HOME, {**first, "text": "From another"}, expect=409)
    assert all(
        "".join(box.itertext()).strip()
        for box in both.all("div")
        if box.get("class") == "box stack"
    )


def test_autosave_says_the_revision(ben):
    sent = {**ben.visit(HOME).form_values(), "skill-clean": "teach"}
    answered = ben.press(HOME, sent, expect=200, headers={"X-Autosave": "1"})
    assert answered.json == {"revision": 1, "said": "Saved"}


def test_removed_and_brought_back(ben):
    answer(ben, "home", clean="teach")
    ben.press(f"{HOME}/remove")
    assert "skill-clean" not in ben.visit(HOME).form_values()
    ben.visit(f"{HOME}/removed")
    ben.press(f"{HOME}/undo")
    assert ben.visit(HOME).form_values()["skill-clean"] == ["teach"]


def test_written_anew_after_it_was_removed(ben):
    answer(ben, "home", clean="teach")
    ben.press(f"{HOME}/remove")
    answer(ben, "home", clean="with-help")
    assert ben.visit(HOME).form_values()["skill-clean"] == ["with-help"]
