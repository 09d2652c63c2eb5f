"""Every word a person reads: their language, the English beside it, dates, and plural rules."""

from portal.i18n.calendars import other_day
from portal.i18n.catalogue import State, state
from portal.i18n.current import Mode, Speaking, speak, speaking, spoken_in
from portal.i18n.dates import clock, day, day_in_london, in_days, in_london, london_today, moment
from portal.i18n.locales import LANGUAGES, SHIPPED, Language, known, negotiate
from portal.i18n.messages import (
    Message,
    _,
    gettext,
    lazy_gettext,
    ngettext,
    npgettext,
    pgettext,
)
from portal.i18n.pair import english_under, pair, pair_inline
from portal.i18n.text import Ltr, Text

__all__ = [
    "LANGUAGES",
    "SHIPPED",
    "Language",
    "Ltr",
    "Message",
    "Mode",
    "Speaking",
    "State",
    "Text",
    "_",
    "clock",
    "day",
    "day_in_london",
    "english_under",
    "gettext",
    "in_days",
    "in_london",
    "known",
    "lazy_gettext",
    "london_today",
    "moment",
    "negotiate",
    "ngettext",
    "npgettext",
    "other_day",
    "pair",
    "pair_inline",
    "pgettext",
    "speak",
    "speaking",
    "spoken_in",
    "state",
]
