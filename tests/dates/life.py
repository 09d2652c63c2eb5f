"""Selam, who comes into care on 27 March 2026 and is 18 on 1 April 2027; and days to go to."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from uuid import uuid4

import time_machine
from cast.people import LONG_AGO, Cast, person_id
from cast.visitor import Visitor
from flask import Flask
from sqlalchemy import select

from portal.care_team.service import assign, make_young_person
from portal.db import db
from portal.people.models import SessionKind
from portal.people.service import start_session
from portal.reviews.models import Review, ReviewState
from portal.reviews.service import hold_review, plan_review

SELAM = person_id("selam")
BORN, SINCE = date(2009, 4, 1), date(2026, 3, 27)
EIGHTEEN, NINETEEN = date(2027, 4, 1), date(2028, 4, 1)
THEIRS = f"/officer/young-people/{SELAM}"


@contextmanager
def on(day: date, at: time = time(12)) -> Iterator[None]:
    """That day in London, at noon UTC unless said otherwise."""
    with time_machine.travel(datetime.combine(day, at, UTC), tick=False):
        yield


class Selam:
    """Her cast, made on the day she comes into care; whoever visits signs in anew."""

    def __init__(self, app: Flask, born: date = BORN, since: date = SINCE) -> None:
        self.app = app
        with on(since):
            self.cast = Cast(app)
            with app.app_context(), db.at_once() as session:
                make_young_person(
                    session,
                    actor=None,
                    person_id=SELAM,
                    name="Selam",
                    language="en",
                    born_on=born,
                    looked_after_since=since,
                )
                for adult, job in (("her_officer", "iro"), ("her_social_worker", "social-worker")):
                    assign(
                        session,
                        actor=None,
                        assignment_id=uuid4(),
                        young_person_id=SELAM,
                        adult_id=person_id(adult),
                        job=job,
                        starts_on=LONG_AGO,
                    )

    @property
    def herself(self) -> Visitor:
        with self.app.app_context(), db.at_once() as session:
            token = start_session(session, SELAM, SessionKind.SHARED_PHONE)
        return Visitor(self.app, SELAM, token)

    @property
    def officer(self) -> Visitor:
        return self.cast.visitor("her_officer")

    @property
    def worker(self) -> Visitor:
        return self.cast.visitor("her_social_worker")

    def plan(self, day: date) -> None:
        with self.app.app_context(), db.at_once() as session:
            starts = datetime.combine(day, time(14), UTC)
            plan_review(
                session, actor=None, review_id=uuid4(), young_person_id=SELAM, starts_at=starts
            )

    def hold(self) -> None:
        with self.app.app_context(), db.at_once() as session:
            query = select(Review).where(
                Review.young_person_id == SELAM, Review.state == ReviewState.AHEAD.value
            )
            hold_review(session, session.scalars(query).one(), actor=None)

    def write(self, duty: str, done_on: date, expect: int = 303) -> None:
        self.officer.fill(f"{THEIRS}/dates/{duty}", expect, done_on=done_on.isoformat())

    def assessed(self, held_on: date, **values: str) -> None:
        self.worker.fill(
            f"/professional/young-people/{SELAM}/health", held_on=held_on.isoformat(), **values
        )
