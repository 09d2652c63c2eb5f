"""A year with a 29 February, of somebody who was born on one: from entering care to 18."""

from datetime import date, time, timedelta

from dates.life import THEIRS, Selam, on
from dates.test_a_year import by, table
from flask import Flask

BORN, SINCE, LEAP = date(2012, 2, 29), date(2028, 1, 31), date(2028, 2, 29)
EIGHTEEN = date(2030, 2, 28)
ONE = timedelta(days=1)


def test_a_leap_year_in_care(app: Flask) -> None:
    selam = Selam(app, born=BORN, since=SINCE)
    with on(date(2028, 2, 1)):
        lines = table(selam.officer.visit(THEIRS))
        assert by(date(2028, 2, 28)) in lines["First review"], "20 working days"
        assert by(date(2028, 8, 1)) in lines["Pathway needs assessment"], "13 weeks, then 3 months"
        selam.plan(LEAP)
    with on(LEAP):
        selam.assessed(LEAP, delay="other")
        assert "1 day late" in table(selam.officer.visit(THEIRS))["First review"]
    with on(LEAP + ONE):
        selam.hold()
        lines = table(selam.officer.visit(THEIRS))
        assert by(date(2028, 5, 29)) in lines["Second review"], "3 months after 29 February"
        assert by(date(2029, 2, 28)) in lines["Next health assessment"], "there is no 29 February"
        selam.plan(date(2028, 5, 29))
    with on(date(2028, 5, 30)):
        selam.hold()
        assert by(date(2028, 11, 29)) in table(selam.officer.visit(THEIRS))["Next review"]
    with on(date(2028, 10, 28), time(23, 30)):
        assert selam.herself.visit("/my-dates").has_text("My next review must be by")
        assert "late" not in table(selam.officer.visit(THEIRS))["Next review"].casefold()
    with on(date(2028, 11, 30)):
        assert "1 day late" in table(selam.officer.visit(THEIRS))["Next review"]
        selam.plan(date(2028, 11, 30))
    with on(date(2028, 12, 1)):
        selam.hold()
        assert by(date(2029, 5, 30)) in table(selam.officer.visit(THEIRS))["Next review"]
    with on(EIGHTEEN - ONE):
        lines = table(selam.officer.visit(THEIRS))
        assert by(EIGHTEEN - ONE) in lines["Last review before 18, with the pathway plan"]
        assert not selam.herself.visit("/").has_text("One more review? I choose")
    with on(EIGHTEEN):
        assert "health" not in selam.officer.visit("/officer/dates").text
        assert selam.herself.visit("/").has_text("One more review? I choose")
