"""One young person's reviews and statutory dates, for their officer alone."""

from uuid import uuid4

import pytest
from cast.nothing import bare
from cast.people import person_id, review_id
from pack.desk import next_review

AMINA = f"/officer/young-people/{person_id('amina')}"


def test_reviews_and_packs_the_latest_first(amina, her_officer):
    ahead = next_review(amina)
    page = her_officer.visit(AMINA)
    packs = [link for link in page.links() if link.endswith("/pack")]
    assert packs == [f"/officer/reviews/{one}/pack" for one in (ahead, review_id("amina"))]
    assert page.has_text("Held")
    assert page.has_text("Ahead")


def test_each_date_says_what_it_rests_on(her_officer):
    page = her_officer.visit(AMINA)
    assert page.has_text("Within 20 working days of becoming looked after (regulation 33)")
    assert page.has_text("In the 6 months before the 18th birthday")
    assert page.has_text("First health assessment")
    assert page.has_text("Every school term") is False
    assert page.has_text("No school terms are set here")


def test_what_is_kept_of_them_stands_before_the_dates_and_not_among_disputes(her_officer):
    html = her_officer.visit(AMINA).html
    dates = html.index("Dates that the law sets")
    assert all(html.index(f"{AMINA}/{what}") < dates for what in ("plan", "contacts", "rights"))


@pytest.mark.parametrize("name", ["other_officer", "former_officer"])
def test_for_another_officer_there_is_nobody(cast, name):
    officer = cast.visitor(name)
    never = officer.visit(f"/officer/young-people/{uuid4()}", expect=404)
    assert bare(officer.visit(AMINA, expect=404)) == bare(never)


@pytest.mark.parametrize("name", ["her_social_worker", "manager", "administrator", "ben", "amina"])
def test_nobody_else_may_ask(cast, name):
    cast.visitor(name).visit(AMINA, expect=404)
