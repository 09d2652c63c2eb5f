"""The list for the monthly meeting: on a page and as CSV, overdue first, no words."""

import csv
import io
from datetime import timedelta

import pytest
import time_machine
from cast.people import person_id
from hypothesis import given
from hypothesis import strategies as st

from portal.db import db, utc_now
from portal.i18n import london_today
from portal.people.models import Person
from portal.people.service import name_place
from portal.vault import current_vault
from portal.web.sheets import STARTS_A_FORMULA, safe

CSV = "/manage/health.csv"


@pytest.fixture
def manager(cast):
    return cast.visitor("manager")


def cells(page):
    return list(csv.DictReader(io.StringIO(page.bytes.decode("utf-8-sig"))))


def rename(app, name, to):
    with app.app_context(), db.at_once() as session:
        person = session.get_one(Person, person_id(name))
        person.name_sealed = current_vault().seal_text(name_place(person.id), to)


def test_overdue_first_with_the_reason(write, manager):
    write(note="words of the clinic")
    page = manager.visit("/manage/health")
    text = page.text
    assert text.index("Ben") < text.index("Amina"), "hers was held"
    assert page.has_text("2 are late")
    assert page.has_text("No reason yet")
    assert page.has_text("No interpreter was free")
    assert not page.has_text("words of the clinic")


def test_as_csv(write, manager):
    write(held_on="", delay="clinic", note="words of the clinic")
    page = manager.visit(CSV)
    assert page.bytes.startswith(b"\xef\xbb\xbf")
    assert page.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in page.headers["Content-Disposition"]
    assert b"words of the clinic" not in page.bytes
    amina = next(row for row in cells(page) if row["Name"] == "Amina")
    assert (amina["Why it is late"], amina["Held on"]) == ("clinic", "")
    assert int(amina["Days late"]) > 0


def test_what_was_held_goes_after_three_months(cast, write):
    write()
    for days, stays in ((92, True), (93, False)):
        with time_machine.travel(utc_now() + timedelta(days=days), tick=False):
            shown = cast.visitor("manager").visit("/manage/health").has_text("Held on")
            assert shown is stays


@pytest.mark.parametrize(
    "name",
    ['=HYPERLINK("https://x.example")', "+1", "-1", "@SUM(A1)", " =1", "\uff1d1", 'A","=1', "نور"],
)
def test_no_name_is_run_as_a_formula(app, manager, name):
    rename(app, "amina", name)
    page = manager.visit(CSV)
    row = next(one for one in cells(page) if one["Name"].lstrip("'") == name)
    assert row["Name"] == name or row["Name"] == f"'{name}"
    assert not row["Name"].lstrip().startswith(STARTS_A_FORMULA)
    assert len(row) == 7


@given(st.text())
def test_no_cell_is_run(text):
    cell = safe(text)
    assert not cell.startswith(STARTS_A_FORMULA)
    assert not cell.lstrip().startswith(STARTS_A_FORMULA)


def test_the_csv_asks_for_a_fresh_proof(cast):
    manager = cast.visitor("manager")
    with time_machine.travel(utc_now() + timedelta(minutes=6), tick=False):
        manager.visit("/manage/health")
        assert "/sign-in/again" in manager.visit(CSV, expect=302).location


@pytest.mark.parametrize("path", ["/manage/health", CSV])
@pytest.mark.parametrize(
    "name", ["amina", "ben", "her_officer", "her_social_worker", "administrator", "publisher"]
)
def test_for_managers_alone(cast, name, path):
    cast.visitor(name).visit(path, expect=404)


def test_nobody_is_asked_for_after_18(cast):
    with time_machine.travel(utc_now() + timedelta(days=3 * 366), tick=False):
        page = cast.visitor("manager").visit("/manage/health")
        assert page.has_text("There is nobody here yet.")
        assert london_today().year > cast.today.year
