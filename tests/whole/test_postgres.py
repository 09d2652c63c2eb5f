"""The same portal on PostgreSQL, as an authority past one machine has it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import uuid4

import pytest
from cast.people import Cast
from sqlalchemy import func, select
from whole.asking import Asking
from whole.life import AMINA, CHAIR, CHOSEN, Life
from whole.postgres import a_postgres
from whole.routes import address_of, routes
from whole.surroundings import surround

from portal.audit.service import broken_at
from portal.db import close_all, db
from portal.factory import create_app
from portal.migrating import differences, migrate
from portal.vault import use_vault
from portal.wishes.models import Wish

pytestmark = pytest.mark.postgres
WRITERS, SAVES = 8, 5


@pytest.fixture(scope="module")
def address():
    with a_postgres() as address:
        migrate(address)
        yield address


@pytest.fixture(scope="module")
def app(lived, address, tmp_path_factory):
    data = tmp_path_factory.mktemp("beside")
    app = create_app(replace(lived.settings, data=data, database_url=address))
    use_vault(app.extensions["vault"])
    yield app
    with app.app_context():
        close_all(dict(db.engines))


@pytest.fixture(scope="module")
def life(app):
    life = Life(Cast(app))
    surround(life)
    return life.live()


def someone(life, name):
    visitor = life.cast.visitor(name)
    token = visitor.token()
    return Asking(life.cast.app, visitor.client.get_cookie("visit").value, token)


def test_the_migrations_are_the_models(address):
    assert differences(address) == []


@pytest.mark.parametrize("name", [AMINA, "ben", CHAIR, CHOSEN, "administrator", "manager"])
def test_a_whole_life_is_drawn(life, name):
    asking, drawn = someone(life, name), b""
    for route in routes(life.cast.app, "GET"):
        answer = asking.ask("GET", address_of(life.cast.app, route, life))
        assert answer.status_code < 500, route
        drawn += answer.data
        asking = someone(life, name) if route.endpoint == "leave.leave" else asking
    assert not [word for word in life.canaries.not_for(name) if word.encode() in drawn]
    if name in {AMINA, CHAIR}:
        assert b"canarywishesmeetingzq" in drawn


def test_many_save_at_once(life):
    asking = [someone(life, name) for name in (AMINA, "ben", "yusuf")]

    def write(number):
        for _ in range(SAVES):
            sent = {"id": str(uuid4()), "kind": "want", "text": "Words", "audience": "my-iro"}
            answer = asking[number % 3].ask("POST", "/get-ready/wishes/new", **sent)
            assert answer.status_code == 303

    with life.cast.app.app_context(), db.at_once() as session:
        before = session.scalar(select(func.count(Wish.id)))
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    with life.cast.app.app_context(), db.at_once() as session:
        assert session.scalar(select(func.count(Wish.id))) == before + WRITERS * SAVES
        assert broken_at(session) is None
