"""How many queries a page asks, however much there is."""

from contextlib import contextmanager

import pytest
from cast.sharing import SHARE, share, wish
from sqlalchemy import event

from portal.db import db


@contextmanager
def counted(app):
    asked = []

    def note(_connection, _cursor, statement, *_rest):
        if statement.lstrip().upper().startswith("SELECT"):
            asked.append(statement)

    with app.app_context():
        engine = db.get_engine("read")
    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize(("address", "most"), [("/get-ready", 3), (f"{SHARE}/done", 3)])
def test_a_hub_asks_little(ben, address, most):
    for number in range(5):
        wish(ben, f"Wish {number}")
    share(ben)
    with counted(ben.app) as asked:
        ben.visit(address)
    assert len(asked) <= most, asked


def test_look_and_share_asks_once_for_each_kind_of_thing(ben):
    for number in range(5):
        wish(ben, f"Wish {number}")
    with counted(ben.app) as asked:
        ben.visit(SHARE)
    assert len(asked) <= 8, asked
    share(ben)
    with counted(ben.app) as asked:
        ben.visit(SHARE)
    assert len(asked) <= 9, asked
