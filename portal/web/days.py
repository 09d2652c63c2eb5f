"""Days in forms, as a phone's calendar or a hand writes them."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from wtforms import DateField

from portal.i18n import Text, _
from portal.web.fields import Wrong

_WRITTEN_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
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


def _day_in(text: str) -> date | None:
    found = _WRITTEN_DAY.fullmatch(text)
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(text)
    except ValueError:
        return None
