"""From London's clock to UTC, the two odd nights of the year included."""

from datetime import UTC, date, datetime, time

from portal.i18n.dates import LONDON


class ClocksGoForward(ValueError):
    """The last Sunday of March has no 01:00 to 01:59."""


def from_london(day: date, clock: time) -> datetime:
    """The moment in UTC. Raises ClocksGoForward.

    Where the clocks go back an hour comes twice: the first is meant.
    """
    here = datetime.combine(day, clock.replace(fold=0), LONDON)
    moment = here.astimezone(UTC)
    if moment.astimezone(LONDON).replace(tzinfo=None) != here.replace(tzinfo=None):
        raise ClocksGoForward
    return moment
