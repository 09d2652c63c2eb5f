"""A participation code is suggested with its evidence, and stands only once it is confirmed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from cast.people import person_id, review_id
from cast.sharing import share
from pack.desk import PACK
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.db import db
from portal.reviews.calendar import current_calendar, read_calendar, use_calendar
from portal.reviews.models import Review
from portal.reviews.participation_codes import ParticipationCode
from portal.reviews.participation_models import ParticipationRecord
from portal.reviews.participation_service import can_confirm, codes_at

CONFIRM = f"{PACK}/participation"


def kept(visitor):
    with visitor.app.app_context():
        return [row.code for row in db.read.scalars(select(ParticipationRecord))]


def test_a_suggestion_is_picked_but_not_kept(amina, her_officer):
    amina.fill("/get-ready/taking-part/how", ways=["advocate-speaks", "there"])
    share(amina)
    page = her_officer.visit(PACK)
    assert page.has_text("Suggested, not confirmed: PN2")
    assert page.has_text("They chose that an advocate speaks for them.")
    picked = [one.get("value") for one in page.all("input") if one.get("checked") is not None]
    assert picked == ["PN2"]
    assert kept(her_officer) == []


def test_the_officer_confirms_another(her_officer):
    her_officer.press(CONFIRM, {"code": "PN6", "revision": "0"})
    assert kept(her_officer) == ["PN6"]
    assert her_officer.visit(PACK).has_text("Confirmed: PN6")
    with her_officer.app.app_context():
        act = db.read.scalars(
            select(AuditEntry).where(AuditEntry.act == Act.PARTICIPATION_CONFIRMED)
        ).one()
        assert (act.actor_id, act.detail) == (person_id("her_officer"), {"code": "PN6"})


def test_it_can_be_changed_and_a_replay_is_the_same(her_officer):
    her_officer.press(CONFIRM, {"code": "PN6", "revision": "0"})
    her_officer.press(CONFIRM, {"code": "PN6", "revision": "0"})
    her_officer.press(CONFIRM, {"code": "PN1", "revision": "1"})
    assert kept(her_officer) == ["PN1"]


def test_one_confirmed_elsewhere_is_not_overwritten(her_officer):
    her_officer.press(CONFIRM, {"code": "PN6", "revision": "0"})
    page = her_officer.press(CONFIRM, {"code": "PN1", "revision": "0"}, expect=409)
    assert page.has_text("Another code was confirmed since this page was opened.")
    assert kept(her_officer) == ["PN6"]


@pytest.mark.parametrize("code", ["PN0", "PN8", "", "<b>"])
def test_only_a_code_of_their_age_is_taken(her_officer, code):
    page = her_officer.press(CONFIRM, {"code": code, "revision": "0"}, expect=422)
    assert page.has_text("Pick one of the codes.")
    assert kept(her_officer) == []


def test_a_closed_record_keeps_its_code(her_officer):
    with her_officer.app.app_context(), db.at_once() as session:
        review = session.get(Review, review_id("amina"))
        review.starts_at = datetime.now(UTC) - timedelta(days=60)
    her_officer.press(CONFIRM, {"code": "PN1", "revision": "0"}, expect=409)
    assert kept(her_officer) == []
    assert her_officer.visit(PACK).has_text("The record is closed")


def test_it_closes_twenty_working_days_after_the_review():
    held = datetime(2026, 3, 2, 15, tzinfo=UTC)
    assert can_confirm(held, date(2026, 3, 30))
    assert not can_confirm(held, date(2026, 3, 31))


def test_the_authoritys_own_bank_holidays_count(tmp_path):
    """The law's day moves with a day off that the calendar did not know."""
    file = tmp_path / "days"
    file.write_text("2026-03-17\n", "utf-8")
    before = current_calendar()
    use_calendar(read_calendar(file, None))
    assert can_confirm(datetime(2026, 3, 2, 10, tzinfo=UTC), date(2026, 3, 31))
    use_calendar(before)


@pytest.mark.parametrize(("age", "codes"), [(3, 1), (4, 7), (16, 7), (None, 8)])
def test_codes_by_age(age, codes):
    assert len(codes_at(age)) == codes
    assert (ParticipationCode.PN0 in codes_at(age)) == (age is None or age < 4)
