"""An officer opens the desk: the reviews ahead, who has shared, what is due."""

from cast.people import person_id


def test_her_officer_sees_the_review_ahead(her_officer):
    page = her_officer.visit("/officer")
    assert page.has_text("Amina")
    assert page.has_text("in 6 days")
    assert page.has_text("Nothing shared yet")
    assert page.has_text("First review : by ")
    assert not page.has_text("Ben")


def test_one_young_person_and_their_dates(her_officer):
    page = her_officer.visit(f"/officer/young-people/{person_id('amina')}")
    assert page.has_text("Reviews of Amina")
    assert page.has_text("Within 20 working days of becoming looked after (regulation 33)")
    assert page.has_text("days late")


def test_a_former_officer_has_an_empty_desk(cast):
    page = cast.visitor("former_officer").visit("/officer")
    assert page.has_text("No young person is assigned to me today.")
