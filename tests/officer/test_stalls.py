"""What stalls between reviews: late and due things, replies without an answer, open records."""

from datetime import UTC, date, datetime, timedelta

import pytest
from cast.people import person_id
from cast.promising import agreed, answered, asks_back, held, say
from time_machine import travel

from portal.outcomes.due_soon import soon_until
from portal.outcomes.models import Asks, Says

STALLS = "/officer/stalls"
BY_PERSON = f"{STALLS}?by=person"


def headings(page):
    return [" ".join("".join(one.itertext()).split()) for one in page.all("h3")]


def things(page):
    links = [one for one in page.all("a") if one.get("href", "").startswith("/officer/actions/")]
    return ["".join(one.itertext()) for one in links]


def test_nothing_stalls(her_officer):
    page = her_officer.visit(STALLS)
    assert page.has_text("Nothing stalls today.")
    assert STALLS in her_officer.visit("/officer").links()


def test_late_and_due_things_oldest_first_by_young_person(cast):
    until = soon_until(cast.today)
    agreed(cast, "her_carer", "Due last", by_when=until, young="ben")
    agreed(cast, "her_carer", "Due too far off", by_when=until + timedelta(days=1), young="ben")
    agreed(cast, "her_carer", "Late", by_when=cast.today - timedelta(days=1), young="ben")
    agreed(cast, "other_officer", "Oldest", by_when=cast.today - timedelta(days=9), young="yusuf")
    page = cast.visitor("other_officer").visit(STALLS)
    assert headings(page) == ["Yusuf 1 thing", "Ben 2 things"]
    assert things(page) == ["Oldest", "Late", "Due last"]
    assert page.has_text("9 days late")
    assert page.has_text("Due soon")
    assert BY_PERSON in page.links()


def test_the_same_by_who_does_it(cast):
    for young, who in (("ben", "her_carer"), ("yusuf", "her_carer"), ("yusuf", "A teacher")):
        agreed(cast, who, f"{who} for {young}", by_when=cast.today, young=young)
    page = cast.visitor("other_officer").visit(BY_PERSON)
    assert sorted(headings(page)) == ["A teacher 1 thing", "Carol Carer 2 things"]
    assert page.has_text("For Ben")
    assert STALLS in page.links()


def test_what_is_done_is_not_there_and_what_is_told_is(cast, her_officer):
    action_id = agreed(cast, "her_social_worker", "Ring the school", by_when=cast.today)
    say(cast, action_id, "her_social_worker", Says.TELLS_DONE)
    page = her_officer.visit(STALLS)
    assert page.has_text("Sam Social says that it is done")
    assert f"/officer/actions/{action_id}" in page.links()
    say(cast, action_id, "amina", Says.HAPPENED)
    assert her_officer.visit(STALLS).has_text("Nothing stalls today.")


@pytest.mark.parametrize(
    ("asks", "label"),
    [(Asks.NOT_MEANT, "This is not what I meant"), (Asks.ASK, "Ask about this")],
)
def test_a_reply_waits_until_it_is_answered(cast, her_officer, asks, label):
    asks_back(cast, asks)
    page = her_officer.visit(STALLS)
    assert page.has_text("Waiting for my answer")
    assert page.has_text(label)
    answered(cast)
    assert her_officer.visit(STALLS).has_text("Nothing stalls today.")


def test_a_record_is_late_after_fifteen_working_days(cast):
    held(cast, datetime(2026, 3, 16, 15, tzinfo=UTC))
    # Good Friday and Easter Monday lie between.
    for today, late in ((date(2026, 4, 8), None), (date(2026, 4, 9), "1 day late")):
        with travel(datetime(today.year, today.month, today.day, 12, tzinfo=UTC), tick=False):
            page = cast.visitor("her_officer").visit(STALLS)
            assert page.has_text("Records not closed") == bool(late)
            assert late is None or page.has_text(late)


def test_the_desk_says_that_something_is_due_and_for_whom(cast, her_officer):
    agreed(cast, "her_social_worker", "Ring the school", by_when=cast.today)
    agreed(cast, "her_officer", "Write to the court", by_when=cast.today - timedelta(days=3))
    page = her_officer.visit("/officer")
    assert page.has_text("1 thing is late. It was due on")
    assert page.has_text("1 thing is due on")
    assert page.has_text("1 action late")
    assert page.has_text("What I said I would do")
    assert page.has_text("Write to the court")
    assert not page.has_text("Ring the school")


def test_the_midway_check_has_its_date(cast, her_officer):
    young = f"/officer/young-people/{person_id('amina')}"
    assert not her_officer.visit(young).has_text("Midway check")
    held(cast, datetime.combine(cast.today - timedelta(days=5), datetime.min.time(), UTC))
    assert her_officer.visit(young).has_text("By custom: no law sets it.")
    assert her_officer.visit("/officer").has_text("Midway check, by custom: ")


@pytest.mark.parametrize("name", ["her_social_worker", "manager", "administrator", "ben", "amina"])
def test_nobody_else_may_look(cast, name):
    cast.visitor(name).visit(STALLS, expect=404)


@pytest.mark.parametrize("name", ["other_officer", "former_officer"])
def test_another_officer_sees_nothing_of_it(cast, name):
    agreed(cast, "her_social_worker", "Ring the school", by_when=cast.today)
    asks_back(cast, Asks.ASK)
    officer = cast.visitor(name)
    assert officer.visit(STALLS).has_text("Nothing stalls today.")
    assert not officer.visit("/officer").has_text("is due on")
