"""The forms of the administrator's room."""

import re
from datetime import date, datetime
from typing import Any

from portal.access.grants import ROLE_LABELS, staff_roles
from portal.choices.jobs import IRO_JOB, JOBS
from portal.i18n import LANGUAGES, SHIPPED, _, day, london_today
from portal.manage.fields import DayField, NumberField
from portal.reviews.models import MEETING_MINUTES
from portal.web.days import ClockField
from portal.web.fields import (
    HiddenField,
    HiddenId,
    HiddenNumber,
    LineField,
    Needed,
    PickFromList,
    PickOne,
    Wrong,
)
from portal.web.forms import Form
from portal.web.london_time import ClocksGoForward, from_london

NAME_MOST = 100
SIGN_IN_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{2,39}")
OLDEST = 25
CHOOSE_LANGUAGE = _("Pick a language.")


def languages() -> list[tuple[str, object]]:
    return [(tag, LANGUAGES[tag].own_name) for tag in SHIPPED]


class NewForm(Form):
    """Carries the id of what it will make: sent twice, it makes one."""

    id = HiddenId()


class OneTimeForm(NewForm):
    """Only a button, and the id of what pressing it makes."""


class SignInNameForm(Form):
    sign_in_name = LineField(
        _("Sign-in name"),
        [Needed(_("Pick a sign-in name, like heron-41."))],
        description=_("3 to 40 letters and digits, like heron-41. Not their name or e-mail."),
        most=100,
    )

    def validate_sign_in_name(self, field: LineField) -> None:
        if not SIGN_IN_NAME.fullmatch((field.data or "").casefold()):
            raise Wrong(_("Use 3 to 40 letters from a to z, digits, dots or dashes."))


class StaffForm(SignInNameForm, NewForm):
    name = LineField(_("Name"), [Needed(_("Write their name."))], most=NAME_MOST)
    role = PickOne(
        _("What they do"),
        [(role.value, ROLE_LABELS[role]) for role in staff_roles()],
        wrong=_("Pick what they do."),
    )
    language = PickFromList(_("Language"), languages(), wrong=CHOOSE_LANGUAGE)


class YoungPersonForm(NewForm):
    name = LineField(
        _("Name"),
        [Needed(_("Write the name they want to be called."))],
        description=_("The name they want to be called."),
        most=NAME_MOST,
    )
    language = PickFromList(_("Language"), languages(), wrong=CHOOSE_LANGUAGE)
    born_on = DayField(_("Born on"), [Needed(_("Write the day they were born."))])
    looked_after_since = DayField(
        _("Looked after since"),
        [Needed(_("Write the first day they were looked after."))],
        description=_("The first review is counted from this day."),
    )

    def validate_born_on(self, field: DayField) -> None:
        today = london_today()
        if field.data and not today.year - OLDEST <= field.data.year <= today.year:
            raise Wrong(_("Check the year they were born."))

    def validate_looked_after_since(self, field: DayField) -> None:
        if field.data and field.data > london_today():
            raise Wrong(_("This day is still to come. Pick today or an earlier day."))
        if field.data and self.born_on.data and field.data < self.born_on.data:
            raise Wrong(_("This is before they were born. Check both days."))


class AssignForm(NewForm):
    """`offer` it the jobs that fit the adult before it is validated."""

    job = PickFromList(_("Job"), [], wrong=_("Pick a job."))
    starts_on = DayField(_("First day"), [Needed(_("Write the first day."))])
    ends_on = DayField(
        _("Last day"), description=_("Leave this empty if it goes on."), default=None
    )

    def offer(self, *, chairs: bool) -> None:
        jobs = [IRO_JOB] if chairs else list(JOBS.values())
        offered: Any = [(job.code, job.label) for job in jobs]
        self.job.choices = offered

    def validate_ends_on(self, field: DayField) -> None:
        if field.data and self.starts_on.data and field.data < self.starts_on.data:
            raise Wrong(_("The last day is before the first day. Pick a later last day."))


class EndForm(Form):
    """`starts_on` is the assignment's; `was` the last day that stood when the page was drawn."""

    starts_on: date | None = None

    was = HiddenField()
    last_day = DayField(_("Last day"), [Needed(_("Write the last day."))])

    def validate_last_day(self, field: DayField) -> None:
        if field.data and self.starts_on and field.data < self.starts_on:
            raise Wrong(
                _(
                    "It starts on %(day)s. Pick that day or a later one. If it was a mistake, "
                    "use the button below.",
                    day=day(self.starts_on),
                )
            )


class ReviewForm(NewForm):
    """`since` is the first day they were looked after."""

    since: date | None = None

    revision = HiddenNumber(default=0)
    date = DayField(_("Day"), description=_("Leave the day and the time empty if they are open."))
    time = ClockField(_("Time in London"))
    place = LineField(_("Place"), description=_("A room or a building, never a home address."))
    minutes = NumberField(
        _("Minutes"),
        least=10,
        most=180,
        wrong=_("Write a number from 10 to 180."),
        default=MEETING_MINUTES,
    )

    def validate_date(self, field: DayField) -> None:
        if field.data and self.since and field.data < self.since:
            raise Wrong(
                _(
                    "They are looked after since %(day)s. Write that day or later.",
                    day=day(self.since),
                )
            )

    def validate_time(self, field: ClockField) -> None:
        if self.date.data and not field.data:
            raise Wrong(_("Write the time too, or leave the day empty."))
        if field.data and not self.date.data and not self.date.errors:
            raise Wrong(_("Write the day too, or leave the time empty."))
        if field.data and self.date.data:
            try:
                from_london(self.date.data, field.data)
            except ClocksGoForward:
                raise Wrong(
                    _("The clocks go forward that night. Pick a time from 02:00 on.")
                ) from None

    @property
    def starts_at(self) -> datetime | None:
        """UTC; None while the day is open."""
        if self.date.data is None or self.time.data is None:
            return None
        return from_london(self.date.data, self.time.data)
