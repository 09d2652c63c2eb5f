"""Days and times in words: Gregorian, 0-9, 24 hours with the part of day, London's clock."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import overload
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date
from markupsafe import Markup, escape

from portal.i18n.current import speaking
from portal.i18n.locales import LANGUAGES, cldr
from portal.i18n.messages import Message, npgettext, pgettext
from portal.i18n.text import Ltr

LONDON = ZoneInfo("Europe/London")
EN_DASH = "\N{EN DASH}"
_NAME = re.compile(r"'[^']*'|E+|M+|L+")
# Where CLDR has a day only after its month, the parts in no order that is read aloud, or, as in
# English, a comma only where the year stands too.
_PATTERNS = {
    "ckb": ("EEEE، dی MMMM", "EEEE، dی MMMMی y"),
    "en": ("EEEE d MMMM", "EEEE d MMMM y"),
    "om": ("EEEE, d MMMM", "EEEE, d MMMM y"),
    "ps": ("EEEE، د MMMM d", "EEEE، د y د MMMM d"),
    "so": ("EEEE, d MMMM", "EEEE, d MMMM y"),
}
_DIGITS = {ord(other): str(n % 10) for n, other in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹০১২৩৪৫৬৭৮৯")}


@dataclass(frozen=True, slots=True)
class Day:
    """A date as weekday, day and month, with the year when `with_year`."""

    date: dt.date
    with_year: bool

    def plain(self, tag: str | None = None) -> str:
        return _written(self.date, tag or speaking().shown, with_year=self.with_year)

    def html(self, tag: str | None = None) -> Markup:
        return escape(self.plain(tag))

    def __str__(self) -> str:
        return self.plain()

    def __html__(self) -> str:
        return self.html()


def day(date: dt.date, today: dt.date | None = None) -> Day:
    """Say "Monday 9 March"; the year is added when it is not this year's."""
    return Day(date, date.year != (today or london_today()).year)


def clock(moment: dt.datetime, until: dt.datetime | None = None) -> Message:
    """Say "15:30, in the afternoon" of an aware UTC time; a naive one raises ValueError.

    With `until` both times stand there, and the part of the day in which it begins.
    """
    here = in_london(moment)
    times = [f"{at:%H:%M}" for at in (here, until and in_london(until)) if at]
    time = Ltr(EN_DASH.join(times))
    if here.hour < 5 or here.hour >= 22:  # noqa: PLR2004 parts of a day
        return pgettext("clock", "%(time)s, at night", time=time)
    if here.hour < 12:  # noqa: PLR2004
        return pgettext("clock", "%(time)s, in the morning", time=time)
    if here.hour == 12:  # noqa: PLR2004
        return pgettext("clock", "%(time)s, in the middle of the day", time=time)
    if here.hour < 18:  # noqa: PLR2004
        return pgettext("clock", "%(time)s, in the afternoon", time=time)
    return pgettext("clock", "%(time)s, in the evening", time=time)


def in_days(date: dt.date, today: dt.date | None = None) -> Message:
    """Say "today", "tomorrow", "in 6 days", "yesterday" or "3 days ago"."""
    days = (date - (today or london_today())).days
    if days == 0:
        return pgettext("when", "today")
    if days == 1:
        return pgettext("when", "tomorrow")
    if days == -1:
        return pgettext("when", "yesterday")
    if days > 0:
        return npgettext("when", "in %(num)d day", "in %(num)d days", days)
    return npgettext("when", "%(num)d day ago", "%(num)d days ago", -days)


def moment(
    when: dt.datetime, today: dt.date | None = None, until: dt.datetime | None = None
) -> Message:
    """Say "Monday 9 March, 15:30, in the afternoon" of an aware UTC time; `until` as in `clock`."""
    date, time = day_in_london(when), clock(when, until)
    return pgettext("day and time", "%(day)s, %(time)s", day=day(date, today), time=time)


def in_london(moment: dt.datetime) -> dt.datetime:
    """Give an aware time on London's clock; a naive one raises ValueError."""
    if moment.tzinfo is None:
        raise ValueError("A time needs its time zone before it is shown.")
    return moment.astimezone(LONDON)


@overload
def day_in_london(moment: dt.datetime) -> dt.date: ...


@overload
def day_in_london(moment: None) -> None: ...


def day_in_london(moment: dt.datetime | None) -> dt.date | None:
    """Give the day of an aware time on London's clock; None while no time is fixed."""
    return None if moment is None else in_london(moment).date()


def london_today() -> dt.date:
    return dt.datetime.now(LONDON).date()


@lru_cache(maxsize=4096)
def _written(date: dt.date, tag: str, *, with_year: bool) -> str:
    pattern = _pattern(tag, with_year=with_year)
    return format_date(date, pattern, locale=_locale(tag)).translate(_DIGITS)


@lru_cache(maxsize=64)
def _pattern(tag: str, *, with_year: bool) -> str:
    """Give CLDR's order of the parts; some languages have it for short names only."""
    if own := _PATTERNS.get(tag):
        return own[with_year]
    locale = _locale(tag)
    if with_year:
        return str(locale.date_formats["full"].pattern)
    skeletons = locale.datetime_skeletons
    near = next(name for name in ("MMMMEEEEd", "MMMMEd", "MMMEd") if name in skeletons)
    return _NAME.sub(_in_full, str(skeletons[near]))


def _in_full(found: re.Match[str]) -> str:
    part = found[0]
    return part if part.startswith("'") else part[0] * 4


def _locale(tag: str) -> Locale:
    known = cldr(tag) if tag in LANGUAGES else "en"
    return Locale.parse("en_GB" if known == "en" else known)
