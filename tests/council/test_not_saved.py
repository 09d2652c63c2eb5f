"""A locked database while somebody checks a page: that is said, not that they forgot something."""

from cast.locking import locked
from council.writing import TICKED, add, begin, send


def test_both_answers_of_a_publisher_say_so(app, cast):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there = begin(editor)
    block = add(editor, there, "text", text="We went to the river.")
    send(editor, there)
    mark = {"number": "1", "csrf_token": publisher.token()}
    with locked(app):
        yes = publisher.press(f"{there}/publish", {**mark, **TICKED}, expect=503)
        no = publisher.press(f"{there}/ask-for-changes", {**mark, block: "Too far"}, expect=503)
    assert yes.has_text("Not saved. Try again in a minute.")
    assert not yes.has_text("tick them all")
    assert no.has_text("Not saved. Try again in a minute.")
    assert not no.has_text("Write at a block")
    assert no.has_text("Too far")
