"""Somebody new in the circle reads what is shared from then on, not what others were told."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from cast.nothing import bare
from cast.openings import opened
from cast.people import person_id, review_id
from cast.sharing import share, wish
from cast.visitor import Visitor
from pack.desk import feel

from portal.care_team.service import assign
from portal.db import db
from portal.people.models import Role, SessionKind
from portal.people.service import make_person, start_session
from portal.reviews.models import Review
from portal.reviews.service import hold_review, plan_review

OLD, NEXT = review_id("amina"), uuid4()


@pytest.fixture
def held(app, amina):
    """Amina's first review was three months ago; the next one is ahead."""
    wish(amina, "Said last time", "meeting")
    feel(amina, "friends", "sad", "Felt last time", audience="meeting")
    share(amina)
    with app.app_context(), db.at_once() as session:
        review = session.get(Review, OLD)
        review.starts_at = datetime.now(UTC) - timedelta(days=90)
        hold_review(session, review, actor=None)
        plan_review(session, actor=None, review_id=NEXT, young_person_id=amina.id, starts_at=None)
    wish(amina, "Said this time", "meeting")
    share(amina)


@pytest.fixture
def newcomer(app, cast):
    """Somebody who is her teacher since yesterday."""
    teacher = uuid4()
    with app.app_context(), db.at_once() as session:
        make_person(session, person_id=teacher, role=Role.PROFESSIONAL, name="Tess Teacher")
        assign(
            session,
            actor=None,
            assignment_id=uuid4(),
            young_person_id=person_id("amina"),
            adult_id=teacher,
            job="teacher",
            starts_on=cast.today - timedelta(days=1),
        )
        token = start_session(session, teacher, SessionKind.STAFF)
    return Visitor(app, teacher, token)


def had_a_job(cast, adult, first, last):
    """They worked with Amina from so many days ago until so many days ago."""
    with cast.app.app_context(), db.at_once() as session:
        assign(
            session,
            actor=None,
            assignment_id=uuid4(),
            young_person_id=person_id("amina"),
            adult_id=adult.id,
            job="youth-worker",
            starts_on=cast.today - timedelta(days=first),
            ends_on=cast.today - timedelta(days=last),
        )


@pytest.mark.usefixtures("held")
def test_they_read_the_review_ahead_only(newcomer):
    assert newcomer.visit("/professional").has_text("1 thing shared with me")
    page = newcomer.visit(f"/professional/reviews/{NEXT}")
    assert page.has_text("Said this time")
    assert not page.has_text("Earlier reviews")
    never = newcomer.visit(f"/professional/reviews/{uuid4()}", expect=404)
    assert bare(newcomer.visit(f"/professional/reviews/{OLD}", expect=404)) == bare(never)


@pytest.mark.parametrize(
    ("first", "last"), [(200, 120), (200, 201)], ids=["ended before it", "was a mistake"]
)
@pytest.mark.usefixtures("held")
def test_an_earlier_job_that_did_not_hold_then_opens_nothing(cast, newcomer, first, last):
    """They came back, or an administrator had typed a wrong first day and stopped it at once."""
    had_a_job(cast, newcomer, first, last)
    assert not newcomer.visit(f"/professional/reviews/{NEXT}").has_text("Earlier reviews")
    newcomer.visit(f"/professional/reviews/{OLD}", expect=404)
    newcomer.visit(f"/professional/reviews/{OLD}/pack.docx", expect=404)


@pytest.mark.usefixtures("held")
def test_a_job_that_held_then_still_opens_it(cast, newcomer):
    had_a_job(cast, newcomer, 90, 90)
    assert newcomer.visit(f"/professional/reviews/{OLD}").has_text("Said last time")


@pytest.mark.usefixtures("held")
def test_who_was_there_still_reads_it(her_social_worker):
    assert her_social_worker.visit(f"/professional/reviews/{NEXT}").has_text("Earlier reviews")
    assert her_social_worker.visit(f"/professional/reviews/{OLD}").has_text("Said last time")


@pytest.mark.usefixtures("held")
def test_what_they_did_not_have_before_them_is_not_noted(amina, her_social_worker):
    her_social_worker.visit(f"/professional/reviews/{NEXT}")
    assert opened(amina, NEXT)
    assert opened(amina, OLD) == []
