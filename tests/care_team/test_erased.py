"""Somebody who was erased: their words are gone, and everybody else's pages go on."""

from datetime import date

import pytest
from cast.people import person_id, review_id
from cast.sharing import SHARE, share, wish
from click.testing import CliRunner
from sqlalchemy import select

from portal.care_team.ages import last_day_for_adults
from portal.care_team.models import YoungPerson
from portal.cli import portal
from portal.db import db
from portal.vault import KeyGone

PACK = f"/officer/reviews/{review_id('amina')}/pack"
READ = f"/professional/reviews/{review_id('amina')}"
READY = ("/get-ready", "/get-ready/wishes/new", "/get-ready/taking-part/people", SHARE)
HERS = ("/", *READY, "/me/who-looked", "/what-happened", "/my-people")


@pytest.fixture
def erase(settings):
    """Run `portal keys erase` for somebody of the cast."""
    variables = {
        "PORTAL_DATA": str(settings.data),
        "PORTAL_ORIGIN": settings.origin,
        "PORTAL_MASTER_KEYS": str(settings.master_keys),
        "PORTAL_SECRET_KEY": settings.secret_key,
    }

    def erase(name):
        told = ["keys", "erase", str(person_id(name)), "--yes"]
        result = CliRunner().invoke(portal, told, env=variables)
        assert result.exit_code == 0, result.output

    return erase


def test_a_young_person_is_out_and_gone(app, cast, amina, her_officer, other_officer, erase):
    wish(amina, "For everyone", "meeting")
    share(amina)
    erase("amina")
    assert amina.visit("/get-ready", expect=302).location.startswith("/card")
    her_officer.visit(PACK, expect=404)
    her_officer.visit(f"/officer/young-people/{amina.id}", expect=404)
    assert not her_officer.visit("/officer").has_text("Amina")
    assert other_officer.visit("/officer").has_text("Ben")
    cast.visitor("manager").visit("/manage/figures")
    with pytest.raises(KeyGone):
        app.extensions["vault"].keystore.cipher(amina.id)


@pytest.mark.parametrize("name", ["her_officer", "her_social_worker"])
def test_an_adult_leaves_the_pages_of_others_open(cast, amina, administrator, erase, name):
    wish(amina, "For everyone", "meeting")
    share(amina)
    cast.visitor(name).visit(PACK if name == "her_officer" else READ)
    erase(name)
    for path in HERS:
        amina.visit(path)
    cast.visitor("her_carer").visit(READ)
    administrator.visit(f"/manage/people/{amina.id}")
    assert administrator.visit(f"/manage/people/{person_id(name)}").has_text("Somebody who left")


@pytest.mark.parametrize("role", ["young-person", "professional"])
def test_the_list_of_people_goes_on(administrator, erase, role):
    erase("ben")
    erase("her_carer")
    page = administrator.visit(f"/manage?role={role}")
    assert page.has_text("Somebody who left")
    assert page.has_text("Amina" if role == "young-person" else "Sam Social")


def test_their_officer_reads_on(amina, her_officer, erase):
    wish(amina, "For Carol", "meeting")
    share(amina)
    erase("her_carer")
    assert her_officer.visit(PACK).has_text("For Carol")


@pytest.mark.parametrize(
    ("born", "left"),
    [("2010-04-27", "2010-04-15"), ("2010-04-01", "2010-04-01"), ("2008-02-29", "2008-02-15")],
)
def test_of_a_birthday_the_month_is_left(app, amina, erase, born, left):
    with app.app_context(), db.at_once() as session:
        young = session.get_one(YoungPerson, amina.id)
        young.adults_until = last_day_for_adults(date.fromisoformat(born))
    for _again in range(2):
        erase("amina")
        with app.app_context():
            kept = select(YoungPerson.adults_until).where(YoungPerson.person_id == amina.id)
            assert db.read.scalar(kept) == last_day_for_adults(date.fromisoformat(left))
