"""An officer opens the desk: the reviews ahead, who has shared, what is due."""

from datetime import timedelta

import pytest
from cast.people import person_id, review_id
from cast.promising import agreed
from cast.sharing import share, wish

from portal.accounts.models import PicturePin, PinKind
from portal.db import db, utc_now
from portal.officer import queries, stalls_queries
from portal.reviews.models import Review


def test_her_officer_sees_the_review_ahead(her_officer):
    page = her_officer.visit("/officer")
    assert page.has_text("Amina")
    assert page.has_text("in 6 days")
    assert page.has_text("Nothing shared yet")
    assert page.has_text("First review : by ")
    assert page.has_text("days late")
    assert not page.has_text("Ben")


def test_who_has_shared_and_when(amina, her_officer):
    wish(amina, "One")
    share(amina)
    page = her_officer.visit("/officer")
    assert page.has_text("Shared")
    assert page.has_text("Version 1")
    assert f"/officer/reviews/{review_id('amina')}/pack" in page.links()


def test_by_date_and_without_one_last(cast):
    officer = cast.visitor("other_officer")
    with cast.app.app_context(), db.at_once() as session:
        session.get(Review, review_id("ben")).starts_at = None
        yusufs = session.get(Review, review_id("yusuf"))
        yusufs.starts_at += timedelta(days=90)
    text = officer.visit("/officer").text
    assert text.index("Yusuf") < text.index("Ben")
    assert "The day is not fixed yet." in text


def test_part_by_part_each_young_person_is_there_once(cast, monkeypatch):
    monkeypatch.setattr(queries, "DESK", 1)
    officer, seen, address = cast.visitor("other_officer"), [], "/officer"
    with cast.app.app_context(), db.at_once() as session:
        session.get(Review, review_id("ben")).starts_at = None
    while address:
        page = officer.visit(address)
        seen += ["".join(one.itertext()) for one in page.all("h2")]
        address = next((link for link in page.links() if "after=" in link), None)
    assert seen == ["Yusuf", "Ben"]
    for nonsense in ("x", "2026~y", "9999-12-31T00:00:00~"):
        assert officer.visit(f"/officer?after={nonsense}").has_text("Yusuf")


def test_what_i_said_i_would_do_goes_on_too(cast, her_officer, monkeypatch):
    monkeypatch.setattr(stalls_queries, "MINE_TO_DO", 2)
    for number in range(3):
        agreed(cast, "her_officer", f"Thing {number}", by_when=cast.today - timedelta(days=9))
    first = her_officer.visit("/officer")
    assert first.has_text("3 things are late.")
    assert first.has_text("3 actions late")
    more = next(link for link in first.links() if "mine=" in link).partition("#")[0]
    shown = [her_officer.visit(page).text.count("Thing ") for page in ("/officer", more)]
    assert shown == [2, 1]


def test_a_new_pin_made_with_a_worker_is_told(cast, her_officer):
    with cast.app.app_context(), db.at_once() as session:
        session.merge(
            PicturePin(
                person_id=person_id("amina"),
                kind=PinKind.PICTURES.value,
                pin_hash="none",
                made_at=utc_now(),
                recovered_at=utc_now(),
                helped_by=person_id("her_carer"),
            )
        )
    assert "Made a new PIN with Carol Carer" in her_officer.visit("/officer").text.replace(
        " :", ":"
    )
    with cast.app.app_context(), db.at_once() as session:
        pin = session.get(PicturePin, person_id("amina"))
        pin.recovered_at = utc_now() - timedelta(days=29)
    assert "Made a new PIN" not in her_officer.visit("/officer").text


def test_a_former_officer_has_an_empty_desk(cast):
    page = cast.visitor("former_officer").visit("/officer")
    assert page.has_text("No young person is assigned to me today.")


@pytest.mark.parametrize("name", ["her_social_worker", "manager", "administrator", "ben", "amina"])
def test_nobody_else_has_one(cast, name):
    cast.visitor(name).visit("/officer", expect=404)
