"""Days of the made-up authority: nobody there meets on a Saturday or a Sunday."""

from datetime import date, timedelta

SATURDAY = 5


def weekday(day: date) -> date:
    """The day, or the Monday after it."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day
