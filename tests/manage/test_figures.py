"""A manager's figures: counts and no name of a young person."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import LONG_AGO, person_id
from sqlalchemy import event

from portal.care_team.models import Assignment
from portal.care_team.service import assign, make_young_person
from portal.db import db
from portal.i18n import london_today
from portal.manage.figures import count_reviews
from portal.manage.suppression import Counts
from portal.reviews.service import plan_review


@pytest.fixture
def more(app, cast):
    """Nine more young people of Olga's, whose first review was due long ago."""

    def make(count: int) -> None:
        with app.app_context(), db.at_once() as session:
            for number in range(count):
                _one(session, number)

    def _one(session, number: int) -> None:
        who, since = uuid4(), london_today() - timedelta(days=200)
        make_young_person(
            session,
            actor=None,
            person_id=who,
            name=f"Somebody {number}",
            language="en",
            born_on=london_today().replace(day=1) - timedelta(days=365 * 14),
            looked_after_since=since,
        )
        plan_review(session, actor=None, review_id=uuid4(), young_person_id=who, starts_at=None)
        assign(
            session,
            actor=None,
            assignment_id=uuid4(),
            young_person_id=who,
            adult_id=person_id("her_officer"),
            job="iro",
            starts_on=LONG_AGO,
        )

    assert cast is not None
    return make


def test_they_are_counted_officer_by_officer(app, more):
    more(9)
    with app.app_context():
        told = count_reviews(db.read, london_today(), None)
    assert [(one.name, one.counts) for one in told] == [
        ("Olga Officer", Counts(10, 9, 10)),
        ("Peter Other", Counts(2, 0, 2)),
    ]


def test_few_are_not_shown(cast):
    page = cast.visitor("manager").visit("/manage/figures")
    assert page.has_text("Olga Officer")
    assert page.has_text("fewer than 5")
    numbers = [cell.text for row in page.all("tr") for cell in row.findall("{*}td")]
    assert not [number for number in numbers if number.strip().isdigit()]


def test_no_young_person_is_named(cast, more):
    more(9)
    page = cast.visitor("manager").visit("/manage/figures")
    assert page.has_text("10")
    for name in ("Amina", "Ben", "Yusuf", "Somebody"):
        assert name not in page.html


def test_a_young_person_without_an_officer_is_counted_apart(administrator, cast, kept, ben_there):
    for one in kept.rows(Assignment):
        if one.job == "iro" and one.young_person_id == ben_there.id:
            administrator.press(f"{ben_there.page}/circle/{one.id}/stop")
    assert cast.visitor("manager").visit("/manage/figures").has_text("No reviewing officer")


def test_queries_are_the_same_however_many(app, cast, more):
    more(1)
    asked = []
    with app.app_context():
        engine = db.get_engine("read")
    event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    manager = cast.visitor("manager")
    manager.visit("/manage/figures")
    few = len(asked)
    more(12)
    asked.clear()
    manager.visit("/manage/figures")
    assert len(asked) == few <= 10
