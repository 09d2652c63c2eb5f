"""Days, times and numbers in forms, with sentences that say what to do."""

import re
from collections.abc import Sequence
from datetime import time
from typing import Any

from wtforms import IntegerField, TimeField

from portal.i18n import Text, _
from portal.web import days
from portal.web.fields import Wrong


class DayField(days.DayField):
    wrong = _("Write the day as day, month and year, like 9/3/2026.")


class ClockField(TimeField):
    """A time of day, like 15:30."""

    def __init__(self, label: Text, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, validators, **kwargs)  # type: ignore[arg-type]

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = str(valuelist[0]).strip() if valuelist else ""
        self.data = None
        if not text:
            return
        found = re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?::00)?", text, re.ASCII)
        if found is None:
            raise Wrong(_("Write the time with hours and minutes, like 15:30."))
        self.data = time(int(found[1]), int(found[2]))


class NumberField(IntegerField):
    """A whole number from `least` to `most`; `wrong` says what to do."""

    def __init__(self, label: Text, *, least: int, most: int, wrong: Text, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)  # type: ignore[arg-type]
        self.least, self.most, self.wrong = least, most, wrong

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = str(valuelist[0]).strip() if valuelist else ""
        known = text.isascii() and text.isdigit() and len(text) < 10  # noqa: PLR2004 a small number
        self.data = int(text) if known else None
        if self.data is None or not self.least <= self.data <= self.most:
            raise Wrong(self.wrong)
