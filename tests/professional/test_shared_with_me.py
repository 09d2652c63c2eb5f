"""Somebody of the circle reads what was shared with them, and nothing else."""

from uuid import uuid4, uuid5

import pytest
from cast.nothing import bare
from cast.openings import opened, packs_opened
from cast.people import HOUSE, person_id, review_id
from cast.sharing import SHARE, share, wish
from pack.desk import CAROL, SAM, feel, point

from portal.care_team.models import Assignment
from portal.db import db

SHARED = f"/professional/reviews/{review_id('amina')}"


def test_what_is_for_the_meeting_and_for_her_is_read(amina, her_social_worker):
    wish(amina, "For everyone", "meeting")
    wish(amina, "For Sam", "chosen", readers=[SAM])
    wish(amina, "For my IRO")
    wish(amina, "For Carol", "chosen", readers=[CAROL])
    wish(amina, "Only me", "only-me")
    share(amina)
    assert her_social_worker.visit("/professional").has_text("2 things shared with me")
    page = her_social_worker.visit(SHARED)
    assert page.has_text("For everyone")
    assert page.has_text("For Sam")
    for hidden in ("For my IRO", "For Carol", "Only me"):
        assert not page.has_text(hidden)


def test_original_words_carry_language_and_direction(amina, her_social_worker):
    feel(amina, "friends", "sad", "ሓዚነ", audience="meeting")
    share(amina)
    page = her_social_worker.visit(SHARED)
    assert '<blockquote class="words" dir="ltr" lang="ti">ሓዚነ</blockquote>' in page.html
    assert page.has_text("In Tigrinya")


def test_nothing_for_her_is_as_nothing_at_all(amina, cast):
    worker = cast.visitor("her_social_worker")
    before = worker.visit(SHARED)
    desk = worker.visit("/professional")
    wish(amina, "For my IRO")
    wish(amina, "For Carol", "chosen", readers=[CAROL])
    share(amina)
    assert bare(worker.visit(SHARED)) == bare(before)
    assert bare(worker.visit("/professional")) == bare(desk)


def test_who_is_asked_to_stay_away_does_not_read_that(amina, cast):
    point(amina, "About my carer", audience="meeting", not_with=CAROL)
    share(amina)
    assert not cast.visitor("her_carer").visit(SHARED).has_text("About my carer")
    assert cast.visitor("her_social_worker").visit(SHARED).has_text("About my carer")


@pytest.mark.parametrize("name", ["former_worker", "her_officer", "administrator", "ben", "amina"])
def test_for_anybody_else_there_is_nothing(cast, amina, name):
    wish(amina, "For everyone", "meeting")
    share(amina)
    visitor = cast.visitor(name)
    never = visitor.visit(f"/professional/reviews/{uuid4()}", expect=404)
    assert bare(visitor.visit(SHARED, expect=404)) == bare(never)


def test_an_assignment_that_ends_closes_it_at_once(amina, cast, her_social_worker):
    wish(amina, "For everyone", "meeting")
    share(amina)
    assert her_social_worker.visit(SHARED).has_text("For everyone")
    with cast.app.app_context(), db.at_once() as session:
        mine = session.get(Assignment, uuid5(HOUSE, "her_social_worker amina"))
        mine.ends_on = cast.today.replace(year=cast.today.year - 1)
    her_social_worker.visit(SHARED, expect=404)
    assert her_social_worker.visit("/professional").has_text("No young person is assigned")


def test_what_is_taken_back_is_gone(amina, her_social_worker):
    first = wish(amina, "For everyone", "meeting")
    share(amina)
    amina.press(f"{SHARE}/{first}/take-back")
    assert her_social_worker.visit(SHARED).has_text("Nothing is shared with me yet.")


def test_the_opening_is_recorded_and_seen(amina, her_social_worker):
    wish(amina, "For everyone", "meeting")
    wish(amina, "For my IRO")
    share(amina)
    her_social_worker.visit(SHARED)
    worker = person_id("her_social_worker")
    assert [act.actor_id for act in packs_opened(amina)] == [worker]
    assert [one.reader_id for one in opened(amina)] == [worker]
