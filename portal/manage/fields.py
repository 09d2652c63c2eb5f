"""Days and numbers in forms, with sentences that say what to do."""

from typing import Any

from wtforms import IntegerField

from portal.i18n import Text, _
from portal.web import days
from portal.web.fields import Wrong


class DayField(days.DayField):
    wrong = _("Write the day as day, month and year, like 9/3/2026.")


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
