"""The form in which a contact or a visit is written down."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from portal.choices.contacts import ALONE, DECLINED, HOW, MESSAGE, SEEN
from portal.contacts.service import Visit
from portal.contacts.them import Them
from portal.db import utc_now
from portal.i18n import _, day, london_today
from portal.web.days import ClockField, DayField
from portal.web.fields import (
    HiddenId,
    HiddenNumber,
    MayPickOne,
    PickFromList,
    TickField,
    WordsField,
    Wrong,
    options,
)
from portal.web.forms import Form
from portal.web.london_time import ClocksGoForward, from_london

LONGEST = 500


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom it is about, who may have been in touch, and who writes."""

    them: Them
    people: tuple[tuple[UUID, str], ...]
    writer: UUID


class ContactForm(Form):
    """`bind` it before it is validated; only the IRO's has the field `talk`."""

    whom: Whom

    id = HiddenId()
    revision = HiddenNumber(default=0)
    who = PickFromList(_("Who was in touch"), wrong=_("Pick somebody from the list."))
    day = DayField(_("Day"), default=None)
    time = ClockField(_("Time in London"), default=None)
    how = PickFromList(_("How"), HOW.pairs(), wrong=_("Pick how it was."))
    seen = MayPickOne(
        _("Were they seen alone?"), SEEN.pairs(), description=_("Not needed for a message.")
    )
    interpreter = TickField(_("An interpreter was there"))
    talk = TickField(_("This was the IRO's talk in private before the review"))
    text = WordsField(
        _("What it was about"),
        description=_("One or two sentences. The young person can read this."),
        most=LONGEST,
    )

    def bind(self, whom: Whom, *, chairs: bool) -> None:
        self.whom = whom
        self.who.choices = options([(str(one), name) for one, name in whom.people])
        if not self.is_submitted() and not self.who.data:
            self.who.data = str(whom.writer)
        if not chairs:
            del self.talk

    def validate_day(self, field: DayField) -> None:
        if field.data is None:
            if not field.errors:
                raise Wrong(_("Write the day."))
        elif field.data > london_today():
            raise Wrong(_("This day is still to come. Pick today or an earlier day."))
        elif field.data < self.whom.them.since:
            since = day(self.whom.them.since)
            raise Wrong(
                _("They are looked after since %(day)s. Write that day or later.", day=since)
            )

    def validate_time(self, field: ClockField) -> None:
        if field.data is None:
            if not field.errors:
                raise Wrong(_("Write the time too."))
        elif self.day.data and not self.day.errors:
            try:
                moment = from_london(self.day.data, field.data)
            except ClocksGoForward:
                raise Wrong(
                    _("The clocks go forward that night. Pick a time from 02:00 on.")
                ) from None
            if moment > utc_now():
                raise Wrong(_("This time is still to come. Pick an earlier time."))

    def validate_seen(self, field: MayPickOne) -> None:
        if self.how.data != MESSAGE and not field.data:
            raise Wrong(_("Pick whether they were seen alone."))

    def validate_talk(self, field: TickField) -> None:
        if not field.data or _wrong((self.day, self.time, self.how, self.seen)):
            return
        if self.who.data != str(self.whom.writer):
            raise Wrong(_("This is only for a talk of your own. Pick yourself above."))
        if self.how.data == MESSAGE or self.seen.data not in {ALONE, DECLINED}:
            raise Wrong(_("Pick that you were alone, or that the young person did not want to."))
        if self.whom.them.review_after(self.happened_at) is None:
            raise Wrong(_("No review comes after this talk."))

    @property
    def happened_at(self) -> datetime:
        """UTC, of a form that holds."""
        on, at = self.day.data, self.time.data
        if not isinstance(on, date) or at is None:
            raise ValueError("The form has no day or no time.")
        return from_london(on, at)

    @property
    def visit(self) -> Visit:
        """What a form that holds says."""
        is_talk = "talk" in self and bool(self.talk.data)
        review = self.whom.them.review_after(self.happened_at) if is_talk else None
        return Visit(
            who_id=UUID(self.who.data),
            happened_at=self.happened_at,
            how=self.how.data,
            seen=None if self.how.data == MESSAGE else self.seen.data,
            interpreter=bool(self.interpreter.data),
            review_id=review.id if review else None,
            words=self.text.data or "",
        )


def _wrong(fields: Iterable[DayField | ClockField | PickFromList | MayPickOne]) -> bool:
    return any(field.errors for field in fields)
