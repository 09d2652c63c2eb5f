"""The IRO writes the letter: drafted from the record, kept, never overwritten."""

import pytest
from letters.letters import LETTER, PREVIEW, REASON, WORDS, answered, held, promised, write
from record.meeting import hold

LONG = "x" * 5000


def test_it_is_drafted_from_the_record(amina, her_officer):
    item = held(amina)
    answered(her_officer, item)
    promised(her_officer, item)
    page = her_officer.visit(LETTER)
    values = page.form_values()
    assert f"“\u2068{WORDS}\u2069”. The answer is: not now. {REASON}" in values["could_not"]
    assert "Ring the school" in values["agreed"]
    assert values["reach"] == ""
    assert page.has_text("Say how they can reach you")


def test_nothing_is_drafted_from_an_empty_record(amina, her_officer):
    hold(amina)
    values = her_officer.visit(LETTER).form_values()
    assert not any(values[name] for name in ("told", "well", "worry", "agreed", "could_not"))


@pytest.mark.usefixtures("amina")
def test_before_the_meeting_there_is_nothing_to_tell(her_officer):
    page = her_officer.visit(LETTER)
    assert page.has_text("The letter opens when the meeting begins.")
    page = her_officer.press(LETTER, {"told": "Words", "reach": "Ring me"}, 409)
    assert page.has_text("What I wrote here Words Ring me")


def test_what_was_written_is_kept(amina, her_officer):
    held(amina)
    assert write(her_officer, reach="Ring me on Mondays.").location == PREVIEW
    assert her_officer.visit(LETTER).form_values()["reach"] == "Ring me on Mondays."
    assert her_officer.visit(PREVIEW).has_text("Ring me on Mondays.")


def test_two_pages_at_once_are_both_shown_and_nothing_is_lost(amina, her_officer):
    held(amina)
    first, second = her_officer.visit(LETTER), her_officer.visit(LETTER)
    her_officer.press(LETTER, {**first.form_values(), "reach": "The first text"})
    sent = {**second.form_values(), "reach": "The second text"}
    both = her_officer.press(LETTER, sent, 409)
    assert both.has_text("Saved meanwhile")
    assert "The first text" in both.text
    assert both.form_values()["reach"] == "The second text"
    her_officer.press(LETTER, both.form_values())
    assert her_officer.visit(LETTER).form_values()["reach"] == "The second text"


def test_the_same_again_is_no_clash(amina, her_officer):
    held(amina)
    values = her_officer.visit(LETTER).form_values()
    her_officer.press(LETTER, values)
    her_officer.press(LETTER, values)
    assert her_officer.visit(LETTER).form_values()["revision"] == "1"


def test_a_section_is_at_most_5000_letters(amina, her_officer):
    held(amina)
    assert write(her_officer, well=LONG).status == 303
    refused = write(her_officer, 422, well=f"{LONG}yz")
    assert refused.form_values()["well"] == f"{LONG}yz"
    assert refused.has_text("This is 2 letters too long.")


def test_it_is_drafted_again_below_what_was_written(amina, her_officer):
    item = held(amina)
    write(her_officer, could_not="I am sorry.", reach="Unsaved words")
    answered(her_officer, item)
    page = her_officer.visit(LETTER)
    assert page.has_text("What the record says now")
    sent = {**page.form_values(), "well": "Not saved yet"}
    again = her_officer.press(f"{LETTER}/again/could-not", sent, 200).form_values()
    assert again["could_not"].startswith("I am sorry.\n\nYou said")
    assert again["could_not"].endswith(REASON)
    assert again["well"] == "Not saved yet"
    twice = her_officer.press(f"{LETTER}/again/could-not", again, 200).form_values()
    assert twice["could_not"] == again["could_not"]
    assert her_officer.visit(LETTER).form_values()["could_not"] == "I am sorry."


def test_how_hard_it_reads_stands_beside_it(amina, her_officer):
    held(amina)
    write(her_officer, well="You go to school. You like it. That is good.")
    assert her_officer.visit(LETTER).has_text("Easy to read.")


def test_the_last_day_is_shown(amina, her_officer):
    held(amina)
    assert her_officer.visit(LETTER).has_text("15 working days after the review")
