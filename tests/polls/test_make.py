"""An editor makes a poll; from the moment it is sent nothing of it changes."""

from datetime import timedelta
from uuid import uuid4

import pytest
from polls.polling import ARABIC, PIZZA, SOON, a_poll

from portal.db import db
from portal.i18n import london_today
from portal.polls.for_council import Happens, follow, polls_shown, polls_to_pick
from portal.polls.models import Poll

DESK = "/council/desk/polls"


def write(editor, expect=303, path=f"{DESK}/new", **values):
    said = {"wording": "Where do we go?", "answers": "The park\nThe pool", "ends_on": SOON}
    return editor.fill(path, expect, **{**said, **values})


def is_ticked(editor, there):
    """Whether the poll's page says that it was put into Arabic."""
    links = editor.visit(there).all("a")
    return any(link.findall("{*}svg") for link in links if link.get("href") == f"{there}/in/ar")


@pytest.fixture
def editor(cast):
    return cast.visitor("editor")


def test_make_and_change_a_poll(editor):
    made = uuid4()
    write(editor, id=str(made))
    write(editor, path=f"{DESK}/{made}", answers="The park\nThe pool\nThe zoo")
    page = editor.visit(f"{DESK}/{made}")
    assert page.has_text("The zoo")
    assert editor.visit(DESK).has_text("Where do we go?")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"answers": "Only this"}, "Write two to six answers"),
        ({"answers": "1\n2\n3\n4\n5\n6\n7"}, "Write two to six answers"),
        ({"answers": "Park\nPark"}, "Two answers are the same."),
        ({"answers": f"Park\n{'a' * 90}"}, "Write shorter answers."),
        ({"wording": " "}, "Write the question."),
        ({"ends_on": ""}, "Write the last day."),
        ({"ends_on": "2020-01-01"}, "Pick today or a later day."),
    ],
)
def test_what_is_refused_is_kept_on_the_page(editor, values, sentence):
    page = write(editor, expect=422, **values)
    assert page.has_text(sentence)
    assert page.has_text(values.get("answers", "The pool").splitlines()[0])
    assert not editor.visit(DESK).has_text("Where do we go?")


def test_two_editors_at_once(editor, cast):
    made = uuid4()
    write(editor, id=str(made))
    opened = editor.visit(f"{DESK}/{made}").form_values()
    write(cast.visitor("publisher"), path=f"{DESK}/{made}", wording="Theirs?")
    page = editor.press(f"{DESK}/{made}", {**opened, "wording": "Mine?"}, expect=409)
    assert page.has_text("Theirs?")
    assert page.has_text("Mine?")


def test_another_poll_from_the_same_page_shows_both(editor):
    made = str(uuid4())
    write(editor, id=made)
    both = write(editor, 409, id=made, wording="Mine?")
    assert both.has_text("Where do we go?")
    assert both.form_values()["wording"] == "Mine?"
    editor.press(f"{DESK}/new", both.form_values())
    assert editor.visit(DESK).has_text("Mine?")
    assert not editor.visit(DESK).has_text("Where do we go?")


def test_after_one_that_is_frozen_a_new_one_is_made(editor, cast):
    frozen = write(editor, 409, id=str(a_poll(cast)), wording="Mine?")
    assert frozen.has_text("Make a new poll.")
    editor.press(f"{DESK}/new", frozen.form_values())
    assert editor.visit(DESK).has_text("Mine?")


def test_what_is_sent_is_frozen(editor, cast):
    poll_id = a_poll(cast)
    opened = editor.visit(DESK + "/new").form_values()
    sent = {**opened, "id": str(poll_id), "wording": "Changed?", "answers": "a\nb"}
    for ends_on in (SOON, ""):
        page = editor.press(f"{DESK}/{poll_id}", {**sent, "ends_on": ends_on}, expect=409)
        assert page.has_text("sent to be checked")
        assert page.has_text("What I wrote here Changed? a b")
    arabic = {"wording": "غير ذلك؟", "answers": "أ\nب", "revision": "2"}
    editor.press(f"{DESK}/{poll_id}/in/ar", arabic, expect=409)
    with cast.app.app_context():
        shown = polls_shown(db.read, [poll_id], "ar", public=True)[poll_id]
        assert shown.asked.same_words(ARABIC)


def test_another_language_is_a_draft_until_it_is_checked_itself(editor, cast):
    poll_id = a_poll(cast)
    somali = {"wording": "Su'aal?", "answers": "Hal\nLaba"}
    editor.fill(f"{DESK}/{poll_id}/in/so", **somali)
    with cast.app.app_context():
        assert polls_shown(db.read, [poll_id], "so", public=True)[poll_id].asked.language == "en"
        assert polls_shown(db.read, [poll_id], "so", public=False)[poll_id].asked.language == "so"


def test_a_language_needs_as_many_answers(editor, cast):
    poll_id = a_poll(cast, is_open=False)
    somali = {"wording": "Su'aal?", "answers": "Hal\nLaba\nSaddex"}
    page = editor.fill(f"{DESK}/{poll_id}/in/so", 422, **somali)
    assert page.has_text("Write 2 answers, as in English.")


def test_another_answer_loses_no_other_language(editor, cast):
    """What was put over stays to be finished; until then nobody is shown too few answers."""
    poll_id = a_poll(cast, is_open=False)
    there = f"{DESK}/{poll_id}"
    write(editor, path=there, answers="Pizza\nA film\nThe zoo")
    with cast.app.app_context():
        assert polls_shown(db.read, [poll_id], "ar", public=False)[poll_id].asked.language == "en"
    assert ARABIC.question in editor.visit(f"{there}/in/ar").form_values()["wording"]
    assert not is_ticked(editor, there)
    finished = "\n".join((*ARABIC.answers, "حديقة"))
    editor.fill(f"{there}/in/ar", answers=finished)
    with cast.app.app_context():
        asked = polls_shown(db.read, [poll_id], "ar", public=False)[poll_id].asked
    assert "\n".join(asked.answers) == finished
    assert is_ticked(editor, there)


def test_it_goes_the_way_of_its_text(cast):
    poll_id = a_poll(cast, is_open=False)
    states = []
    for happens in (Happens.PUBLISHED, *Happens, Happens.SENT_BACK, Happens.PUBLISHED):
        with cast.app.app_context(), db.at_once() as session:
            follow(session, [poll_id], "en", happens)
            states.append(session.get_one(Poll, poll_id).state)
    assert states == ["draft", "sent", "draft", "draft", "draft", "draft", "draft"]
    states.clear()
    for happens in (Happens.SENT, Happens.PUBLISHED, Happens.TAKEN_DOWN, Happens.PUBLISHED):
        with cast.app.app_context(), db.at_once() as session:
            follow(session, [poll_id], "en", happens)
            states.append(session.get_one(Poll, poll_id).state)
    assert states == ["sent", "open", "hidden", "open"]


def test_a_block_can_pick_those_that_go_on(cast):
    poll_id = a_poll(cast, is_open=False)
    with cast.app.app_context():
        assert polls_to_pick(db.read, "en", london_today()) == [(poll_id, PIZZA.question)]
        assert polls_to_pick(db.read, "en", london_today() + timedelta(days=30)) == []


@pytest.mark.parametrize("who", ["amina", "ben", "her_officer", "manager"])
def test_nobody_else_makes_polls(cast, who):
    poll_id = a_poll(cast, is_open=False)
    for path in (DESK, f"{DESK}/new", f"{DESK}/{poll_id}", f"{DESK}/{poll_id}/in/ar"):
        cast.visitor(who).visit(path, expect=404)
