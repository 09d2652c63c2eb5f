"""A second calendar beside the Gregorian one: Solar Hijri and Ethiopic, by a reader's choice."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from convertdate import coptic
from jdatetime import date as solar_hijri
from markupsafe import Markup

from portal.i18n.current import speaking
from portal.i18n.locales import LANGUAGES
from portal.i18n.text import spanned

# Babel has no month names of these calendars; Afghan months are the zodiac's, Iranian ones are not.
MONTHS = {
    "fa_AF": "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
    "fa": "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
    "ps": "وری غویی غبرگولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب",
    "am": "መስከረም ጥቅምት ኅዳር ታኅሣሥ ጥር የካቲት መጋቢት ሚያዝያ ግንቦት ሰኔ ሐምሌ ነሐሴ ጳጉሜን",
    "ti": "መስከረም ጥቅምቲ ሕዳር ታሕሳስ ጥሪ ለካቲት መጋቢት ሚያዝያ ግንቦት ሰነ ሓምለ ነሓሰ ጳጉሜን",
}
# Ethiopic months bear the names of Gregorian ones, nine days apart: a day says whose it is.
NAMES = {
    "fa_AF": "هجری شمسی",
    "fa": "هجری شمسی",
    "ps": "هجري لمریز",
    "am": "በኢትዮጵያ አቆጣጠር",
    "ti": "ብኣቆጻጽራ ግእዝ",
}
COPTIC_BEHIND = 276


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A date in the second calendar of a language, and its name: "18 Hūt 1404, Solar Hijri"."""

    date: dt.date
    tag: str

    def __str__(self) -> str:
        year, month, day = in_calendar(self.date, LANGUAGES[self.tag].second_calendar)
        return f"{day} {MONTHS[self.tag].split()[month - 1]} {year} {NAMES[self.tag]}"

    def __html__(self) -> Markup:
        language = LANGUAGES[self.tag]
        return spanned(f'lang="{language.html_lang}" dir="{language.direction}"', str(self))


def other_day(date: dt.date) -> OtherDay | None:
    """Give the date in the reader's second calendar; None where they have not asked for it."""
    now = speaking()
    if not now.second_calendar or LANGUAGES[now.tag].second_calendar is None:
        return None
    return OtherDay(date, now.tag)


@lru_cache(maxsize=1024)
def in_calendar(date: dt.date, calendar: str | None) -> tuple[int, int, int]:
    """Give (year, month, day) of a Gregorian date in `solar-hijri` or `ethiopic`.

    The Ethiopic calendar is the Coptic one with its years counted from another beginning.
    Raises ValueError for another calendar.
    """
    if calendar == "solar-hijri":
        theirs = solar_hijri.fromgregorian(date=date)
        return theirs.year, theirs.month, theirs.day
    if calendar == "ethiopic":
        year, month, day = coptic.from_gregorian(date.year, date.month, date.day)
        return year + COPTIC_BEHIND, month, day
    raise ValueError("No such calendar.")
