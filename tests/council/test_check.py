"""What a publisher is told before they say yes, what an editor is told back, and what was other."""

from datetime import timedelta
from uuid import UUID

import pytest
from council.writing import DESK, add, begin, publish, send

from portal.council.blocks import Block, BlockKind
from portal.council.comparing import Change, compared
from portal.council.warnings import Danger, name_words, warnings_in
from portal.i18n import london_today
from portal.reviews.working_days import working_days

NAMES = name_words(["Amina Example", "Yusuf", "أمينة", "ሰላም", "Jo-Ann", "Chloé"])


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("Ring 020 7946 0000", Danger.PHONE),
        ("Ring ٠٢٠٧٩٤٦٠٠٠٠", Danger.PHONE),
        ("Ring +44 (20) 7946-0000.", Danger.PHONE),
        ("At EC2V 7HH", Danger.POSTCODE),
        ("At ec2v7hh", Danger.POSTCODE),
        ("Write to us@council.example", Danger.EMAIL),
        ("Write to us(at)council.example", Danger.EMAIL),
        ("With Amina and others", Danger.NAME),
        ("It was AMINA's idea", Danger.NAME),
        ("It was Ami\u200bna", Danger.NAME),
        ("Amina's idea", Danger.NAME),
        ("Follow @yusuf_99", Danger.NAME),
        ("Ann was there", Danger.NAME),
        ("Chloe was there", Danger.NAME),
        ("أَمِينة", Danger.NAME),
        ("وأمينة معنا", Danger.NAME),
        ("ምስ ሰላም", Danger.NAME),
    ],
)
def test_a_warning(text, danger):
    assert danger in {one.danger for one in warnings_in(text, NAMES)}


@pytest.mark.parametrize(
    "text", ["On 2026-12-05 at 17:00", "10 of us, 12 years old", "Animation", "", "We won 3-2"]
)
def test_no_warning(text):
    assert warnings_in(text, NAMES) == []


def test_the_publisher_is_warned_of_names_and_the_editor_learns_of_nobody(cast):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there = begin(editor)
    add(editor, there, "text", text="Amina said it. Ring 020 7946 0000")
    written = editor.visit(there)
    assert written.has_text("Is this a phone number?")
    assert not written.has_text("the name of a young person")
    send(editor, there)
    assert publisher.visit(f"{there}/check").has_text("the name of a young person")


def test_nobody_finds_out_names_with_a_text_of_their_own(cast):
    """It would say of any name whether somebody in care has it, to one person alone."""
    publisher, there = cast.visitor("publisher"), begin(cast.visitor("editor"))
    add(publisher, there, "text", text="Amina? Ring 020 7946 0000")
    for _draft_then_sent in range(2):
        page = publisher.visit(f"{there}/check")
        assert page.has_text("Is this a phone number?")
        assert not page.has_text("the name of a young person")
        send(cast.visitor("editor"), there)
    other = begin(cast.visitor("editor"))
    add(cast.visitor("editor"), other, "text", text="Amina?")
    assert not publisher.visit(f"{other}/check").has_text("the name of a young person")


def test_reasons_come_back_at_their_block_and_stay_while_it_is_changed(cast):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there = begin(editor)
    block = add(editor, there, "text", text="Ring Zed")
    send(editor, there)
    nothing = publisher.press(f"{there}/ask-for-changes", {"number": "1", block: " "}, 422)
    assert nothing.has_text("Write at a block")
    publisher.press(f"{there}/ask-for-changes", {"number": "1", block: "No numbers, please"})
    assert editor.visit(there).has_text("No numbers, please")
    editor.press(f"{there}/change")
    assert editor.visit(there).has_text("No numbers, please")
    editor.fill(f"{there}/blocks/{block}", text="Ask Zed")
    send(editor, there)
    publish(publisher, there)
    told = editor.visit(f"{there}/versions/2")
    assert [one.text for one in told.all("ins")] == ["Ask"]
    assert [one.text for one in told.all("del")] == ["Ring"]
    assert editor.visit(f"{there}/versions/1").has_text("Ring Zed")
    editor.visit(f"{there}/versions/3", expect=404)


def test_three_working_days_are_promised(cast):
    editor = cast.visitor("editor")
    there = begin(editor)
    send(editor, there)
    due_on = working_days().after(london_today(), 3)
    assert due_on >= london_today() + timedelta(days=3)
    assert editor.visit(DESK).has_text(f"{due_on.day} {due_on:%B}")


def block(text, at=1, kind=BlockKind.TEXT):
    return Block(UUID(int=at), kind, {"text": text})


def test_what_is_other_in_a_version():
    before = (block("a b c"), block("gone", 2), block("same", 3))
    after = (block("a x c"), block("same", 3), block("new", 4))
    told = [(one.block.id.int, one.change) for one in compared(before, after)]
    assert told == [
        (1, Change.CHANGED),
        (3, Change.SAME),
        (4, Change.ADDED),
        (2, Change.TAKEN_OUT),
    ]


def test_a_reason_that_is_too_long_is_not_called_missing(cast):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there = begin(editor)
    block = add(editor, there, "text", text="We went to the river.")
    send(editor, there)
    sent = {"number": "1", block: "w" * 1001}
    page = publisher.press(f"{there}/ask-for-changes", sent, expect=422)
    assert page.has_text("This is 1 letter too long.")
    assert not page.has_text("Write at a block what has to change there, and why.")
    assert page.has_text("w" * 1001)
