"""At 19 the IRO's part ends and every adult's access with it; the young person keeps theirs."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import person_id
from cast.sharing import share, wish
from cast.visitor import Visitor
from dates.life import EIGHTEEN, NINETEEN, SELAM, THEIRS, Selam, on
from sqlalchemy import select

from portal.care_team.service import assign
from portal.db import db
from portal.reviews.models import Review

ONE = timedelta(days=1)


def test_to_the_last_day_and_not_a_day_longer(selam: Selam) -> None:
    with on(NINETEEN - 20 * ONE):
        selam.plan(NINETEEN - 10 * ONE)
        wish(selam.herself, "I want my own flat", "meeting")
        share(selam.herself)
    with selam.app.app_context():
        review = db.read.scalars(select(Review.id).where(Review.young_person_id == SELAM)).one()
    pages = {
        "her_officer": [THEIRS, f"/officer/reviews/{review}/pack", f"{THEIRS}/health"],
        "her_social_worker": [
            f"/professional/reviews/{review}",
            f"/professional/young-people/{SELAM}/health",
        ],
    }
    with on(NINETEEN - ONE):
        for adult, paths in pages.items():
            for path in paths:
                selam.cast.visitor(adult).visit(path)
        assert selam.officer.visit("/officer").has_text("Selam")
        assert selam.herself.visit("/my-people").has_text("Olga Officer")
    with on(NINETEEN):
        for adult, paths in pages.items():
            for path in paths:
                page = selam.cast.visitor(adult).visit(path, expect=404)
                assert not page.has_text("flat")
        for list_of in ("/officer", "/officer/dates"):
            assert not selam.officer.visit(list_of).has_text("Selam")
        assert not selam.worker.visit("/professional").has_text("Selam")
        herself = selam.herself
        assert herself.visit("/get-ready/wishes").has_text("I want my own flat")
        assert herself.visit("/my-dates").has_text("Adults can't see my pages here any more.")
        assert not herself.visit("/my-people").has_text("Olga Officer")


def test_nobody_can_be_assigned_past_it(selam: Selam) -> None:
    with on(NINETEEN):
        with selam.app.app_context(), db.at_once() as session:
            assign(
                session,
                actor=None,
                assignment_id=uuid4(),
                young_person_id=SELAM,
                adult_id=person_id("other_officer"),
                job="iro",
                starts_on=NINETEEN,
            )
        selam.cast.visitor("other_officer").visit(THEIRS, expect=404)


OFFER = "/my-dates/one-more-review"


def test_the_offer_from_18_to_19(selam: Selam) -> None:
    with on(EIGHTEEN - ONE):
        assert selam.herself.visit(OFFER).has_text("When I am 18, I can choose here")
        selam.herself.press(OFFER, {"wanted": "yes"}, expect=409)
        assert not selam.herself.visit("/").has_text("One more review?")
    with on(EIGHTEEN):
        selam.herself.fill(OFFER, wanted="yes")
        assert selam.herself.visit("/my-dates").has_text("I said yes to one more review.")
        assert selam.officer.visit(THEIRS).has_text("The young person said yes")
    with on(NINETEEN - ONE):
        selam.herself.fill(OFFER, wanted="no")
        assert selam.officer.visit(THEIRS).has_text("The young person said no")
    with on(NINETEEN):
        assert selam.herself.visit(OFFER).has_text("until I was 19")
        selam.herself.press(OFFER, {"wanted": "yes", "revision": "2"}, expect=409)


def test_two_phones(selam: Selam) -> None:
    with on(EIGHTEEN):
        one, other = selam.herself, selam.herself
        form = other.visit(OFFER).form_values()
        one.fill(OFFER, wanted="yes")
        other.press(OFFER, {**form, "wanted": "yes"})
        page = other.press(OFFER, {**form, "wanted": "no"}, expect=409)
        assert page.has_text("I chose something else on another phone.")
        other.press(OFFER, {**page.form_values(), "wanted": "no"})
        assert one.visit("/my-dates").has_text("I said no to one more review.")


@pytest.mark.parametrize("wanted", ["", "maybe", "1"])
def test_neither_yes_nor_no(selam: Selam, wanted: str) -> None:
    with on(EIGHTEEN):
        page = selam.herself.press(OFFER, {"wanted": wanted}, expect=422)
        assert page.has_text("Pick yes or no.")


@pytest.mark.parametrize("path", ["/my-dates", OFFER])
@pytest.mark.parametrize("name", ["her_officer", "her_social_worker", "manager", "administrator"])
def test_adults_have_no_dates_of_their_own(cast, path: str, name: str) -> None:
    cast.visitor(name).visit(path, expect=404)


@pytest.mark.usefixtures("_amina_is_late")
def test_ben_sees_his_own(ben: Visitor) -> None:
    page = ben.visit("/my-dates")
    assert page.has_text("My health check")
    assert not page.has_text("canary")


@pytest.fixture
def _amina_is_late(her_social_worker: Visitor) -> None:
    path = f"/professional/young-people/{person_id('amina')}/health"
    her_social_worker.fill(path, held_on="", delay="other", note="canary")
