"""The form in which a health assessment is written down."""

from datetime import date

from portal.choices.delays import DELAYS
from portal.health.service import Assessment
from portal.i18n import Text, _, day, london_today
from portal.reviews.due import DueDate
from portal.web.days import DayField
from portal.web.fields import HiddenId, HiddenNumber, PickFromList, TickField, WordsField, Wrong
from portal.web.forms import Form

NOT_LATE = ""
LONGEST_NOTE = 1000
IN_TIME: tuple[str, Text] = (NOT_LATE, _("It is in time"))


class HealthForm(Form):
    """`bind` it to the assessment that is due before it is validated."""

    due: DueDate

    id = HiddenId()
    revision = HiddenNumber(default=0)
    held_on = DayField(
        _("Held on"), description=_("Leave this empty if it has not been held yet."), default=None
    )
    delay = PickFromList(
        _("Why it is late"),
        [IN_TIME, *DELAYS.pairs()],
        wrong=_("Pick why it is late."),
        default=NOT_LATE,
    )
    note = WordsField(
        _("More about why it is late"),
        description=_("No medical details. The young person can read this."),
        most=LONGEST_NOTE,
    )
    copy_given = TickField(_("The young person has a copy"))

    def bind(self, due: DueDate, revision: int, *, last: date | None) -> None:
        """Carry what stands: a page that was drawn before something changed is refused."""
        self.due, self.last = due, last
        if not self.is_submitted():
            self.revision.data = revision

    def validate_held_on(self, field: DayField) -> None:
        held = field.data
        if held is None:
            if not field.errors and self.delay.data == NOT_LATE:
                raise Wrong(_("Write the day it was held, or pick why it is late."))
            return
        if held > london_today():
            raise Wrong(_("This day is still to come. Pick today or an earlier day."))
        if self.last is not None and held <= self.last:
            raise Wrong(_("The one before was on %(day)s. Write a later day.", day=day(self.last)))
        if self.last is None and held < self.due.counted_from:
            since = day(self.due.counted_from)
            raise Wrong(
                _("They are looked after since %(day)s. Write that day or later.", day=since)
            )

    def validate_delay(self, field: PickFromList) -> None:
        held = self.held_on.data
        if held and held > self.due.due and field.data == NOT_LATE:
            raise Wrong(_("It was due by %(day)s. Pick why it was late.", day=day(self.due.due)))

    @property
    def said(self) -> Assessment:
        """What was held in time has no delay, and what was not held has no copy; words stay."""
        held = self.held_on.data
        late = held is None or held > self.due.due
        return Assessment(
            held_on=held,
            delay=(self.delay.data or None) if late else None,
            note=self.note.data or "",
            copy_given=bool(self.copy_given.data and held),
        )
