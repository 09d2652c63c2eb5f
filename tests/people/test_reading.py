"""What is read the quick way is what SQLAlchemy's own way gives, and fails as it does."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from cast.visitor import Visitor
from flask import Flask
from sqlalchemy import Select, bindparam, event, select
from sqlalchemy.exc import MultipleResultsFound, OperationalError, StatementError

from portal.care_team.models import YoungPerson
from portal.db import AnyRow, db
from portal.db_ready import Ready
from portal.home.views import MY_NEWS
from portal.people.models import Person
from portal.people.session import SESSION_OF_TOKEN
from portal.reviews.queries import REVIEW_AHEAD_OF
from portal.wishes.models import Wish

TODAY = date(2026, 11, 22)
EVERY_KIND = (
    select(Person.id, Person.second_calendar, Person.created_at, Person.closed_at)
    .where(Person.id == bindparam("me"), Person.created_at < bindparam("now"))
    .limit(3)
)
ANYBODY = select(Person.id).where(Person.id != bindparam("but"))
LATER = datetime(2100, 1, 1, tzinfo=UTC)
ANY_OF = select(Person.id).where(Person.id.in_(bindparam("ids", expanding=True)))


def both_ways(statement: Select[*tuple[object, ...]], **values: object) -> list[list[AnyRow]]:
    """Ask twice so that the third time is quick; then the usual way."""
    for _time in range(2):
        db.read.execute(statement, values).all()
    quick = db.read.execute(statement, values).all()
    assert quick == list(db.read.execute(statement, values))
    return [quick, db.read.connection().execute(statement, values).all()]


@pytest.fixture
def me(amina: Visitor) -> UUID:
    assert amina.id
    return amina.id


@pytest.mark.parametrize("statement", [EVERY_KIND, REVIEW_AHEAD_OF, MY_NEWS])
def test_the_same_rows(app: Flask, me: UUID, statement: Select[*tuple[object, ...]]) -> None:
    with app.app_context():
        quick, usual = both_ways(statement, me=me, today=TODAY, now=datetime.now(UTC))
        assert Ready.made(statement, db.get_engine("read").dialect)
    assert quick == usual
    assert quick
    assert quick[0]._fields == usual[0]._fields
    assert [type(value) for value in quick[0]] == [type(value) for value in usual[0]]


def test_one_row_none_or_too_many(app: Flask, me: UUID, ben: Visitor) -> None:
    with app.app_context():
        both_ways(ANYBODY, but=UUID(int=0))
        assert db.read.execute(EVERY_KIND, {"me": UUID(int=0), "now": LATER}).one_or_none() is None
        found = db.read.execute(ANYBODY, {"but": ben.id}).all()
        assert me in {row.id for row in found}
        with pytest.raises(MultipleResultsFound):
            db.read.execute(ANYBODY, {"but": ben.id}).one_or_none()
        both_ways(EVERY_KIND, me=me, now=LATER)
        one = db.read.execute(EVERY_KIND, {"me": me, "now": LATER}).one_or_none()
        assert one.id == me


def test_a_list_of_any_length_goes_the_usual_way(app: Flask) -> None:
    with app.app_context():
        dialect = db.get_engine("read").dialect
    assert Ready.made(ANY_OF, dialect) is None
    assert Ready.made(select(Wish).where(Wish.id == bindparam("me")), dialect)
    assert Ready.made(SESSION_OF_TOKEN, dialect)


def test_a_value_that_is_missing_or_wrong_is_told(app: Flask, me: UUID) -> None:
    with app.app_context():
        both_ways(EVERY_KIND, me=me, now=datetime.now(UTC))
        with pytest.raises(StatementError, match="required"):
            db.read.execute(EVERY_KIND, {"me": me})
        with pytest.raises(StatementError, match="zone"):
            db.read.execute(EVERY_KIND, {"me": me, "now": datetime(2026, 1, 1)})  # noqa: DTZ001


def test_a_database_that_fails_raises_what_pages_answer(app: Flask, me: UUID) -> None:
    asked = select(YoungPerson.person_id).where(YoungPerson.person_id == bindparam("me"))
    with app.app_context():
        both_ways(asked, me=me)
        with db.get_engine().begin() as writing:
            writing.exec_driver_sql("ALTER TABLE young_person RENAME TO elsewhere")
        db.stop_reading()
        with pytest.raises(OperationalError):
            db.read.execute(asked, {"me": me})


def test_who_listens_hears_every_question(app: Flask, me: UUID) -> None:
    heard: list[str] = []
    with app.app_context():
        both_ways(MY_NEWS, me=me)
        db.stop_reading()
        engine = db.get_engine("read")
        event.listen(engine, "before_cursor_execute", lambda *told: heard.append(told[2]))
        db.read.execute(MY_NEWS, {"me": me}).one()
    assert len(heard) == 1
