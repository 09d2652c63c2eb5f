"""The parts in the papers: after the young person's words, with what is missing and since when."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from cast.people import person_id, review_id
from cast.sharing import share, wish
from everyones_part.writing import ASK, WELL, change_job, hand_in, move_review

from portal.care_team.service import assign
from portal.db import db
from portal.everyones_part.gathering import parts_and_missing
from portal.i18n import day, london_today
from portal.pack.contents import gather
from portal.pack.for_whom import THE_MEETING, for_person
from portal.pack.reading import Reader
from portal.reviews.working_days import WorkingDays

PACK = f"/officer/reviews/{review_id('amina')}/pack"
ENGLAND = WorkingDays()


@pytest.fixture
def her_carer(cast):
    return cast.visitor("her_carer")


def due_of(starts_on):
    return ENGLAND.before(starts_on, 10)


def test_after_her_own_words(amina, her_carer, her_officer):
    wish(amina, "I want to see my brother")
    share(amina)
    hand_in(her_carer)
    text = her_officer.visit(PACK).text
    assert text.index("see my brother") < text.index("Carol Carer") < text.index(WELL)


def test_what_is_missing_and_since_when(cast, her_carer, her_officer):
    hand_in(her_carer)
    due = due_of(cast.today + timedelta(days=6))
    since = f"Missing since {day(due, cast.today)}"
    for page in (her_officer.visit(PACK), her_officer.visit("/officer")):
        assert page.has_text("Sam Social")
        assert page.has_text(since)
        assert page.text.count("Missing since") == 1


def test_nothing_is_missing_before_it_is_due(cast, her_officer):
    move_review(cast, datetime.combine(cast.today, datetime.min.time(), UTC) + timedelta(days=40))
    page = her_officer.visit(PACK)
    assert page.has_text(f"Due on {day(due_of(cast.today + timedelta(days=40)), cast.today)}")
    assert not page.has_text("Missing since")
    assert "Missing since" not in her_officer.visit("/officer").text


def test_it_is_missing_from_the_day_after(cast, her_officer):
    """The day it is due is not late yet."""
    starts = next(
        cast.today + timedelta(days=n)
        for n in range(1, 40)
        if due_of(cast.today + timedelta(days=n)) == cast.today
        or due_of(cast.today + timedelta(days=n)) > cast.today
    )
    move_review(cast, datetime.combine(starts, datetime.min.time(), UTC) + timedelta(hours=12))
    assert "Missing since" not in her_officer.visit("/officer").text


def test_one_who_came_later_is_asked_from_that_day(cast, her_officer):
    change_job(cast, "her_carer", starts_on=cast.today)
    page = her_officer.visit(PACK)
    assert page.text.count("Missing since") == 1
    assert page.has_text(f"Due on {day(cast.today, cast.today)}")


def test_one_with_two_jobs_is_asked_once(app, cast):
    with app.app_context(), db.at_once() as session:
        assign(
            session,
            actor=None,
            assignment_id=uuid4(),
            young_person_id=person_id("amina"),
            adult_id=person_id("her_carer"),
            job="youth-worker",
            starts_on=cast.today,
        )
        missing = parts_and_missing(session, review_id("amina"), cast.today).missing
    jobs = {one.whose: one.job.code for one in missing}
    assert jobs == {"Sam Social": "social-worker", "Carol Carer": "foster-carer"}
    assert len(missing) == 2


def test_the_meeting_reads_what_is_asked_of_it_and_a_person_nothing(app, her_carer):
    hand_in(her_carer)
    officer = Reader(person_id("her_officer"), london_today(), chairs=True)
    with app.app_context():
        meeting = gather(db.read, review_id("amina"), officer, THE_MEETING)[0].parts
        worker = for_person(person_id("her_social_worker"))
        person = gather(db.read, review_id("amina"), officer, worker)[0].parts
    assert [[one.text for one in part.answers] for part in meeting.given] == [[ASK]]
    assert not meeting.missing
    assert not person.given
    assert not person.missing


def test_what_is_to_be_talked_about_first_is_in_no_papers(app, her_carer, her_officer):
    hand_in(her_carer, talk_first="y", reason="Her brother was found")
    page = her_officer.visit(PACK)
    assert page.has_text("Carol Carer asks me to talk with Amina first.")
    for words in (WELL, ASK, "Her brother was found"):
        assert not page.has_text(words)
    officer = Reader(person_id("her_officer"), london_today(), chairs=True)
    with app.app_context():
        meeting = gather(db.read, review_id("amina"), officer, THE_MEETING)[0].parts
        assert not parts_and_missing(db.read, review_id("amina"), london_today()).given
    assert not meeting.given
    assert not meeting.kept_back
