"""The made-up authority shows what comes after a review, and the same when it is started again."""

import pytest
from cast.visitor import Visitor

from portal.db import db
from portal.demo.load import load
from portal.demo.people import known_id
from portal.people.models import SessionKind
from portal.people.service import start_session


@pytest.fixture
def visit(app):
    """Open a page as somebody of the demo."""
    with app.app_context():
        load(app)

    def open_page(key: str, path: str, kind: SessionKind = SessionKind.STAFF):
        with app.app_context(), db.at_once() as session:
            token = start_session(session, known_id(key), kind)
        return Visitor(app, known_id(key), token).visit(path)

    return open_page


def test_there_is_life_between_the_reviews(visit):
    page = visit("sam", "/professional")
    assert page.has_text("Buy the train tickets for the next visit")
    assert page.has_text("days late")
    assert visit("vera", "/professional").has_text("Due soon")
    assert visit("george", "/professional").has_text("I said that it is done")
    page = visit("olga", "/officer/stalls")
    for said in ("Ask about this", "Records not closed", "Sam Example does this"):
        assert page.has_text(said)
    assert visit("kofi", "/officer/stalls").has_text("This is not what I meant")
    assert visit("kofi", "/officer").has_text("Send you the form for the course")
    assert visit("mei", "/manage/figures").has_text("Actions late, by reviewing officer")
    page = visit("yusuf", "/what-happened", SessionKind.SHARED_PHONE)
    assert page.status == 200
