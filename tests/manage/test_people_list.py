"""The list of people: a page at a time, the same work however many there are."""

from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import event

from portal.db import db
from portal.manage import queries
from portal.people.models import Role
from portal.people.service import make_person


@pytest.fixture
def many(app: Flask, cast):
    """Sixty more professionals."""
    with app.app_context(), db.at_once() as session:
        for number in range(60):
            person = uuid4()
            name = f"Person {number:02}"
            make_person(session, person_id=person, role=Role.PROFESSIONAL, name=name)
    return cast


def names(page):
    cells = [row.find(".//{*}td") for row in page.all("tr")]
    return ["".join(cell.itertext()).strip() for cell in cells if cell is not None]


def test_it_starts_with_young_people(administrator):
    page = administrator.visit("/manage")
    assert sorted(names(page)) == ["Amina", "Ben", "Yusuf"]


def test_each_role_has_its_own_list(administrator):
    page = administrator.visit("/manage?role=reviewing-officer")
    assert sorted(names(page)) == ["Olga Officer", "Peter Other", "Una Former"]
    assert administrator.visit("/manage?role=nonsense").status == 200


@pytest.mark.usefixtures("many")
def test_pages_of_fifty_hold_everybody_once(administrator):
    first = administrator.visit("/manage?role=professional")
    more = [link for link in first.links() if "after=" in link]
    assert len(more) == 1
    second = administrator.visit(more[0])
    assert len(names(first)) == 50
    assert not [link for link in second.links() if "after=" in link]
    everybody = names(first) + names(second)
    assert len(everybody) == len(set(everybody)) == 63
    assert names(first)[0] == "Person 59"


@pytest.mark.parametrize("after", ["x", "~", "2026-01-01~x", "2026-01-01T00:00:00~" + "0" * 32])
def test_a_page_that_never_was_is_the_first(administrator, after):
    assert len(names(administrator.visit(f"/manage?after={after}"))) == 3


@pytest.mark.usefixtures("many")
def test_queries_and_names_opened_are_the_same_however_many(app, administrator, monkeypatch):
    opened, asked = [], []
    open_name = queries.open_name
    monkeypatch.setattr(
        queries, "open_name", lambda row, who: opened.append(who) or open_name(row, who)
    )
    with app.app_context():
        engine = db.get_engine("read")
    event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    administrator.visit("/manage?role=professional")
    assert len(opened) == 50
    assert len([one for one in asked if one.startswith("SELECT")]) == 2


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00%2B23:59", "9999-12-31T23:59:59-23:59"])
def test_a_start_outside_the_calendar_is_nonsense(administrator, at):
    page = administrator.visit(f"/manage?role=manager&after={at}~{uuid4()}")
    assert names(page) == ["Mary Manager"]
