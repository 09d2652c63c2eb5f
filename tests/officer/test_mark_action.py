"""The IRO of a young person says whether what was agreed is done."""

from uuid import uuid4

import pytest
from cast.nothing import bare
from cast.people import person_id
from cast.promising import agreed, say
from sqlalchemy import func, select

from portal.audit.models import Act, AuditEntry
from portal.db import db
from portal.outcomes.afterwards import ActionState
from portal.outcomes.afterwards_reading import afterwards_of
from portal.outcomes.models import ActionWord, Says


def page_of(action_id):
    return f"/officer/actions/{action_id}"


def state_of(cast):
    with cast.app.app_context():
        (after,) = afterwards_of(db.read, person_id("amina")).values()
        return after.actions[0].state


@pytest.mark.parametrize(
    ("says", "state"), [("done", ActionState.DONE), ("not-done", ActionState.OPEN)]
)
def test_it_is_marked_with_a_note(cast, her_officer, says, state):
    action_id = agreed(cast, "her_social_worker")
    say(cast, action_id, "her_social_worker", Says.TELLS_DONE, "I rang them")
    assert her_officer.visit(page_of(action_id)).has_text("Sam Social says that it is done")
    her_officer.fill(page_of(action_id), says=[says], note="I asked the school")
    page = her_officer.visit(page_of(action_id))
    assert page.has_text("I rang them")
    assert page.has_text("I asked the school")
    assert state_of(cast) is state


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"says": "done", "note": ""}, "Write in a sentence how it stands, then save."),
        ({"note": "Rang"}, "Pick whether it is done."),
        ({"says": "happened", "note": "Rang"}, "Pick whether it is done."),
        ({"says": "done", "note": "x" * 5001}, "1 letter too long"),
    ],
)
def test_what_is_missing_is_said(cast, her_officer, sent, sentence):
    action_id = agreed(cast, "her_social_worker")
    page = her_officer.press(page_of(action_id), sent, expect=422)
    assert page.has_text(sentence)
    assert page.form_values()["note"] == sent["note"]


def test_sent_twice_it_is_said_once(cast, her_officer):
    action_id = agreed(cast, "her_social_worker")
    sent = {"id": str(uuid4()), "says": "done", "note": "Done"}
    for _ in range(2):
        her_officer.press(page_of(action_id), sent)
    page = her_officer.press(page_of(action_id), {**sent, "says": "not-done"}, expect=409)
    assert page.has_text("Other words were saved from this page.")
    with cast.app.app_context():
        assert db.read.scalar(select(func.count()).select_from(ActionWord)) == 1


@pytest.mark.parametrize("refused", [False, True])
def test_reading_what_the_young_person_wrote_is_recorded(cast, her_officer, refused):
    """The page of a form that was sent empty shows it too."""
    action_id = agreed(cast, "her_social_worker")
    her_officer.visit(page_of(action_id))
    say(cast, action_id, "amina", Says.NOT_HAPPENED, "ገና")
    if refused:
        assert her_officer.press(page_of(action_id), expect=422).has_text("ገና")
    else:
        her_officer.visit(page_of(action_id))
    with cast.app.app_context():
        found = db.read.scalars(select(AuditEntry).where(AuditEntry.act == Act.ITEM_OPENED)).all()
        assert [(one.actor_id, one.subject) for one in found] == [
            (person_id("her_officer"), str(action_id))
        ]


@pytest.mark.parametrize(
    "name",
    ["other_officer", "former_officer", "her_social_worker", "manager", "administrator", "ben"],
)
def test_for_anybody_else_there_is_nothing(cast, name):
    action_id = agreed(cast, "her_social_worker")
    visitor = cast.visitor(name)
    never = visitor.visit(page_of(uuid4()), expect=404)
    assert bare(visitor.visit(page_of(action_id), expect=404)) == bare(never)
    visitor.press(page_of(action_id), {"says": "done", "note": "Done"}, expect=404)
    assert state_of(cast) is ActionState.OPEN
