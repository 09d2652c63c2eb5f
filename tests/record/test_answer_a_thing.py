"""The IRO answers what was said: it is published at once, and the next thing is there."""

from uuid import uuid4

import pytest
from cast.people import person_id, review_id
from cast.sharing import share, wish
from record.meeting import REASON, RECORD, answer, given, hold, item_page, shared

from portal.db import db
from portal.outcomes.afterwards_reading import afterwards_of

LONG = "x " * 2501


def answers(officer, item_id):
    with officer.app.app_context():
        found = afterwards_of(db.read, person_id("amina")).get(review_id("amina"))
    return found.answers.get(item_id, ()) if found else ()


def test_the_record_lists_what_was_shared_and_counts_what_is_open(amina, her_officer):
    shared(amina, "I want to see my brother", "A bus pass")
    page = her_officer.visit(RECORD)
    assert page.has_text("2 things still need an answer.")
    assert page.text.count("No answer yet") == 2
    assert "I want to see my brother" in page.text
    assert "Decisions written down" in page.text


def test_saving_publishes_and_goes_on_to_the_next_thing(amina, her_officer):
    one, two = shared(amina, "I want to see my brother", "A bus pass")
    gone_on = answer(her_officer, one)
    assert gone_on.location.startswith(item_page(two))
    page = her_officer.visit(gone_on.location)
    assert "Saved. Amina can see it now." in page.text
    assert "A bus pass" in page.text
    last = answer(her_officer, two)
    assert last.location.startswith(f"{RECORD}?saved=")
    page = her_officer.visit(last.location)
    assert "Saved. Amina can see it now." in page.text
    assert "Everything has an answer." in page.text
    assert [one.reason for one in answers(her_officer, two)] == [REASON]


def test_the_words_keep_their_language_and_direction(amina, her_officer):
    (one,) = shared(amina, "ሓወይ ክሪኦ ደልየ")
    (said,) = her_officer.visit(item_page(one)).all("blockquote")
    assert (said.get("lang"), said.get("dir"), said.text) == ("ti", "ltr", "ሓወይ ክሪኦ ደልየ")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"reason": ""}, "Write the reason."),
        ({"outcome": ""}, "Pick what came of it"),
        ({"outcome": "maybe"}, "Pick what came of it"),
        ({"talked": ""}, "Say whether it was talked about."),
        ({"reason": LONG}, "letter too long"),
    ],
)
def test_what_is_missing_is_said_and_the_rest_is_kept(amina, her_officer, wrong, said):
    (one,) = shared(amina, "A bus pass")
    sent = given(outcome="not-now") | wrong
    page = answer(her_officer, one, 422, **sent)
    assert page.has_text(said)
    kept = page.form_values()
    assert kept["reason"] == sent["reason"].strip()
    assert kept.get("outcome", [""]) == [sent["outcome"] if sent["outcome"] == "not-now" else ""]
    assert not answers(her_officer, one)


def test_a_hard_reason_is_published_with_a_hint(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    hard = "Notwithstanding considerable deliberation, the authority regrettably declined it."
    page = her_officer.visit(answer(her_officer, one, reason=hard).location)
    assert "may find this hard" in page.text
    page = answer(her_officer, one, 422, reason=hard, outcome="")
    assert "may find this hard" in page.text
    assert len(answers(her_officer, one)) == 1


def test_a_replay_is_one_answer(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    sent = her_officer.visit(item_page(one)).form_values() | given()
    for _twice in range(2):
        her_officer.press(item_page(one), sent)
    assert len(answers(her_officer, one)) == 1


def test_two_tabs_at_once_show_both_and_the_second_save_is_a_choice(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    sent = her_officer.visit(item_page(one)).form_values() | given(reason="From the other tab.")
    answer(her_officer, one)
    page = her_officer.press(item_page(one), sent, expect=409)
    assert "Another answer was saved since" in page.text
    assert REASON in page.text
    assert page.form_values()["reason"] == "From the other tab."
    her_officer.press(item_page(one), page.form_values())
    assert [one.reason for one in answers(her_officer, one)] == [REASON, "From the other tab."]
    assert "What was said before" in her_officer.visit(item_page(one)).text


def test_what_was_taken_back_meanwhile_is_said_and_the_text_is_kept(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    sent = her_officer.visit(item_page(one)).form_values() | given()
    amina.press(f"/get-ready/share/{one}/take-back")
    page = her_officer.press(item_page(one), sent, expect=409)
    assert "Amina does not share this any more." in page.text
    assert REASON in page.text
    assert "A bus pass" not in page.html
    assert her_officer.visit(item_page(one), expect=410).has_text("does not share this")
    assert not answers(her_officer, one)


def test_a_thing_of_somebody_else_is_not_there(amina, ben, her_officer):
    his = wish(ben, "Mine alone")
    share(ben)
    hold(ben, "ben")
    shared(amina, "A bus pass")
    for item_id in (his, uuid4()):
        her_officer.visit(item_page(item_id), expect=404)
        her_officer.press(item_page(item_id), given(), expect=404)


def test_what_was_chosen_for_somebody_else_is_not_on_the_record(amina, her_officer):
    reader = str(person_id("her_social_worker"))
    hidden = wish(amina, "For Sam alone", "chosen", readers=[reader])
    shared(amina, "A bus pass")
    assert "For Sam alone" not in her_officer.visit(RECORD).html
    her_officer.visit(item_page(hidden), expect=404)
