"""The made-up authority, and a browser of anybody in it."""

import pytest
from cast.visitor import Visitor

from portal.db import db
from portal.demo.load import load
from portal.demo.people import known_id
from portal.people.models import SessionKind
from portal.people.service import start_session


@pytest.fixture
def someone(app):
    """Give a browser in which somebody of the demo has just signed in."""
    with app.app_context():
        load(app)

    def signed_in(key: str, kind: SessionKind = SessionKind.STAFF) -> Visitor:
        with app.app_context(), db.at_once() as session:
            token = start_session(session, known_id(key), kind)
        return Visitor(app, known_id(key), token)

    return signed_in
