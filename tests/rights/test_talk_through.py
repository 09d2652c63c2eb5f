"""Going through rights together: what was talked through, on which day, by whom."""

from datetime import timedelta

import pytest
from cast.people import person_id
from sqlalchemy import select

from portal.db import db
from portal.i18n import london_today
from portal.rights.models import RightTalkedThrough

HERS = f"/officer/young-people/{person_id('amina')}/rights"
TODAY = london_today()


def talked(officer, *rights, on=TODAY, **options):
    return officer.press(HERS, {"rights": list(rights), "on": str(on)}, **options)


def rows(app):
    with app.app_context():
        found = db.read.execute(
            select(RightTalkedThrough.right, RightTalkedThrough.on, RightTalkedThrough.by)
        )
        return sorted(tuple(row) for row in found)


def test_it_is_noted_with_day_and_name(app, amina, her_officer):
    talked(her_officer, "an-advocate", "my-file")
    officer = person_id("her_officer")
    assert rows(app) == [("an-advocate", TODAY, officer), ("my-file", TODAY, officer)]
    assert her_officer.visit(HERS).text.count("Talked through on") == 2
    assert "I talked about this with" in amina.visit("/rights/my-file").text
    assert "Olga Officer" in amina.visit("/rights/my-file").text


def test_the_same_again_is_once_and_another_day_is_another(app, her_officer):
    yesterday = TODAY - timedelta(days=1)
    for on in (TODAY, TODAY, yesterday):
        talked(her_officer, "an-advocate", on=on)
    assert [row[1] for row in rows(app)] == [yesterday, TODAY]


def test_a_mistake_is_taken_back(app, amina, her_officer):
    talked(her_officer, "an-advocate")
    for _ in range(2):
        her_officer.press(f"{HERS}/an-advocate/take-back", {"on": str(TODAY)})
    assert rows(app) == []
    assert "I talked about this" not in amina.visit("/rights/an-advocate").text


@pytest.mark.parametrize(
    ("rights", "on", "said"),
    [
        ((), TODAY, "Tick one right or more."),
        (("nothing",), TODAY, "Tick one right or more."),
        (("my-file",), "", "Write the day we talked."),
        (("my-file",), "soon", "Write the day like this"),
        (("my-file",), TODAY + timedelta(days=1), "This day is still to come."),
    ],
)
def test_what_is_wrong_is_said(app, her_officer, rights, on, said):
    page = talked(her_officer, *rights, on=on, expect=422)
    assert said in page.text
    assert rows(app) == []


def test_a_wrong_day_of_a_mistake_is_said(her_officer):
    page = her_officer.press(f"{HERS}/my-file/take-back", {"on": ""}, expect=422)
    assert "Write the day we talked." in page.text


@pytest.mark.parametrize("name", ["other_officer", "former_officer", "her_carer", "ben", "manager"])
def test_nobody_else_may(cast, app, her_officer, name):
    talked(her_officer, "an-advocate")
    other = cast.visitor(name)
    other.visit(HERS, expect=404)
    talked(other, "my-file", expect=404)
    other.press(f"{HERS}/an-advocate/take-back", {"on": str(TODAY)}, expect=404)
    assert len(rows(app)) == 1


def test_the_young_persons_page_leads_there(her_officer):
    assert HERS in her_officer.visit(HERS.removesuffix("/rights")).links()
