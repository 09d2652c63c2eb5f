"""An event says when it ends, where its editor knows it; its calendar file does too."""

from datetime import timedelta

import pytest
from council.writing import add, begin, piece_of, publish, send
from icalendar import Calendar

EVENT = {"text": "Next trip", "day": "2026-12-05", "clock": "10:30", "place": "Pier"}
SUMMER = {**EVENT, "day": "2027-07-05"}


def event_of(cast, **said):
    """The public page and the calendar entry of a post with one event."""
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there = begin(editor)
    add(editor, there, "event", **said)
    send(editor, there)
    publish(publisher, there)
    piece = piece_of(cast, there)
    file = cast.stranger().visit(f"/council/events/{piece}.ics")
    (entry,) = Calendar.from_ical(file.bytes).walk("VEVENT")
    return f"/council/{piece}", entry


@pytest.mark.parametrize("said", [EVENT, SUMMER])
def test_it_ends_when_it_is_said_to(cast, anybody, said):
    address, entry = event_of(cast, **said, until="12:00")
    html = anybody.visit(address).html
    assert '<bdi dir="ltr" class="nowrap">10:30\N{EN DASH}12:00</bdi>, in the morning' in html
    assert entry.duration == timedelta(minutes=90)
    assert f"{entry.end:%H:%M}" == "12:00"


def test_an_hour_where_nobody_said(cast, anybody):
    address, entry = event_of(cast, **EVENT, until="")
    page = anybody.visit(address)
    assert page.has_text('<bdi dir="ltr" class="nowrap">10:30</bdi>, in the morning')
    assert f"{entry.end:%H:%M}" == "11:30"


def test_it_stands_in_the_form_and_is_taken_out_again(cast):
    editor = cast.visitor("editor")
    there = begin(editor)
    made = add(editor, there, "event", **EVENT, until="12:00")
    block = f"{there}/blocks/{made}"
    assert editor.visit(block).form_values()["until"] == "12:00"
    editor.fill(block, until="")
    assert not editor.visit(block).form_values()["until"]
    assert "12:00" not in editor.visit(there).text


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        ("10:30", "It ends after it begins."),
        ("09:00", "It ends after it begins."),
        ("noon", "Write the time with hours and minutes"),
    ],
)
def test_an_end_that_cannot_be_is_refused_and_nothing_is_lost(cast, until, sentence):
    editor = cast.visitor("editor")
    there = begin(editor)
    sent = {"id": "5b0d2e0e-6f1c-4a51-9a3e-0d7d4a6b1c12", "revision": "0", **EVENT}
    page = editor.press(f"{there}/add/event", {**sent, "until": until}, expect=422)
    assert page.has_text(sentence)
    assert page.form_values()["text"] == "Next trip"
    assert "Next trip" not in editor.visit(there).text


def test_the_hour_that_the_clocks_leave_out_is_no_end(cast):
    editor = cast.visitor("editor")
    spring = {**EVENT, "day": "2027-03-28", "clock": "00:30"}
    sent = {"id": "5b0d2e0e-6f1c-4a51-9a3e-0d7d4a6b1c12", "revision": "0", **spring}
    page = editor.press(f"{begin(editor)}/add/event", {**sent, "until": "01:30"}, expect=422)
    assert page.has_text("The clocks go forward that night. Pick a time from 02:00 on.")


def test_a_day_that_never_was_is_one_sentence(cast):
    editor = cast.visitor("editor")
    sent = {"id": "5b0d2e0e-6f1c-4a51-9a3e-0d7d4a6b1c12", "revision": "0", **EVENT}
    page = editor.press(f"{begin(editor)}/add/event", {**sent, "day": "31/02/2027"}, expect=422)
    assert page.has_text("Write the day like this: 25/03/2026.")
    assert not page.has_text("Write the day.")


def test_its_times_are_no_phone_number_and_are_told_in_london(cast):
    editor = cast.visitor("editor")
    there = begin(editor)
    add(editor, there, "event", **SUMMER, until="12:00")
    assert not editor.visit(there).has_text("Is this a phone number?")
    version = editor.visit(f"{there}/versions/1")
    assert version.has_text("05/07/2027 10:30")
    assert version.has_text("05/07/2027 12:00")
