"""Filling the made-up authority: people, circles, reviews, what was said and decided."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from flask import Flask
from sqlalchemy.orm import Session

from portal.accounts.staff_models import StaffSignIn
from portal.accounts.staff_secrets import hashed
from portal.accounts.staff_service import give_sign_in_name
from portal.care_team.service import assign, make_young_person
from portal.db import db, utc_now
from portal.demo.after import Afterwards
from portal.demo.council import found_the_council
from portal.demo.council_voices import speak_to_the_council
from portal.demo.dates import write_dates
from portal.demo.days import weekday
from portal.demo.loop import WHOSE, close_the_loop
from portal.demo.people import ADULTS, PASSPHRASE, YOUNG_PEOPLE, Young, known_id
from portal.demo.round import write_round
from portal.demo.words import WORDS, Said
from portal.demo.writing import Writer
from portal.i18n import london_today
from portal.outcomes.answering import OfReview
from portal.people.service import make_person
from portal.reviews.models import Review
from portal.reviews.service import hold_review, plan_review

YEAR_DAYS, MONTH_DAYS = 365.25, 30.44
# Days from becoming looked after to each review: in time by regulation 33.
HELD_AFTER = (20, 105, 280, 455, 630, 805)
AFTERNOON = time(15, 30)


def load(app: Flask) -> None:
    """Make everybody and everything, in one transaction each for people and for words."""
    passphrase_hash = hashed(PASSPHRASE)
    with db.at_once() as session:
        for adult in ADULTS:
            person_id = known_id(adult.key)
            make_person(session, person_id=person_id, role=adult.role, name=adult.name)
            give_sign_in_name(session, person_id=person_id, name=adult.key)
            sign_in = session.get_one(StaffSignIn, person_id)
            sign_in.passphrase_hash, sign_in.chosen_at = passphrase_hash, utc_now()
        for young in YOUNG_PEOPLE:
            _make(session, young)
    with db.at_once() as session:
        found_the_council(session)
        speak_to_the_council(session, known_id("edie"))
    for young in YOUNG_PEOPLE:
        pictures = app.extensions["photos"]
        writer = Writer(young, WORDS.get(young.key, Said()), pictures)
        _life(young, writer)


def _make(session: Session, young: Young) -> None:
    today = london_today()
    make_young_person(
        session,
        actor=known_id("ruth"),
        person_id=known_id(young.key),
        name=young.name,
        language=young.language,
        born_on=today - timedelta(days=young.age * YEAR_DAYS),
        looked_after_since=_looked_after_since(young),
    )
    for adult, job in young.circle:
        assign(
            session,
            actor=known_id("ruth"),
            assignment_id=known_id(f"{adult} with {young.key} as {job}"),
            young_person_id=known_id(young.key),
            adult_id=known_id(adult),
            job=job,
            starts_on=_looked_after_since(young),
        )


def _life(young: Young, writer: Writer) -> None:
    """The reviews that were held, what was decided at the last, and the one ahead."""
    for number in range(1, young.held + 1):
        day = _held_on(young, number)
        with db.at_once() as session:
            review = _plan(session, young, number, _afternoon(day))
            writer.feel_as_before(session, review.id, number, day)
            hold_review(session, review, actor=known_id(young.circle[0][0]))
        with db.at_once() as session:
            of = OfReview(_review_id(young, number), known_id(young.key))
            after = Afterwards(young, number, of, day)
            if number == young.held:
                after.decide(session)
            after.write(session)
    with db.at_once() as session:
        ahead = young.review_in
        day_ahead = london_today() + timedelta(days=ahead or 0)
        starts = None if ahead is None else _afternoon(weekday(day_ahead))
        _plan(session, young, young.held + 1, starts)
    writer.write(_review_id(young, young.held + 1))
    if young.key == WHOSE:
        held, next_one = _review_id(young, young.held), _review_id(young, young.held + 1)
        with db.at_once() as session:
            close_the_loop(session, held, _held_on(young, young.held), next_one)
    with db.at_once() as session:
        write_round(session, young, _review_id(young, young.held + 1))
        write_dates(session, young)


def _plan(session: Session, young: Young, number: int, starts_at: datetime | None) -> Review:
    return plan_review(
        session,
        actor=known_id("ruth"),
        review_id=_review_id(young, number),
        young_person_id=known_id(young.key),
        starts_at=starts_at,
        place="Elm House, room 2" if starts_at else "",
    )


def _review_id(young: Young, number: int) -> UUID:
    return known_id(f"review {number} of {young.key}")


def _held_on(young: Young, number: int) -> date:
    return weekday(_looked_after_since(young) + timedelta(days=HELD_AFTER[number - 1]))


def _looked_after_since(young: Young) -> date:
    return london_today() - timedelta(days=young.months * MONTH_DAYS)


def _afternoon(day: date) -> datetime:
    return datetime.combine(day, AFTERNOON, UTC)
