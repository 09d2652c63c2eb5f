"""A made-up authority: young people with their days in care, and what happened to them."""

from datetime import UTC, date, datetime, time
from uuid import UUID, uuid4

from flask import Flask

from portal.care_team.service import make_young_person
from portal.db import db
from portal.outcomes.models import RecordOfReview
from portal.people.models import Role, SessionKind
from portal.people.service import make_person, start_session
from portal.reviews.participation_models import ParticipationRecord
from portal.reviews.service import hold_review, plan_review

BORN, CAME = date(2009, 6, 1), date(2022, 9, 5)


def at(day: date) -> datetime:
    return datetime.combine(day, time(14), UTC)


class Authority:
    """Nobody is in it but a manager until somebody is made."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.manager = uuid4()
        with app.app_context(), db.at_once() as session:
            make_person(session, person_id=self.manager, role=Role.MANAGER, name="Mary Manager")

    def token(self) -> str:
        with self.app.app_context(), db.at_once() as session:
            return start_session(session, self.manager, SessionKind.STAFF)

    def young(
        self,
        since: date,
        until: date | None = None,
        *,
        born: date = BORN,
        language: str = "en",
        many: int = 1,
    ) -> list[UUID]:
        """Young people who are looked after from a day to a day."""
        made = [uuid4() for _ in range(many)]
        with self.app.app_context(), db.at_once() as session:
            for person_id in made:
                make_young_person(
                    session,
                    actor=None,
                    person_id=person_id,
                    name="Somebody",
                    language=language,
                    born_on=born,
                    looked_after_since=since,
                )
        self.leave(until, *made)
        return made

    def leave(self, until: date | None, *people: UUID) -> None:
        self.change(
            "UPDATE young_person SET looked_after_until = :until WHERE person_id = :one",
            *({"until": until.isoformat() if until else None, "one": one.hex} for one in people),
        )

    def change(self, statement: str, *values: dict[str, object]) -> None:
        with self.app.app_context(), db.at_once() as session:
            for one in values:
                session.connection().exec_driver_sql(statement, one)

    def add(self, *rows: object) -> None:
        with self.app.app_context(), db.at_once() as session:
            session.add_all(rows)

    def review(
        self, whose: UUID, day: date, *, code: str | None = None, closed: date | None = None
    ) -> UUID:
        """A review that was held."""
        review_id = uuid4()
        with self.app.app_context(), db.at_once() as session:
            review = plan_review(
                session,
                actor=None,
                review_id=review_id,
                young_person_id=whose,
                starts_at=at(day),
                place="Elm",
            )
            hold_review(session, review, actor=None)
            if code:
                session.add(
                    ParticipationRecord(
                        review_id=review_id,
                        young_person_id=whose,
                        code=code,
                        confirmed_by=self.manager,
                        confirmed_at=at(day),
                        revision=1,
                    )
                )
            if closed:
                session.add(
                    RecordOfReview(
                        review_id=review_id,
                        young_person_id=whose,
                        closed_by=self.manager,
                        closed_at=at(closed),
                    )
                )
        return review_id


def city_of_facts(authority: Authority) -> None:
    """The young people of FACTS: 30 in 2021-22 (20 on 1 April), 21 in 2022-23 (11, then 9)."""
    early, middle, late = date(2020, 9, 1), date(2021, 7, 1), date(2022, 8, 1)
    authority.young(early, date(2021, 12, 1), many=14)
    authority.young(early, date(2022, 9, 1), many=6)
    authority.young(middle, date(2022, 2, 1), many=5)
    authority.young(middle, date(2022, 11, 1), many=3)
    authority.young(middle, many=2)
    authority.young(late, date(2023, 1, 5), many=3)
    authority.young(late, many=7)
