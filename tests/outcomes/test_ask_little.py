"""Few queries however much there is, and a hub that stays light."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from cast.counting import queries
from cast.people import person_id
from cast.sharing import share, wish
from outcomes.room import give, hold, plan_another, promise, tell, thing_of

from portal.db import db
from portal.outcomes import history
from portal.outcomes.models import Says
from portal.outcomes.service import record_decision
from portal.reviews.models import Review, ReviewState

MOST = 5
CAROL = str(person_id("her_carer"))


@pytest.mark.parametrize("many", [1, 12])
def test_each_page_asks_little(cast, amina, her_officer, many):
    items = [wish(amina, f"Wish {number}") for number in range(many)]
    point = {"text": "Not with Carol", "minutes": "5", "audience": "my-iro", "not_with": CAROL}
    amina.press("/get-ready/agenda/new", {"id": str(uuid4()), **point})
    share(amina)
    her_officer.visit(f"/officer/reviews/{thing_of(items[0]).split('/')[2]}/pack")
    hold(cast)
    plan_another(cast)
    for item in items:
        give(cast, item)
        tell(cast, promise(cast, item, cast.today), Says.TELLS_DONE)
    links = amina.visit("/what-happened").links()
    things = [one for one in links if one.startswith(thing_of(items[0]).rpartition("/")[0])]
    assert len(things) == many + 1
    for address in ("/what-happened", *things[:3]):
        with queries(cast.app) as asked:
            amina.visit(address)
        assert len(asked) <= MOST, asked


def test_who_is_not_wanted_in_the_room_is_named(amina):
    made = uuid4()
    point = {"text": "Alone", "minutes": "5", "audience": "my-iro", "not_with": CAROL}
    amina.press("/get-ready/agenda/new", {"id": str(made), **point})
    share(amina)
    assert amina.visit(thing_of(made)).has_text("Carol Carer")


def test_what_is_long_ago_is_folded(cast, amina):
    for number in range(2, 6):
        _an_earlier_review(cast, number)
    page = amina.visit("/what-happened")
    assert len(page.all("details")) == 2
    assert page.text.count("Decided at review") == 4
    places = [page.text.index(f"Decided at review {number}") for number in (5, 4, 3, 2)]
    assert places == sorted(places)


def test_the_old_ones_come_part_by_part_and_none_is_lost(cast, amina, monkeypatch):
    monkeypatch.setattr(history, "MOST_THINGS", 1)
    for number in (2, 3, 4, 5):
        _an_earlier_review(cast, number)
    address, seen = "/what-happened", []
    while address:
        page = amina.visit(address)
        seen.append([at for at in (5, 4, 3, 2) if page.has_text(f"Decided at review {at}")])
        address = next((link for link in page.links() if "before=" in link), None)
    assert seen == [[5, 4], [3, 2]]
    assert amina.visit("/what-happened?before=x").has_text("Decided at review 5")
    for number in ("-1", "-" + "9" * 60):
        assert amina.visit(f"/what-happened?before={number}").has_text("Nothing to show yet.")


def _an_earlier_review(cast, number):
    made, when = uuid4(), datetime.now(UTC) - timedelta(days=1000 - 100 * number)
    with cast.app.app_context(), db.at_once() as session:
        session.add(
            Review(
                id=made,
                young_person_id=person_id("amina"),
                number=number,
                state=ReviewState.HELD.value,
                starts_at=when,
                created_at=when,
            )
        )
        session.flush()
        record_decision(
            session,
            actor=person_id("her_officer"),
            decision_id=uuid4(),
            review_id=made,
            young_person_id=person_id("amina"),
            words=f"Decided at review {number}",
            made_at=when,
        )
