"""What a young person of a benchmark writes and shares, and the crowd around them."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from flask import Flask
from sqlalchemy import Connection, insert, select

from portal.agenda.service import write_point
from portal.care_team.models import Assignment, YoungPerson
from portal.choices.areas import AREAS
from portal.db import db
from portal.drafts.service import Whose
from portal.drafts.words import Words
from portal.feelings.service import write_feeling
from portal.i18n import london_today
from portal.people.models import Person
from portal.preparation.look import look
from portal.preparation.service import share_drafts
from portal.reviews.models import Review
from portal.wishes.service import write_wish

FOR_ALL = {"audience": "meeting", "readers": ()}


def get_ready(app: Flask, young: UUID, review: UUID, words: str) -> None:
    """Four points, five feelings and three wishes, shared."""
    whose = Whose(young, review)
    said = Words(words, "ltr", "en")
    with app.app_context(), db.at_once() as session:
        for minutes in (5, 10, 10, 5):
            about = {"topic": None, "words": said, "minutes": minutes}
            write_point(session, whose, uuid4(), 0, **about, **FOR_ALL)
        for area in list(AREAS)[:5]:
            write_feeling(session, whose, area, 0, feeling="good", words=said, **FOR_ALL)
        for kind in ("want", "do-not-want", "change"):
            write_wish(session, whose, uuid4(), 0, kind=kind, words=said, **FOR_ALL)
    with app.app_context():
        seen = look(db.read, whose, london_today()).fingerprint
        with db.at_once() as session:
            share_drafts(session, whose, uuid4(), seen, language="en", today=london_today())


def crowd(app: Flask, young: UUID, many: int) -> None:
    """Add young people, each with a review and an IRO of another team, as copies of one."""
    other, ids = uuid4(), [uuid4() for _ in range(many)]
    with app.app_context(), db.get_engine().begin() as connection:
        person = _copied(connection, Person, Person.id, young)
        review = _copied(connection, Review, Review.young_person_id, young)
        assignment = _copied(connection, Assignment, Assignment.young_person_id, young)
        detail = _copied(connection, YoungPerson, YoungPerson.person_id, young)
        days = [timedelta(days=place % 90) for place in range(many)]
        connection.execute(insert(Person), [person | {"id": other, "role": "reviewing_officer"}])
        connection.execute(insert(Person), [person | {"id": one} for one in ids])
        connection.execute(insert(YoungPerson), [detail | {"person_id": one} for one in ids])
        connection.execute(
            insert(Review),
            [
                review
                | {"id": uuid4(), "young_person_id": one, "starts_at": review["starts_at"] + later}
                for one, later in zip(ids, days, strict=True)
            ],
        )
        theirs = {**assignment, "adult_id": other}
        connection.execute(
            insert(Assignment),
            [theirs | {"id": uuid4(), "young_person_id": one} for one in ids],
        )


def _copied(connection: Connection, model: Any, column: Any, young: UUID) -> dict[str, Any]:
    rows = connection.execute(select(model.__table__).where(column == young)).mappings()
    return dict(rows.one())
