"""No other young person and no adult gets in, and no adult's page knows of it."""

from uuid import uuid4

import pytest
from cast.nothing import bare
from cast.people import ADULTS, review_id
from cast.sharing import share, wish
from my_words.words import ADD, KEEP, LIST, TAP, ids, kept, tap
from sqlalchemy import select

from portal.audit.models import AuditEntry
from portal.db import db

PAGES = (LIST, ADD, f"{ADD}/feelings")
FORMS = (ADD, KEEP, TAP)
PACK = f"/officer/reviews/{review_id('amina')}/pack"


@pytest.mark.parametrize("name", ADULTS)
def test_no_adult_gets_in(cast, amina, name):
    tap(amina, "Being treated fairly")
    word, adult = ids(amina)[0], cast.visitor(name)
    for path in (*PAGES, f"{LIST}/{word}/removed"):
        adult.visit(path, expect=404)
    for path in (*FORMS, f"{LIST}/{word}/remove", f"{LIST}/{word}/undo"):
        adult.press(path, {"english": "My future"}, expect=404)
    assert kept(amina) == ["Being treated fairly"]


def test_who_is_not_signed_in_is_asked_to(anybody):
    for path in PAGES:
        assert anybody.visit(path, expect=302).location.startswith("/card")


@pytest.mark.parametrize("name", ["ben", "yusuf"])
def test_no_other_young_person_gets_at_hers(cast, amina, name):
    tap(amina, "Feeling safe", "My future")
    word, other = ids(amina)[0], cast.visitor(name)
    for verb in ("remove", "undo"):
        other.press(f"{LIST}/{word}/{verb}", expect=404)
    amina.press(f"{LIST}/{word}/remove")
    hers = other.visit(f"{LIST}/{word}/removed", expect=404)
    assert bare(hers) == bare(other.visit(f"{LIST}/{uuid4()}/removed", expect=404))
    assert len(kept(amina)) == 1


def test_her_officer_reads_nothing_of_it(app, amina, her_officer):
    wish(amina, "For everyone", "meeting")
    tap(amina, "Being treated fairly")
    share(amina)
    assert not her_officer.visit(PACK).has_text("Being treated fairly")
    assert not her_officer.visit(f"/officer/young-people/{amina.id}").has_text("treated fairly")
    with app.app_context():
        entries = db.read.execute(select(*AuditEntry.__table__.columns)).all()
    assert entries
    assert not [one for one in entries if "fairly" in str(one) or "word" in one.act]
