"""My people: who helps me today, the IRO first, in plain words."""

from cast.people import person_id
from sqlalchemy import update

from portal.care_team.models import Assignment
from portal.db import db
from portal.people.models import Person

HERE = "/my-people"


def test_the_circle_of_today_with_the_iro_first(amina):
    text = amina.visit(HERE).text
    names = [text.index(name) for name in ("Olga Officer", "Sam Social", "Carol Carer")]
    assert names[0] == min(names)
    assert "My IRO: runs my review" in text
    assert "My social worker: plans my care with me" in text
    assert "2020" in text


def test_who_has_gone_is_not_there(amina):
    page = amina.visit(HERE)
    assert not page.has_text("Fred Former")
    assert not page.has_text("Una Former")


def test_ben_sees_his_own(ben):
    page = ben.visit(HERE)
    assert page.has_text("Peter Other")
    assert not page.has_text("Olga Officer")


def test_with_nobody_there_it_says_so(ben):
    with ben.app.app_context(), db.at_once() as session:
        his = Assignment.young_person_id == person_id("ben")
        session.execute(update(Assignment).where(his).values(ends_on=Assignment.starts_on))
    assert ben.visit(HERE).has_text("Nobody is on this page yet.")


def test_somebody_whose_account_is_closed_is_not_there(cast, amina):
    with amina.app.app_context(), db.at_once() as session:
        carer = Person.id == person_id("her_carer")
        session.execute(update(Person).where(carer).values(closed_at=Person.created_at))
    assert not cast.visitor("amina").visit(HERE).has_text("Carol Carer")


def test_it_is_no_page_of_an_adult(her_officer, administrator):
    her_officer.visit(HERE, expect=404)
    administrator.visit(HERE, expect=404)


def test_in_arabic_it_runs_the_other_way(cast):
    assert 'dir="rtl"' in cast.visitor("yusuf").visit(HERE).html
