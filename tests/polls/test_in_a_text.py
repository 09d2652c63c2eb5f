"""A poll in a text of the council: two people publish both, and what was checked is what opens."""

from uuid import uuid4

from council.writing import add, begin, publish, send
from polls.polling import SOON, a_poll, sent_with, tap

SOMALI = {"wording": "Su'aal?", "answers": "Hal\nLaba"}


def test_a_poll_opens_with_its_text_and_goes_with_it(cast, amina):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    poll_id = a_poll(cast, is_open=False)
    there = begin(editor, "Friday")
    add(editor, there, "poll", poll_id=str(poll_id))
    tap(amina, poll_id, 1, expect=404)
    send(editor, there)
    tap(amina, poll_id, 1, expect=404)
    assert publisher.visit(f"{there}/check").has_text("A film")
    changed = {"wording": "Changed?", "answers": "a\nb", "ends_on": "2030-01-01", "revision": "2"}
    editor.press(f"/council/desk/polls/{poll_id}", changed, expect=409)
    publish(publisher, there)
    tap(amina, poll_id, 1)
    publisher.press(f"{there}/take-down")
    tap(amina, poll_id, 1, expect=404)


def test_it_stays_open_in_another_text_that_holds_it(cast, amina):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    poll_id, texts = a_poll(cast, is_open=False), []
    for _twice in range(2):
        texts.append(sent_with(editor, poll_id))
        publish(publisher, texts[-1])
    publisher.press(f"{texts[0]}/take-down")
    tap(amina, poll_id, 1)
    publisher.press(f"{texts[1]}/take-down")
    tap(amina, poll_id, 1, expect=404)


def test_what_was_sent_back_can_be_changed(cast):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    poll_id = a_poll(cast, is_open=False)
    there = begin(editor, "Friday")
    block = add(editor, there, "poll", poll_id=str(poll_id))
    send(editor, there)
    asked = {"number": "1", block: "Ask something else"}
    publisher.press(f"{there}/ask-for-changes", asked)
    editor.fill(f"/council/desk/polls/{poll_id}", wording="Something else?")
    assert editor.visit("/council/desk/polls").has_text("Something else?")


def test_whoever_checks_is_warned_of_what_a_poll_says(cast):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    made = uuid4()
    asked = {"wording": "Who leads it?", "answers": "Amina\n07700 900123", "ends_on": SOON}
    editor.fill("/council/desk/polls/new", id=str(made), **asked)
    there = begin(editor, "Friday")
    add(editor, there, "poll", poll_id=str(made))
    assert editor.visit(there).has_text("Is this a phone number?")
    send(editor, there)
    page = publisher.visit(f"{there}/check")
    assert page.has_text("Is this a phone number?")
    assert page.has_text("Is this the name of a young person here?")


def test_who_wrote_the_poll_does_not_publish_it(cast):
    """Even where an editor has put it into the text and sent it."""
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    poll_id = a_poll(cast, is_open=False)
    there = begin(editor, "Friday")
    add(editor, there, "poll", poll_id=str(poll_id))
    publisher.fill(f"/council/desk/polls/{poll_id}", wording="Mine?")
    send(editor, there)
    assert publish(publisher, there, expect=409).has_text("Somebody else has to check it.")


def test_a_poll_goes_when_the_next_version_is_without_it(cast, amina):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    kept, left_out = a_poll(cast, is_open=False), a_poll(cast, is_open=False)
    there = begin(editor, "Friday")
    add(editor, there, "poll", poll_id=str(kept))
    block = add(editor, there, "poll", poll_id=str(left_out))
    send(editor, there)
    publish(publisher, there)
    editor.press(f"{there}/change")
    editor.press(f"{there}/blocks/{block}/remove", {"revision": "1"})
    send(editor, there)
    tap(amina, left_out, 1)
    publish(publisher, there)
    tap(amina, kept, 1)
    amina.visit(f"/council/polls/{left_out}", expect=404)


def test_words_written_while_it_waits_are_not_what_opens(cast, amina):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    poll_id = a_poll(cast, is_open=False)
    there = sent_with(editor, poll_id, "so")
    editor.fill(f"/council/desk/polls/{poll_id}/in/so", **SOMALI)
    checked = publisher.visit(f"{there}/check")
    assert checked.has_text("A film")
    assert not checked.has_text("Laba")
    publish(publisher, there)
    tap(amina, poll_id, 1)


def test_words_written_since_do_not_keep_it_open(cast, amina):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    poll_id = a_poll(cast, is_open=False)
    there = sent_with(editor, poll_id, "so")
    publish(publisher, there)
    editor.fill(f"/council/desk/polls/{poll_id}/in/so", **SOMALI)
    publisher.press(f"{there}/take-down")
    tap(amina, poll_id, 1, expect=404)
