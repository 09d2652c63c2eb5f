"""A double tap, Back and another try: what was typed is kept, or a sentence says what stands."""

import io
from uuid import uuid4

import pytest
from council.writing import DESK, add, begin, published, send, title_block
from photos.pictures import corners, file_of

from portal.council import desk

NEW = {"kind": "post", "tag": "en", "audience": "ours"}


@pytest.fixture
def editor(cast):
    return cast.visitor("editor")


def picture(size=(320, 240)):
    return (io.BytesIO(file_of(corners(size), "JPEG")), "photo.jpg")


def test_a_page_begun_twice_with_another_title_says_so(editor):
    sent = {"id": str(uuid4()), **NEW, "text": "A day out"}
    there = editor.press(f"{DESK}/new", sent).location
    assert editor.press(f"{DESK}/new", sent).location == there
    again = editor.press(f"{DESK}/new", {**sent, "text": "A night in"}, 409)
    assert again.form_values()["text"] == "A night in"
    editor.press(f"{DESK}/new", again.form_values())
    assert editor.visit(DESK).has_text("A night in")


def test_the_same_again_stands_after_the_title_was_changed(editor):
    sent = {"id": str(uuid4()), **NEW, "text": "A day out"}
    there = editor.press(f"{DESK}/new", sent).location.partition("#")[0]
    title = title_block(editor.visit(there))
    editor.fill(f"{there}/blocks/{title}", text="A day by the sea")
    editor.press(f"{DESK}/new", sent, 409)
    assert editor.visit(there).has_text("A day by the sea")


def test_another_photo_from_the_same_page_keeps_the_words(editor):
    there = begin(editor)
    sent = {"id": str(uuid4()), "file_id": str(uuid4()), "agreed": "y", "alt": "A river"}
    add(editor, there, "photo", photo=picture(), **sent)
    other = {**sent, "revision": "0", "alt": "A hill", "photo": picture((300, 200))}
    again = editor.press(f"{there}/add/photo", other, 409)
    assert again.has_text("A river")
    assert again.form_values()["alt"] == "A hill"
    editor.press(f"{there}/add/photo", {**again.form_values(), "photo": picture((300, 200))})
    assert "A hill" in editor.visit(there).html
    assert "A river" not in editor.visit(there).html


def test_a_photo_that_was_refused_is_kept_nowhere(editor, cast):
    there = begin(editor)
    opened = editor.visit(f"{there}/add/photo").form_values()
    send(cast.visitor("publisher"), there)
    sent = {**opened, "agreed": "y", "alt": "A river"}
    refused = editor.press(f"{there}/add/photo", {**sent, "photo": picture()}, 409)
    editor.press(f"{there}/change")
    again = {**refused.form_values(), "photo": picture((300, 200))}
    editor.press(f"{there}/add/photo", again)
    assert "A river" in editor.visit(there).html


def test_a_photo_with_the_id_of_some_text_is_refused(editor):
    there = begin(editor)
    block = add(editor, there, "text", text="Words that stay")
    sent = {"id": block, "revision": "1", "agreed": "y", "alt": "x"}
    editor.press(f"{there}/add/photo", sent, 409)
    editor.press(f"{there}/add/photo", {**sent, "photo": picture()}, 409)
    assert editor.visit(there).has_text("Words that stay")


@pytest.mark.parametrize("sent_again", [False, True])
def test_reasons_for_what_was_taken_back_meanwhile_are_given_back(cast, editor, sent_again):
    """The block may be gone from what stands now, and with it the place they were written at."""
    publisher, there = cast.visitor("publisher"), begin(editor)
    block = add(editor, there, "text", text="We meet at Elm House.")
    send(editor, there)
    opened = publisher.visit(f"{there}/check").form_values()
    editor.press(f"{there}/change")
    editor.press(f"{there}/blocks/{block}/remove", {"revision": "1"})
    if sent_again:
        send(editor, there)
    sent = {"number": opened["number"], block: "Leave the place out"}
    sent[title_block(publisher.visit(there))] = "Say who"
    refused = publisher.press(f"{there}/ask-for-changes", sent, 409)
    assert refused.has_text("Leave the place out")
    assert refused.text.count("Say who") == 1


def test_reasons_for_nothing_but_what_is_gone(cast, editor):
    publisher, there = cast.visitor("publisher"), begin(editor)
    block = add(editor, there, "text", text="We meet at Elm House.")
    send(editor, there)
    editor.press(f"{there}/change")
    editor.press(f"{there}/blocks/{block}/remove", {"revision": "1"})
    sent = {"number": "1", block: "Leave the place out"}
    refused = publisher.press(f"{there}/ask-for-changes", sent, 409)
    assert refused.has_text("Somebody saved this page since you opened it.")
    assert refused.has_text("Leave the place out")


def test_the_desk_leads_to_everything_that_stands(cast, monkeypatch):
    """A page that nobody finds on the desk is one that nobody can take down."""
    monkeypatch.setattr(desk, "PART", 2)
    for name, statement in desk.LISTS.items():
        monkeypatch.setitem(desk.LISTS, name, statement.limit(2))
    theirs = [published(cast, f"Page {number}")[0] for number in range(5)]
    publisher, seen, path = cast.visitor("publisher"), set(), DESK
    while path:
        links = publisher.visit(path).links()
        seen.update(one for one in theirs if one in links)
        path = next((one for one in links if one.startswith(f"{DESK}?standing=")), "")
    assert seen == set(theirs)


@pytest.mark.parametrize("start", ["-1", "x", "9" * 30, "9" * 5000, "1000000"])
def test_a_start_that_is_none(editor, start):
    editor.visit(f"{DESK}?standing={start}&down={start}")
