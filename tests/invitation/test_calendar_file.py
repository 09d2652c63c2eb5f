"""The file puts the meeting into a calendar: the right time, an alarm, no name and no reason."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from cast.people import person_id
from invitation.meeting import (
    FILES,
    MINE,
    OFFICER,
    REVIEW,
    at,
    event_of,
    fetch,
    keep_link,
    set_review,
)

from portal.db import db, utc_now
from portal.i18n import Mode
from portal.invitation.calendar_file import Entry, calendar_file
from portal.people.service import choose_calendar, choose_language
from portal.reviews.models import Review
from portal.reviews.service import change_review

SAYS_TOO_MUCH = (
    *("Amina", "Olga", "Sam Social", "Carol", "review", "Review", "care", "council", "IRO"),
    *("ATTENDEE", "ORGANIZER", "URL", "https", "localhost"),
)


@pytest.mark.parametrize("name", FILES)
def test_zone_time_and_alarms(cast, name):
    set_review(cast, starts_at=at(date(2026, 12, 9), time(15, 30)), minutes=45)
    calendar, _text = fetch(cast.visitor(name), FILES[name])
    (zone,) = calendar.walk("VTIMEZONE")
    event = event_of(calendar)
    assert zone["tzid"] == event["dtstart"].params["TZID"] == "Europe/London"
    assert event.start == at(date(2026, 12, 9), time(15, 30))
    assert event.end - event.start == timedelta(minutes=45)
    alarms = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert alarms == [timedelta(days=-1), timedelta(hours=-1)]
    assert calendar["version"] == "2.0"
    assert event["dtstamp"].dt.tzinfo is not None


@pytest.mark.parametrize("name", FILES)
def test_no_names_and_no_reasons(cast, her_officer, name):
    keep_link(her_officer)
    calendar, text = fetch(cast.visitor(name), FILES[name])
    for word in SAYS_TOO_MUCH:
        assert word not in text, word
    assert str(REVIEW) not in text
    assert str(person_id("amina")) not in text
    assert event_of(calendar)["class"] == "PRIVATE"


def test_adults_get_the_place_and_the_shared_phone_does_not(amina, her_officer):
    assert event_of(fetch(her_officer, FILES["her_officer"])[0])["location"] == "Elm House, room 2"
    assert event_of(fetch(her_officer, FILES["her_officer"])[0])["summary"] == "Meeting"
    assert "Elm House" not in fetch(amina, FILES["amina"])[1]


def test_in_her_language_and_the_calendar_she_chose(app, cast, amina):
    set_review(cast, starts_at=at(date(2026, 3, 9), time(15, 30)))
    with app.app_context(), db.at_once() as session:
        choose_language(session, amina.id, "am", Mode.BOTH)
    event = event_of(fetch(amina, FILES["amina"])[0])
    assert "2018" not in event["description"]
    assert "15:30" in event["description"]
    with app.app_context(), db.at_once() as session:
        choose_calendar(session, amina.id, second=True)
    event = event_of(fetch(amina, FILES["amina"])[0])
    assert event["description"].splitlines()[1].startswith("30 የካቲት 2018")


def test_moving_it_moves_the_entry_that_stands(app, cast, her_officer):
    before = event_of(fetch(her_officer, FILES["her_officer"])[0])
    with app.app_context(), db.at_once() as session:
        review = session.get_one(Review, REVIEW)
        change_review(
            session,
            review,
            actor=person_id("administrator"),
            revision=review.revision,
            starts_at=review.starts_at + timedelta(days=1),
            place="Oak House",
            minutes=40,
        )
    after = event_of(fetch(her_officer, FILES["her_officer"])[0])
    assert after["uid"] == before["uid"]
    assert int(after["sequence"]) == int(before["sequence"]) + 1
    assert after.start - before.start == timedelta(days=1)
    assert event_of(fetch(cast.visitor("her_carer"), FILES["her_carer"])[0])["uid"] == after["uid"]


@pytest.mark.parametrize(
    ("day", "clock", "offset"),
    [
        (date(2026, 3, 28), time(15), 0),
        (date(2026, 3, 29), time(0, 30), 0),
        (date(2026, 3, 29), time(9), 1),
        (date(2026, 10, 24), time(15), 1),
        (date(2026, 10, 25), time(0, 30), 1),
        (date(2026, 10, 25), time(9), 0),
        (date(2040, 7, 2), time(9), 1),
    ],
)
def test_round_the_nights_when_clocks_change(day, clock, offset):
    """Read by the rules in the file itself, as a calendar without zones of its own reads it."""
    lines = calendar_file(Entry(REVIEW, at(day, clock), 40, 0, "Meeting"), utc_now()).decode()
    assert f"DTSTART;TZID=Europe/London:{datetime.combine(day, clock):%Y%m%dT%H%M%S}" in lines
    assert offset_by_rule(datetime.combine(day, clock)) == timedelta(hours=offset)
    summer, winter = lines.split("BEGIN:DAYLIGHT")[1], lines.split("BEGIN:STANDARD")[1]
    assert "DTSTART:19970330T010000" in summer
    assert "BYDAY=-1SU;BYMONTH=3" in summer
    assert "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100" in summer
    assert "DTSTART:19961027T020000" in winter
    assert "BYDAY=-1SU;BYMONTH=10" in winter
    assert "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000" in winter


def offset_by_rule(local):
    def last_sunday(month):
        last = date(local.year, month, 31)
        return last - timedelta(days=(last.weekday() + 1) % 7)

    begins = datetime.combine(last_sunday(3), time(1))
    ends = datetime.combine(last_sunday(10), time(2))
    return timedelta(hours=1 if begins <= local < ends else 0)


@pytest.mark.parametrize("name", FILES)
def test_none_while_the_day_is_open_or_once_it_was_held(cast, name):
    visitor = cast.visitor(name)
    set_review(cast, starts_at=None)
    visitor.visit(FILES[name], expect=404)
    page = visitor.visit(FILES[name].removesuffix(".ics"))
    assert page.has_text("The day is not fixed yet.")
    assert FILES[name] not in page.links()
    set_review(cast, starts_at=datetime(2026, 3, 9, 15, tzinfo=UTC), state="held")
    visitor.visit(FILES[name], expect=404)


@pytest.mark.parametrize("name", ["ben", "other_officer", "former_worker", "manager", "editor"])
def test_nobody_else_gets_it(cast, name):
    for address in (FILES["her_officer"], FILES["her_carer"]):
        cast.visitor(name).visit(address, expect=404)


def test_ben_gets_his_own(ben, amina):
    mine, hers = (event_of(fetch(one, f"{MINE}.ics")[0]) for one in (ben, amina))
    assert mine["uid"] != hers["uid"]
    ben.visit(f"{OFFICER}.ics", expect=404)


def test_it_is_offered_at_home_and_on_the_hub(amina, cast):
    for address in ("/", "/get-ready"):
        assert MINE in amina.visit(address).links()
    assert f"{MINE}.ics" in amina.visit(MINE).links()
    assert "/my-review/parts" in amina.visit(MINE).links()
    assert (
        f"/professional/reviews/{REVIEW}/invitation"
        in cast.visitor("her_carer").visit("/professional").links()
    )
