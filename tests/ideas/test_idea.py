"""A young person's idea, from the box to done."""

from uuid import uuid4

import pytest
from ideas.writing import DESK, an_idea, answer

from portal.ideas.publishing import piece_of

MINE = "/council/ideas"


def test_send_an_idea(amina):
    made = an_idea(amina, "A football team")
    page = amina.visit(f"{MINE}/{made}")
    assert page.has_text("A football team")
    assert page.has_text("No answer yet")
    assert amina.visit(MINE).has_text("A football team")


def test_the_same_form_is_one_idea(amina, cast):
    made = uuid4()
    an_idea(amina, "A football team", made)
    an_idea(amina, "A football team", made)
    page = an_idea(amina, "Other words", made, expect=409)
    assert page.has_text("I sent other words")
    assert page.has_text("Other words")
    assert page.has_text("A football team")
    assert cast.visitor("editor").visit(DESK).html.count(f"{DESK}/{made}") == 1


@pytest.mark.parametrize(("text", "sentence"), [("", "Write something"), ("a" * 5001, "too long")])
def test_what_is_refused_is_kept(amina, text, sentence):
    page = amina.fill(f"{MINE}/new", 422, text=text)
    assert page.has_text(sentence)
    assert text in page.html


def test_the_council_sees_no_name_unless_it_may(amina, cast):
    without, named = an_idea(amina, "One"), an_idea(amina, "Two", named="with")
    editor = cast.visitor("editor")
    assert not editor.visit(f"{DESK}/{without}").has_text("Amina")
    assert editor.visit(f"{DESK}/{named}").has_text("Amina")
    assert "Amina" not in editor.visit(DESK).html


def test_from_answer_to_done(amina, cast):
    made, editor = an_idea(amina, "A football team"), cast.visitor("editor")
    answer(editor, made, says="answered", text="Thank you. We talk on Friday.")
    answer(editor, made, says="decided", outcome="yes", text="Many want it.")
    answer(editor, made, says="milestone", on="2027-02-01", text="We book a pitch.")
    answer(editor, made, says="done", text="Come on Mondays.")
    page = amina.visit(f"{MINE}/{made}")
    told = ["The council opened it", "Thank you. We talk on Friday.", "Many want it."]
    told += ["We book a pitch.", "It is done", "Come on Mondays."]
    places = [page.text.index(one) for one in told]
    assert places == sorted(places)
    assert page.has_text("1 February")
    assert "Edie" not in page.html


def test_what_cannot_follow_any_more_is_given_back(amina, cast):
    made, editor = an_idea(amina, "A football team"), cast.visitor("editor")
    answer(editor, made, says="decided", outcome="yes", text="Many want it.")
    answer(editor, made, says="done", text="Come on Mondays.")
    late = {"says": "milestone", "text": "We book a pitch."}
    page = editor.press(f"{DESK}/{made}", late, expect=409)
    assert page.has_text("This can't follow any more.")
    assert page.has_text("What I wrote here We book a pitch.")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"says": "decided", "text": "Why"}, "Pick what was decided."),
        ({"says": "answered", "text": ""}, "Write your answer."),
        ({"says": "done", "text": "Done"}, "Pick what you do."),
        ({"text": "Words"}, "Pick what you do."),
    ],
)
def test_what_an_answer_needs(amina, cast, values, sentence):
    made = an_idea(amina, "A football team")
    page = answer(cast.visitor("editor"), made, expect=422, **values)
    assert page.has_text(sentence)
    assert values["text"] in page.html
    assert amina.visit(f"{MINE}/{made}").has_text("No answer yet")


def test_a_next_step_needs_its_day(amina, cast):
    made, editor = an_idea(amina, "A football team"), cast.visitor("editor")
    answer(editor, made, says="decided", outcome="no", text="No money")
    page = answer(editor, made, expect=422, says="milestone", text="Soon")
    assert page.has_text("Write the day.")


def test_two_answer_at_once(amina, cast):
    made, editor = an_idea(amina, "A football team"), cast.visitor("editor")
    opened = editor.visit(f"{DESK}/{made}").form_values()
    done = {"says": "decided", "outcome": "yes", "text": "Yes"}
    editor.press(f"{DESK}/{made}", {**opened, **done})
    editor.press(f"{DESK}/{made}", {**opened, **done})
    page = editor.press(f"{DESK}/{made}", {**opened, **done, "text": "Other"}, expect=409)
    assert page.has_text("Other words were saved")
    late = {"id": str(uuid4()), "says": "answered", "text": "Thanks"}
    assert cast.visitor("publisher").press(f"{DESK}/{made}", late, expect=422)


def test_ben_never_gets_in(amina, ben):
    made = an_idea(amina, "A football team")
    ben.visit(f"{MINE}/{made}", expect=404)
    assert "football" not in ben.visit(MINE).html
    an_idea(ben, "Mine", made, expect=404)


@pytest.mark.parametrize("who", ["ben", "her_officer", "her_social_worker", "manager"])
def test_nobody_but_the_council_reads_it(amina, cast, who):
    made = an_idea(amina, "A football team")
    for path in (DESK, f"{DESK}/{made}"):
        cast.visitor(who).visit(path, expect=404)
    cast.visitor(who).press(f"{DESK}/{made}", {"says": "answered", "text": "x"}, expect=404)


def test_where_its_piece_was_taken_for_something_else_a_sentence_says_so(amina, cast):
    made, editor = an_idea(amina, "A football team"), cast.visitor("editor")
    taken = {"id": str(piece_of(made)), "kind": "post", "tag": "ar", "audience": "ours"}
    editor.press("/council/desk/new", {**taken, "text": "Something else"})
    page = editor.press(f"{DESK}/{made}/piece", {"heading": "A team for all"}, expect=409)
    assert page.has_text("This can't follow any more.")
    assert "A team for all" in page.html


def test_told_to_everybody_in_the_councils_own_words(amina, cast, anybody):
    made, editor = an_idea(amina, "A football team, from Amina"), cast.visitor("editor")
    refused = editor.press(f"{DESK}/{made}/piece", {"heading": ""}, expect=422)
    assert refused.has_text("Write something before you save.")
    there = editor.press(f"{DESK}/{made}/piece", {"heading": "A team for all"}).location
    assert editor.press(f"{DESK}/{made}/piece", {"heading": "Again"}).location == there
    draft = editor.visit(there)
    assert draft.has_text("A team for all")
    assert "Amina" not in draft.html
    assert not amina.visit(f"{MINE}/{made}").has_text("tells everybody")
    assert "A team for all" not in anybody.visit("/council").html
