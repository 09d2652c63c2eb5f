"""The cast: the same people in every test. Ben must never get in."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5

from cast.seed import keep, plant
from cast.visitor import Visitor
from flask import Flask
from sqlalchemy.orm import Session

from portal.care_team.service import assign, make_young_person
from portal.config import Settings
from portal.db import db
from portal.i18n import london_today
from portal.people.models import Role, SessionKind
from portal.people.service import make_person, start_session
from portal.reviews.service import plan_review

HOUSE = UUID("5b0d2e0e-6f1c-4a51-9a3e-0d7d4a6b1c11")
LONG_AGO = date(2020, 1, 1)


def person_id(name: str) -> UUID:
    return uuid5(HOUSE, name)


def review_id(name: str) -> UUID:
    return uuid5(HOUSE, f"review of {name}")


ADULTS = {
    "her_officer": (Role.REVIEWING_OFFICER, "Olga Officer"),
    "other_officer": (Role.REVIEWING_OFFICER, "Peter Other"),
    "her_social_worker": (Role.PROFESSIONAL, "Sam Social"),
    "her_carer": (Role.PROFESSIONAL, "Carol Carer"),
    "former_worker": (Role.PROFESSIONAL, "Fred Former"),
    "former_officer": (Role.REVIEWING_OFFICER, "Una Former"),
    "editor": (Role.COUNCIL_EDITOR, "Edie Editor"),
    "publisher": (Role.COUNCIL_PUBLISHER, "Pablo Publisher"),
    "manager": (Role.MANAGER, "Mary Manager"),
    "administrator": (Role.ADMINISTRATOR, "Adam Admin"),
}
YOUNG_PEOPLE = {"amina": ("Amina", "ti"), "ben": ("Ben", "en"), "yusuf": ("Yusuf", "ar")}


class Cast:
    """Amina's IRO is `her_officer`, the others' is `other_officer`; `former_*` ended."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.today = london_today()
        settings: Settings = app.extensions["settings"]
        if not plant(settings):
            with app.app_context(), db.at_once() as session:
                self._make_everybody(session)
            keep(settings)

    def visitor(self, name: str) -> Visitor:
        young = name in YOUNG_PEOPLE
        with self.app.app_context(), db.at_once() as session:
            kind = SessionKind.SHARED_PHONE if young else SessionKind.STAFF
            token = start_session(session, person_id(name), kind)
        return Visitor(self.app, person_id(name), token)

    def stranger(self) -> Visitor:
        return Visitor(self.app, None, None)

    def _make_everybody(self, session: Session) -> None:
        for name, (role, shown) in ADULTS.items():
            make_person(session, person_id=person_id(name), role=role, name=shown)
        for name, (shown, language) in YOUNG_PEOPLE.items():
            self._make_young_person(session, name, shown, language)
        self._assign(session, "her_officer", "amina", "iro")
        self._assign(session, "her_social_worker", "amina", "social-worker")
        self._assign(session, "her_carer", "amina", "foster-carer")
        self._assign(session, "former_worker", "amina", "teacher", ended=True)
        self._assign(session, "former_officer", "amina", "iro", ended=True)
        self._assign(session, "other_officer", "ben", "iro")
        self._assign(session, "other_officer", "yusuf", "iro")

    def _make_young_person(self, session: Session, name: str, shown: str, language: str) -> None:
        make_young_person(
            session,
            actor=person_id("administrator"),
            person_id=person_id(name),
            name=shown,
            language=language,
            born_on=date(self.today.year - 16, 1, 15),
            looked_after_since=self.today - timedelta(days=60),
        )
        starts = datetime.combine(self.today, datetime.min.time(), UTC) + timedelta(
            days=6, hours=15
        )
        plan_review(
            session,
            actor=None,
            review_id=review_id(name),
            young_person_id=person_id(name),
            starts_at=starts,
            place="Elm House, room 2",
        )

    def _assign(
        self, session: Session, adult: str, young_person: str, job: str, *, ended: bool = False
    ) -> None:
        yesterday = self.today - timedelta(days=1)
        assign(
            session,
            actor=person_id("administrator"),
            assignment_id=uuid5(HOUSE, f"{adult} {young_person}"),
            young_person_id=person_id(young_person),
            adult_id=person_id(adult),
            job=job,
            starts_on=LONG_AGO,
            ends_on=yesterday if ended else None,
        )
