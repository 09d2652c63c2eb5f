"""Times as data: days as in London, moments in UTC."""

from datetime import date, datetime

from portal.i18n import in_london


def moment(at: datetime | None) -> str | None:
    """`2026-03-25T15:30:00Z` of a UTC time."""
    return None if at is None else f"{at:%Y-%m-%dT%H:%M:%S}Z"


def day(on: date | None) -> str | None:
    """`2026-03-25`."""
    return None if on is None else on.isoformat()


def london_day(at: datetime) -> str:
    """The day that it was in London."""
    return in_london(at).date().isoformat()
