"""An opening is recorded in the same request: who, when, which items; the young person sees it."""

import pytest
from cast.openings import opened, packs_opened
from cast.people import person_id
from cast.sharing import rewrite, share, wish
from pack.desk import CAROL, PACK, feel, next_review, pack_of
from present.room import WALL
from record.meeting import RECORD, hold

from portal.audit.service import broken_at
from portal.db import db


def test_each_load_is_an_act_and_each_item_is_opened_once(amina, her_officer):
    wish_id = wish(amina, "One")
    share(amina)
    her_officer.visit(PACK)
    her_officer.visit(PACK)
    with amina.app.app_context(), db.at_once() as session:
        assert broken_at(session) is None
    officer = person_id("her_officer")
    acts = [(act.actor_id, act.detail) for act in packs_opened(amina)]
    assert acts == [(officer, {"version": 1})] * 2
    assert opened(amina) == [(wish_id, 1, officer)]


def test_the_young_person_sees_it(amina, her_officer):
    wish(amina, "One")
    share(amina)
    assert not amina.visit("/what-happened").has_text("Olga Officer opened")
    her_officer.visit(PACK)
    assert amina.visit("/what-happened").has_text("Olga Officer")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"{PACK}/points", 422),
        (f"{PACK}/participation", 422),
        (f"{RECORD}/close", 409),
        (f"{WALL}/notes/move", 409),
    ],
)
def test_a_form_that_is_refused_opens_what_it_shows(amina, her_officer, address, status):
    """Nobody reads without being seen by sending a form without the page before it."""
    wish(amina, "What she wishes", "meeting")
    share(amina)
    if address.startswith(RECORD):
        hold(amina)
    assert her_officer.press(address, expect=status).has_text("What she wishes")
    assert [one.reader_id for one in opened(amina)] == [person_id("her_officer")]
    assert amina.visit("/me/who-looked").has_text("Olga Officer")


def test_a_changed_item_is_opened_anew(amina, her_officer):
    wish_id = wish(amina, "One")
    share(amina)
    her_officer.visit(PACK)
    rewrite(amina, wish_id, text="Two")
    share(amina)
    assert [one.revision for one in opened(amina)] == [1]
    her_officer.visit(PACK)
    assert [one.revision for one in opened(amina)] == [1, 2]


def test_what_was_not_shown_was_not_opened(amina, her_officer):
    wish(amina, "For Carol", "chosen", readers=[CAROL])
    share(amina)
    her_officer.visit(PACK)
    assert opened(amina) == []
    assert packs_opened(amina) == []


def test_feelings_of_earlier_reviews_are_opened_too(amina, her_officer):
    feel(amina, "friends", "sad")
    share(amina)
    ahead = next_review(amina)
    wish(amina, "Now")
    share(amina)
    her_officer.visit(pack_of(ahead))
    assert len(opened(amina)) == 1
    assert len(opened(amina, ahead)) == 1


def test_a_page_that_was_not_there_records_nothing(amina, other_officer):
    wish(amina, "One")
    share(amina)
    other_officer.visit(PACK, expect=404)
    assert opened(amina) == []
