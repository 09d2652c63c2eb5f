"""A meeting as an iCalendar file (RFC 5545): no name, no reason, no way into it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from icalendar import (
    Alarm,
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
)

from portal.i18n import in_london

ZONE = "Europe/London"
ALARMS = (timedelta(days=-1), timedelta(hours=-1))
HOUR, NONE = timedelta(hours=1), timedelta(0)


@dataclass(frozen=True, slots=True)
class Entry:
    """`starts_at` is UTC; `changes` counts how often the meeting was moved.

    `title` is also what an alarm says on a locked screen. Empty texts are left out.
    """

    review_id: UUID
    starts_at: datetime
    minutes: int
    changes: int
    title: str
    description: str = ""
    place: str = ""


def calendar_file(entry: Entry, now: datetime) -> bytes:
    """The file; importing a later one of the same meeting moves the entry that stands."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Portal//Calendar//EN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_london())
    calendar.add_component(_event(entry, now))
    return bytes(calendar.to_ical())


def _event(entry: Entry, now: datetime) -> Event:
    event = Event()
    event.add("uid", str(uuid5(entry.review_id, "calendar")))
    event.add("sequence", entry.changes)
    event.add("dtstamp", now.replace(microsecond=0))
    event.add("dtstart", in_london(entry.starts_at))
    event.add("duration", timedelta(minutes=entry.minutes))
    event.add("summary", entry.title)
    if entry.description:
        event.add("description", entry.description)
    if entry.place:
        event.add("location", entry.place)
    event.add("class", "PRIVATE")
    for before in ALARMS:
        event.add_component(_alarm(entry.title, before))
    return event


def _alarm(said: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", said)
    alarm.add("trigger", before)
    return alarm


def _london() -> Timezone:
    """By the rule since 1996: the library's own has summer begin an hour late, and ends in 2038."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    _changes(summer, datetime(1997, 3, 30, 1), 3, (NONE, HOUR), "BST")  # noqa: DTZ001 local by RFC 5545
    _changes(winter, datetime(1996, 10, 27, 2), 10, (HOUR, NONE), "GMT")  # noqa: DTZ001 local by RFC 5545
    zone.add_component(summer)
    zone.add_component(winter)
    return zone


def _changes(
    half: TimezoneDaylight | TimezoneStandard,
    first: datetime,
    month: int,
    offsets: tuple[timedelta, timedelta],
    name: str,
) -> None:
    half.add("dtstart", first)
    half.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
    half.add("tzoffsetfrom", offsets[0])
    half.add("tzoffsetto", offsets[1])
    half.add("tzname", name)
