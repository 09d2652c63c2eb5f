"""An officer adds a point: below the young person's, once, and takes back their own."""

from uuid import uuid4

import pytest
from cast.people import person_id
from cast.sharing import share
from pack.desk import PACK, point
from sqlalchemy import func, select

from portal.audit.models import Act, AuditEntry
from portal.care_team.service import assign
from portal.db import db
from portal.reviews.points import AddedPoint


def sent(text="The health check", **values):
    return {"id": str(uuid4()), "text": text, "minutes": "10", **values}


def test_it_stands_below_under_its_own_heading(amina, her_officer):
    point(amina, "My own point")
    share(amina)
    her_officer.press(f"{PACK}/points", sent())
    text = her_officer.visit(PACK).text
    assert text.index("My own point") < text.index("Points that adults added, below")
    assert text.index("Points that adults added, below") < text.index("The health check")
    assert "Added by Olga Officer" in text


def test_a_replay_is_the_same_point(her_officer):
    form = sent()
    her_officer.press(f"{PACK}/points", form)
    her_officer.press(f"{PACK}/points", form)
    with her_officer.app.app_context():
        assert db.read.scalar(select(func.count()).select_from(AddedPoint)) == 1
        added = select(func.count()).where(AuditEntry.act == Act.AGENDA_POINT_ADDED)
        assert db.read.scalar(added) == 1


def test_the_same_id_with_other_words_changes_nothing(her_officer):
    form = sent()
    her_officer.press(f"{PACK}/points", form)
    page = her_officer.press(f"{PACK}/points", {**form, "text": "Other"}, expect=409)
    assert page.has_text("saved with other words")
    assert page.has_text("Other")
    assert not her_officer.visit(PACK).has_text("Other")


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "Write something before you save."), ("x" * 5003, "3 letters too long")],
)
def test_what_cannot_be_kept_is_kept_in_the_form(her_officer, text, said):
    page = her_officer.press(f"{PACK}/points", sent(text), expect=422)
    assert page.has_text(said)
    assert page.has_text(text)


def test_her_own_point_is_taken_back_and_no_other(cast, her_officer):
    form = sent()
    her_officer.press(f"{PACK}/points", form)
    with cast.app.app_context(), db.at_once() as session:
        assign(
            session,
            actor=None,
            assignment_id=uuid4(),
            young_person_id=person_id("amina"),
            adult_id=person_id("other_officer"),
            job="iro",
            starts_on=cast.today,
        )
    cover = cast.visitor("other_officer")
    remove = f"{PACK}/points/{form['id']}/remove"
    assert remove not in cover.visit(PACK).html
    cover.press(remove, expect=404)
    her_officer.press(remove)
    assert not her_officer.visit(PACK).has_text("The health check")
