"""A portal of a benchmark: a folder of its own with people, a review and their signed cookies."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

from flask import Flask
from sqlalchemy import create_engine

from portal.care_team.service import assign, make_young_person
from portal.config import Settings
from portal.db import close_all, db, utc_now
from portal.factory import create_app
from portal.i18n import london_today
from portal.people.models import Role, SessionKind
from portal.people.service import make_person, start_session
from portal.reviews.service import plan_review
from portal.tables import metadata
from portal.vault import MasterKeys, use_vault

UNLIMITED = 10_000_000


@contextmanager
def house() -> Iterator[tuple[Flask, Settings]]:
    """Make an empty portal, and take it away again."""
    with TemporaryDirectory(prefix="bench") as name:
        data = Path(name)
        MasterKeys.generate_file(data / "masters")
        settings = Settings(
            data=data,
            database_url=f"sqlite:///{data / 'portal.sqlite'}",
            secret_key=secrets.token_hex(32),
            master_keys=data / "masters",
            origin="http://127.0.0.1",
            writes_per_minute=UNLIMITED,
        )
        engine = create_engine(settings.database_url)
        with engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            metadata.create_all(connection)
        engine.dispose()
        app = create_app(settings)
        use_vault(app.extensions["vault"])
        yield app, settings
        with app.app_context():
            close_all(db.engines)


def environment(settings: Settings) -> dict[str, str]:
    """The variables that a worker of this portal is started with."""
    return {
        **os.environ,
        "PORTAL_DATA": str(settings.data),
        "PORTAL_ORIGIN": settings.origin,
        "PORTAL_SECRET_KEY": settings.secret_key,
        "PORTAL_MASTER_KEYS": str(settings.master_keys),
        "PORTAL_WRITES_PER_MINUTE": str(UNLIMITED),
    }


def make_officer(app: Flask) -> UUID:
    officer = uuid4()
    with app.app_context(), db.at_once() as session:
        make_person(session, person_id=officer, role=Role.REVIEWING_OFFICER, name="Olga Officer")
    return officer


def make_young(app: Flask, officer: UUID, language: str = "en") -> tuple[UUID, UUID]:
    """A young person with a review in six days; gives their id and the review's."""
    young, review = uuid4(), uuid4()
    with app.app_context(), db.at_once() as session:
        make_young_person(
            session,
            actor=officer,
            person_id=young,
            name="Amina",
            language=language,
            born_on=date(london_today().year - 16, 1, 15),
            looked_after_since=london_today() - timedelta(days=60),
        )
        plan_review(
            session,
            actor=None,
            review_id=review,
            young_person_id=young,
            starts_at=utc_now() + timedelta(days=6),
            place="Elm House, room 2",
        )
        assign(
            session,
            actor=officer,
            assignment_id=uuid4(),
            young_person_id=young,
            adult_id=officer,
            job="iro",
            starts_on=london_today() - timedelta(days=50),
        )
    return young, review


def cookie_of(app: Flask, person: UUID, kind: SessionKind = SessionKind.SHARED_PHONE) -> str:
    """The Cookie header of somebody who has just signed in."""
    with app.app_context(), db.at_once() as session:
        token = start_session(session, person, kind)
    signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    kept = {"_user_id": token, "_fresh": True, "csrf_token": secrets.token_hex(20)}
    return f"visit={signer.dumps(kept)}"
