"""The last day in care, and coming back."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from portal.audit.models import Act
from portal.care_team.models import EarlierCare, YoungPerson
from portal.i18n import day, london_today

TODAY = london_today()
LAST = TODAY - timedelta(days=10)


@pytest.fixture
def care(amina_there) -> str:
    return f"{amina_there.page}/care"


def stands(kept, amina_there) -> YoungPerson:
    return kept.rows(YoungPerson, person_id=amina_there.id)[0]


def test_after_it_no_review_is_due(administrator, amina_there, care, cast, kept):
    last = TODAY - timedelta(days=50)
    administrator.fill(care, last_day=last.isoformat())
    assert stands(kept, amina_there).looked_after_until == last
    assert kept.acts()[0] == Act.CARE_ENDED
    assert administrator.visit(amina_there.page).has_text(day(last).plain("en"))
    theirs = cast.visitor("her_officer").visit(f"/officer/young-people/{amina_there.id}")
    assert not theirs.has_text("First review")
    late = cast.visitor("manager").visit("/manage/health")
    assert late.has_text("Ben")
    assert not late.has_text("Amina")


def test_it_can_be_taken_out_again(administrator, amina_there, care, kept):
    administrator.fill(care, last_day=LAST.isoformat())
    administrator.fill(care, last_day="")
    assert stands(kept, amina_there).looked_after_until is None
    assert kept.acts()[0] == Act.CARE_GOES_ON


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ((TODAY + timedelta(days=1)).isoformat(), "This day is still to come."),
        ("2010-01-01", "Pick that day or a later one."),
        ("nonsense", "Write the day as day, month and year"),
    ],
)
def test_a_day_that_cannot_be(administrator, amina_there, care, kept, written, said):
    assert administrator.fill(care, expect=422, last_day=written).has_text(said)
    assert stands(kept, amina_there).looked_after_until is None


def test_sent_twice_it_is_recorded_once(administrator, care, kept):
    form = {**administrator.visit(care).form_values(), "last_day": LAST.isoformat()}
    administrator.press(care, form)
    administrator.press(care, form)
    assert kept.acts().count(Act.CARE_ENDED) == 1


def test_changed_meanwhile_both_are_shown(administrator, amina_there, care, kept):
    form = administrator.visit(care).form_values()
    administrator.press(care, {**form, "last_day": LAST.isoformat()})
    other = (LAST + timedelta(days=2)).isoformat()
    page = administrator.press(care, {**form, "last_day": other}, expect=409)
    assert page.has_text(day(LAST).plain("en"))
    assert stands(kept, amina_there).looked_after_until == LAST


def form_of(administrator, care):
    """The fields of the second form on the page."""
    [form] = [one for one in administrator.visit(care).all("form") if "/again" in one.get("action")]
    fields = [field for field in form.iter() if field.get("name")]
    return {field.get("name"): field.get("value") or "" for field in fields}


def come_back(administrator, care, expect=303, **values):
    sent = {**form_of(administrator, care), **values}
    return administrator.press(f"{care}/again", sent, expect=expect)


def test_coming_back_keeps_the_time_before(administrator, amina_there, care, kept):
    before = stands(kept, amina_there).looked_after_since
    administrator.fill(care, last_day=LAST.isoformat())
    again = (LAST + timedelta(days=3)).isoformat()
    form = form_of(administrator, care)
    for _twice in range(2):
        administrator.press(f"{care}/again", {**form, "first_day": again})
    young, [earlier] = stands(kept, amina_there), kept.rows(EarlierCare)
    assert (young.looked_after_since.isoformat(), young.looked_after_until) == (again, None)
    assert (earlier.since, earlier.until) == (before, LAST)
    assert kept.acts().count(Act.CARE_BEGAN_AGAIN) == 1
    other = {**form, "first_day": (LAST + timedelta(days=4)).isoformat()}
    administrator.press(f"{care}/again", other, expect=409)


def test_nobody_comes_back_before_they_left(administrator, care, kept):
    administrator.fill(care, last_day=LAST.isoformat())
    page = come_back(administrator, care, expect=422, first_day=LAST.isoformat())
    assert page.has_text("Pick a later day.")
    assert come_back(administrator, care, expect=422, first_day="").has_text("Write the first day.")
    assert not kept.rows(EarlierCare)


def test_who_never_left_does_not_come_back(administrator, amina_there, care, kept):
    young = stands(kept, amina_there)
    sent = {"was": f"{young.looked_after_since}~", "first_day": TODAY.isoformat()}
    sent["id"] = str(UUID(int=7, version=4))
    administrator.press(f"{care}/again", sent, expect=409)
    assert stands(kept, amina_there).looked_after_since == young.looked_after_since


def test_of_a_closed_account_too(administrator, amina_there, care, kept):
    administrator.press(f"{amina_there.page}/close")
    administrator.fill(care, last_day=LAST.isoformat())
    assert stands(kept, amina_there).looked_after_until == LAST


def test_nobody_else(cast, care, ben, amina):
    for name in ("manager", "her_officer", "her_social_worker"):
        cast.visitor(name).visit(care, expect=404)
    ben.visit(care, expect=404)
    amina.press(f"{care}/again", {}, expect=404)


@pytest.mark.parametrize("was", ["", "~", "yesterday", "2026-02-30~"])
def test_a_page_that_was_never_drawn(administrator, amina_there, care, kept, was):
    """Nothing is kept, and the page says so."""
    was_kept = stands(kept, amina_there).looked_after_until
    sent = administrator.press(care, {"was": was, "last_day": LAST.isoformat()}, expect=409)
    assert sent.has_text("Nothing was changed.")
    assert sent.has_text(day(LAST).plain("en"))
    again = {"was": was, "first_day": LAST.isoformat(), "id": str(uuid4())}
    assert administrator.press(f"{care}/again", again, expect=409).has_text("Nothing was changed.")
    assert stands(kept, amina_there).looked_after_until == was_kept
