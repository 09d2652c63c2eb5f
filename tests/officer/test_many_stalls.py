"""What stalls comes in parts of a hundred, the oldest first, and no part asks more than another."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from cast.counting import queries
from cast.promising import agreed, asks_back, held, of_review
from sqlalchemy import update

from portal.db import db
from portal.drafts.words import NO_WORDS
from portal.outcomes.models import Asks, Reply
from portal.outcomes.replying import reply
from portal.web import parts

STALLS = "/officer/stalls"


@pytest.fixture
def fewer(monkeypatch):
    """Parts of two things where the statements still take a hundred."""
    monkeypatch.setattr(parts, "PART", 2)


def things(page):
    links = [one for one in page.all("a") if one.get("href", "").startswith("/officer/actions/")]
    return ["".join(one.itertext()) for one in links]


def next_part(page):
    return next(link for link in page.links() if "after=" in link)


@pytest.mark.usefixtures("fewer")
def test_part_by_part_each_is_there_once(cast, her_officer):
    for number in range(5):
        agreed(cast, "her_carer", f"Thing {number}", by_when=cast.today - timedelta(days=9))
    asks_back(cast, Asks.ASK)
    page, seen = her_officer.visit(STALLS), []
    assert not page.has_text("2 things")
    while True:
        seen += things(page)
        if not any("after=" in link for link in page.links()):
            break
        page = her_officer.visit(next_part(page))
        assert not page.has_text("Waiting for my answer")
        assert STALLS in page.links()
    assert sorted(seen) == [f"Thing {number}" for number in range(5)]


@pytest.mark.usefixtures("fewer")
def test_replies_and_records_go_on_too(cast, her_officer):
    for _number in range(3):
        with cast.app.app_context(), db.at_once() as session:
            one = uuid4()
            reply(session, of_review("amina"), uuid4(), one, Asks.ASK, NO_WORDS)
            earlier = datetime.now(UTC) - timedelta(hours=1)
            session.execute(update(Reply).where(Reply.id == one).values(made_at=earlier))
    page = her_officer.visit(STALLS)
    assert page.html.count("Ask about this") == 2
    assert her_officer.visit(next_part(page)).html.count("Ask about this") == 1


@pytest.mark.parametrize(
    "after", ["", "x", "2026-01-01~", "~", "9999-99-99~x", "2026-01-01T00:00:00~" + "0" * 32]
)
@pytest.mark.parametrize("part", ["actions", "replies", "records", "other"])
def test_nonsense_starts_at_the_first(cast, her_officer, part, after):
    agreed(cast, "her_carer", "Thing", by_when=cast.today)
    page = her_officer.visit(f"{STALLS}?part={part}&after={after}")
    assert (things(page) == ["Thing"]) == (part in {"actions", "other"})


def test_as_many_statements_with_many(app, cast, her_officer):
    counts = []
    for number in (1, 30):
        for _again in range(number):
            agreed(cast, "her_carer", by_when=cast.today - timedelta(days=1))
        her_officer.visit(STALLS)
        with queries(app) as seen:
            her_officer.visit(STALLS)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 5, counts


def test_a_record_of_today_is_not_late(cast, her_officer):
    held(cast, datetime.now(UTC) - timedelta(minutes=5))
    assert not her_officer.visit(STALLS).has_text("Records not closed")


@pytest.mark.usefixtures("fewer")
def test_by_who_does_it_it_goes_on_by_who_does_it(cast, her_officer):
    for _number in range(3):
        agreed(cast, "her_carer", by_when=cast.today)
    page = her_officer.visit(f"{STALLS}?by=person")
    assert her_officer.visit(next_part(page)).has_text("For Amina")
