"""Days and times of day in forms, as a phone or a hand writes them."""

import re
from collections.abc import Sequence
from datetime import date, time
from typing import Any

from wtforms import DateField, TimeField

from portal.i18n import Text, _
from portal.web.fields import Wrong

_WRITTEN_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_WRITTEN_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?::00)?", re.ASCII)
EARLIEST_YEAR = 1990
LATEST_YEAR = 2100


class DayField(DateField):
    """A day, as the browser's own field sends it or as people write it: 9/3/2026; none is fine."""

    wrong: Text = _("Write the day like this: 25/03/2026.")

    def __init__(self, label: Text, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, validators, **kwargs)  # type: ignore[arg-type]

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = str(valuelist[0]).strip() if valuelist else ""
        self.data = None
        if not text:
            return
        self.data = _day_in(text)
        if self.data is None or not EARLIEST_YEAR <= self.data.year <= LATEST_YEAR:
            self.data = None
            raise Wrong(self.wrong)


class ClockField(TimeField):
    """A time of day, like 15:30."""

    def __init__(self, label: Text, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, validators, **kwargs)  # type: ignore[arg-type]

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = str(valuelist[0]).strip() if valuelist else ""
        self.data = None
        if not text:
            return
        found = _WRITTEN_TIME.fullmatch(text)
        if found is None:
            raise Wrong(_("Write the time with hours and minutes, like 15:30."))
        self.data = time(int(found[1]), int(found[2]))


def _day_in(text: str) -> date | None:
    found = _WRITTEN_DAY.fullmatch(text)
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(text)
    except ValueError:
        return None
