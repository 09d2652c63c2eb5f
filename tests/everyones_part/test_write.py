"""Somebody of the circle writes their part: kept, handed in, changed until the meeting begins."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import person_id, review_id
from everyones_part.writing import (
    ASK,
    HAND_IN,
    PART,
    PARTS,
    WELL,
    change_job,
    hand_in,
    move_review,
    said,
)
from sqlalchemy import select

from portal.choices.jobs import JOBS
from portal.choices.parts import ANYBODY, prompts_for
from portal.db import db, utc_now
from portal.everyones_part.models import PartVersion


@pytest.fixture
def her_carer(cast):
    return cast.visitor("her_carer")


@pytest.mark.parametrize("job", [job for job in JOBS if job != "interpreter"])
def test_each_job_has_a_form_of_its_own(cast, her_carer, job):
    change_job(cast, "her_carer", job=job)
    page = her_carer.visit(PART)
    for prompt in prompts_for(job):
        assert page.has_text(str(prompt))
    assert page.has_text(str(JOBS[job].label))


def test_a_carer_is_asked_about_home_and_a_teacher_about_school():
    assert prompts_for("foster-carer") != prompts_for("teacher") != ANYBODY
    assert prompts_for("a-job-to-come") == ANYBODY


def test_an_interpreter_says_what_others_say(cast, her_carer):
    change_job(cast, "her_carer", job="interpreter")
    her_carer.visit(PART, expect=404)
    assert PART not in her_carer.visit("/professional").links()
    assert not cast.visitor("her_officer").visit(PARTS).has_text("Carol Carer")


def test_what_is_kept_is_only_mine(her_carer, her_officer, amina):
    her_carer.press(PART, said())
    page = her_carer.visit(PART)
    assert page.has_text("Kept, not handed in")
    assert page.form_values()["going_well"] == WELL
    assert not her_officer.visit(PARTS).has_text(WELL)
    assert not amina.visit("/my-review/parts").has_text(WELL)


def test_what_is_handed_in_is_in_the_papers(her_carer, her_officer, amina):
    hand_in(her_carer)
    for page in (her_carer.visit(PART), her_officer.visit(PARTS), amina.visit("/my-review/parts")):
        assert page.has_text(WELL)
        assert page.has_text(ASK)


def test_every_version_is_kept_and_the_last_one_handed_in_stands(app, her_carer, her_officer):
    hand_in(her_carer)
    hand_in(her_carer, going_well="She cooks well")
    her_carer.press(PART, said(going_well="She may cook", revision="2"))
    page = her_officer.visit(PARTS)
    assert page.has_text("She cooks well")
    assert not page.has_text(WELL)
    assert not page.has_text("She may cook")
    mine = her_carer.visit(PART)
    assert mine.has_text("She may cook")
    assert mine.has_text("Kept, not handed in")
    with app.app_context():
        revisions = select(PartVersion.revision).order_by(PartVersion.revision)
        assert list(db.read.scalars(revisions)) == [1, 2, 3]


def test_something_has_to_be_in_it(her_carer):
    empty = said(going_well=" ", worries="", asks="")
    for address in (PART, HAND_IN):
        page = her_carer.press(address, empty, expect=422)
        assert page.has_text("Write something before you save.")


def test_too_much_gets_a_sentence_and_keeps_the_text(her_carer):
    page = her_carer.press(HAND_IN, said(worries="x" * 5001), expect=422)
    assert page.has_text("1 letter too long")
    assert page.form_values()["worries"] == "x" * 5001
    assert page.form_values()["asks"] == ASK


def test_the_same_again_is_the_same_part(app, her_carer):
    sent = said()
    for _twice in range(2):
        her_carer.press(HAND_IN, sent)
    with app.app_context():
        assert len(list(db.read.execute(select(PartVersion.id)))) == 1


def test_other_words_with_the_same_id_are_refused(her_carer):
    sent = said()
    her_carer.press(HAND_IN, sent)
    page = her_carer.press(HAND_IN, {**sent, "asks": "Something else"}, expect=409)
    assert page.has_text("saved elsewhere")
    assert page.has_text(ASK)
    values = page.form_values()
    assert values["asks"] == "Something else"
    her_carer.press(HAND_IN, values)
    assert her_carer.visit(PART).form_values()["asks"] == "Something else"


def test_two_phones_never_overwrite_each_other(her_carer):
    her_carer.press(PART, said(asks="From one phone"))
    page = her_carer.press(PART, said(asks="From the other"), expect=409)
    assert page.has_text("From one phone")
    assert page.form_values()["asks"] == "From the other"


def test_it_can_be_changed_until_the_meeting_begins(cast, her_carer):
    hand_in(her_carer)
    move_review(cast, utc_now() - timedelta(minutes=1))
    page = her_carer.press(HAND_IN, said(revision="1", asks="Later"), expect=409)
    assert page.has_text("can't be written any more")
    assert her_carer.visit(PART).has_text("This can't be changed any more.")


@pytest.mark.parametrize(("days", "expect"), [(0, 303), (1, 303), (2, 409)])
def test_one_who_is_late_can_hand_in_until_the_day_after(cast, her_carer, days, expect):
    move_review(cast, utc_now() - timedelta(days=days, minutes=5), "held")
    her_carer.press(HAND_IN, said(), expect)


def test_a_review_without_a_day_can_be_written_for(cast, her_carer):
    move_review(cast, None)
    assert not her_carer.visit(PART).has_text("Due on")
    hand_in(her_carer)


def test_once_the_job_has_ended_it_is_gone(cast, her_carer, her_officer):
    hand_in(her_carer)
    change_job(cast, "her_carer", ends_on=cast.today - timedelta(days=1))
    her_carer.visit(PART, expect=404)
    her_carer.press(HAND_IN, said(revision="1"), expect=404)
    assert her_officer.visit(PARTS).has_text(WELL)


def test_another_writers_id_is_nothing(her_carer, her_social_worker):
    taken = str(hand_in(her_carer))
    her_social_worker.press(HAND_IN, said(id=taken), expect=404)


@pytest.mark.parametrize("name", ["ben", "amina", "former_worker", "her_officer", "manager"])
def test_nobody_else_writes_one(cast, name):
    visitor = cast.visitor(name)
    visitor.visit(PART, expect=404)
    visitor.press(PART, said(), expect=404)
    visitor.press(HAND_IN, said(), expect=404)


def test_a_review_that_never_was(her_carer):
    her_carer.visit(f"/professional/reviews/{uuid4()}/part", expect=404)
    her_carer.visit(f"/professional/reviews/{review_id('ben')}/part", expect=404)


def test_words_are_sealed(app, settings, her_carer):
    hand_in(her_carer, going_well="canaryzq")
    files = [one for one in settings.data.rglob("*") if one.is_file()]
    assert not any(b"canaryzq" in one.read_bytes() for one in files)
    with app.app_context():
        writers = set(db.read.scalars(select(PartVersion.writer_id)))
    assert writers == {person_id("her_carer")}
