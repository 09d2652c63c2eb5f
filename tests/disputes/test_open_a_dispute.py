"""An IRO opens a dispute: who may, what it needs, and what is refused."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import person_id
from disputes.rows import NEW, TOLD, iso, log, open_one, page_of
from sqlalchemy import func, select

from portal.db import db
from portal.disputes.models import Dispute, DisputeStep


def rows(cast):
    counts = (select(func.count()).select_from(table) for table in (Dispute, DisputeStep))
    with cast.app.app_context():
        return tuple(db.read.scalar(count) for count in counts)


def test_it_stands_in_the_list_and_on_her_page(her_officer):
    made = open_one(her_officer)
    for address in ("/officer/disputes", f"/officer/young-people/{person_id('amina')}"):
        page = her_officer.visit(address)
        assert page.has_text("No school place")
        assert page.has_text("Informal")
        assert page_of(made) in page.links()
    page = her_officer.visit(page_of(made))
    for wanted in ("To Tom, team manager", "Asked for a place.", "Olga Officer wrote this down"):
        assert page.has_text(wanted)


def test_her_page_leads_to_opening_one(her_officer):
    assert NEW in her_officer.visit(f"/officer/young-people/{person_id('amina')}").links()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"about": ""}, "Write what it is about."),
        ({"words": " "}, "Write what was said or asked for."),
        ({"happened_on": ""}, "Write the day."),
        ({"happened_on": "31/02/2026"}, "Write the day like this"),
        ({"told": "y"}, "Write the sentence that the young person reads."),
        ({"sentence": TOLD}, "Tick that they are told, or take this sentence out."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(cast, her_officer, values, sentence):
    said = {"about": "No school place", "words": "Asked for a place.", "to_whom": "Tom"}
    page = her_officer.fill(NEW, 422, **{**said, **values})
    assert page.has_text(sentence)
    assert page.form_values()["to_whom"] == "Tom"
    assert rows(cast) == (0, 0)


def test_days_that_cannot_be_are_refused(cast, her_officer):
    said = {"about": "No school place", "words": "Asked."}
    tomorrow, before = cast.today + timedelta(days=1), cast.today - timedelta(days=1)
    page = her_officer.fill(NEW, 422, happened_on=iso(tomorrow), **said)
    assert page.has_text("This day is still to come.")
    page = her_officer.fill(NEW, 422, answer_by=iso(before), **said)
    assert page.has_text("Write the same day or a later one.")
    assert rows(cast) == (0, 0)


def test_sent_twice_is_once(cast, her_officer):
    values = {**her_officer.visit(NEW).form_values(), "about": "A", "words": "B"}
    for _time in range(2):
        her_officer.press(NEW, values)
    page = her_officer.press(NEW, {**values, "words": "C"}, expect=409)
    assert page.has_text("Other words were saved from this page.")
    assert page.form_values()["words"] == "C"
    assert rows(cast) == (1, 1)


def test_it_is_sealed(cast, her_officer):
    made = open_one(her_officer, sentence=TOLD, told="y")
    log(her_officer, made, "note")
    data = cast.app.extensions["settings"].data
    kept = b"".join(one.read_bytes() for one in data.glob("portal.sqlite*"))
    for words in (b"No school place", b"Asked for a place", b"Harriet", TOLD.encode()):
        assert words not in kept


def test_nobody_else_opens_or_reads_one(cast, her_officer):
    made = open_one(her_officer)
    names = ("amina", "ben", "other_officer", "former_officer", "her_social_worker", "manager")
    for name in (*names, "administrator"):
        visitor = cast.visitor(name)
        visitor.visit(NEW, expect=404)
        visitor.press(NEW, {"about": "A", "words": "B"}, expect=404)
        visitor.visit(page_of(made), expect=404)
        visitor.press(page_of(made), {"kind": "note", "words": "B"}, expect=404)
    assert not cast.visitor("other_officer").visit("/officer/disputes").has_text("school")
    assert rows(cast) == (1, 1)
    her_officer.visit(page_of(uuid4()), expect=404)
    her_officer.visit(NEW.replace(str(person_id("amina")), str(person_id("ben"))), expect=404)
