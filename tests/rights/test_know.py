"""I know this: for nobody but me."""

from cast.people import person_id
from rights.asking import PAGE, RIGHT
from sqlalchemy import select

from portal.audit.models import AuditEntry
from portal.db import db
from portal.rights.models import KnownRight


def test_i_mark_what_i_know_and_take_it_out(amina):
    amina.press(f"{PAGE}/know")
    assert f"{PAGE}/not-known" in amina.visit(PAGE).html
    amina.press(f"{PAGE}/not-known")
    assert f'action="{PAGE}/know"' in amina.visit(PAGE).html


def test_twice_is_once(app, amina):
    for _ in range(2):
        amina.press(f"{PAGE}/know")
    with app.app_context():
        assert len(db.read.scalars(select(KnownRight.id)).all()) == 1


def test_no_adult_sees_it_and_nothing_records_it(app, amina, her_officer):
    address = f"/officer/young-people/{person_id('amina')}/rights"
    before = her_officer.visit(address).text
    amina.press(f"{PAGE}/know")
    assert her_officer.visit(address).text == before
    with app.app_context():
        told = db.read.scalars(select(AuditEntry.subject)).all()
        assert not [one for one in told if RIGHT in one]


def test_no_row_says_which_right_it_is(app, amina, ben):
    amina.press(f"{PAGE}/know")
    ben.press(f"{PAGE}/know")
    with app.app_context():
        ids = db.read.scalars(select(KnownRight.id)).all()
    assert len(set(ids)) == 2


def test_ben_has_marks_of_his_own(amina, ben):
    amina.press(f"{PAGE}/know")
    assert f'action="{PAGE}/know"' in ben.visit(PAGE).html


def test_what_is_no_right_cannot_be_known(amina):
    amina.press("/rights/nothing/know", expect=404)
    amina.press("/rights/nothing/ask", expect=404)
