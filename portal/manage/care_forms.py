"""The forms of the last day in care, and of coming back."""

from datetime import date

from portal.care_team.in_care import InCare
from portal.i18n import _, day, london_today
from portal.manage.fields import DayField
from portal.web.fields import HiddenField, HiddenId, Needed, Wrong
from portal.web.forms import Form

FUTURE = _("This day is still to come. Pick today or an earlier day.")


class CareForm(Form):
    """`was` says which days stood when the page was drawn."""

    was = HiddenField()

    @property
    def stood(self) -> InCare | None:
        since, _mark, until = (self.was.data or "").partition("~")
        try:
            return InCare(date.fromisoformat(since), date.fromisoformat(until) if until else None)
        except ValueError:
            return None


class LastDayForm(CareForm):
    """`bind` it to the days that stand before it is validated."""

    since: date

    last_day = DayField(
        _("Last day they were looked after"),
        description=_("Leave this empty while they are looked after."),
        default=None,
    )

    def bind(self, standing: InCare) -> None:
        self.since = standing.since

    def validate_last_day(self, field: DayField) -> None:
        if field.data and field.data > london_today():
            raise Wrong(FUTURE)
        if field.data and field.data < self.since:
            raise Wrong(
                _(
                    "They are looked after since %(day)s. Pick that day or a later one.",
                    day=day(self.since),
                )
            )


class ComeBackForm(CareForm):
    """Carries the id of the time in care that is kept when a new one begins."""

    until: date | None = None

    id = HiddenId()
    first_day = DayField(
        _("First day they are looked after again"),
        [Needed(_("Write the first day."))],
        default=None,
    )

    def bind(self, standing: InCare) -> None:
        self.until = standing.until

    def validate_first_day(self, field: DayField) -> None:
        if field.data and field.data > london_today():
            raise Wrong(FUTURE)
        if field.data and self.until and field.data <= self.until:
            raise Wrong(
                _("They were looked after until %(day)s. Pick a later day.", day=day(self.until))
            )


def days_of(standing: InCare) -> str:
    return f"{standing.since}~{standing.until or ''}"
