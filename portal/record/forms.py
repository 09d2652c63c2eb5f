"""An answer, somebody who does something, and a decision that nobody asked for."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

from portal.care_team.ages import add_months
from portal.choices.outcomes import OUTCOMES
from portal.i18n import Text, _, day, pgettext
from portal.outcomes.acting import Promise
from portal.outcomes.afterwards import AnswerGiven
from portal.outcomes.answering import Given
from portal.outcomes.deciding import Decided
from portal.outcomes.models import Outcome
from portal.present.queries import NO_NOTE, Note
from portal.record.people import Doer
from portal.web.days import DayField
from portal.web.fields import (
    HiddenField,
    HiddenId,
    LineField,
    Needed,
    PickFromList,
    PickOne,
    WordsField,
    Wrong,
    options,
)
from portal.web.forms import Form

SOMEBODY_ELSE = "other"
MONTHS_AHEAD = 24
READ_BY_THEM = _("The young person reads this. Short words and short sentences help.")
PICK_WHO = _("Pick who does it.")
ENDED = _("This person's part has ended. Pick somebody who is there today.")


class HiddenMaybeId(HiddenField):
    """The id that a page began from; nothing, or nonsense, is None."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data: Any = id_in(valuelist[0] if valuelist else "")

    def carry(self, standing: UUID | None) -> None:
        """Put an id into the page, whatever was sent."""
        self.data = standing


class AnswerForm(Form):
    """`replaces` is the answer that stood when the page was drawn."""

    id = HiddenId()
    replaces = HiddenMaybeId()
    talked = PickOne(
        _("Was it talked about in the meeting?"),
        [("yes", _("It was talked about")), ("no", _("It was not talked about"))],
        wrong=_("Say whether it was talked about."),
    )
    outcome = PickOne(
        _("What came of it?"), OUTCOMES.pairs(), wrong=_("Pick what came of it: one of the four.")
    )
    reason = WordsField(
        _("Why, in plain English"),
        [Needed(_("Write the reason. An answer without one helps nobody."))],
        description=READ_BY_THEM,
    )

    @property
    def given(self) -> Given:
        talked = self.talked.data == "yes"
        return Given(talked, Outcome(self.outcome.data), self.reason.data or "")


def answer_form(standing: AnswerGiven | None, noted: Note = NO_NOTE) -> AnswerForm:
    """As the page is opened: what stands or was noted in the meeting is there to be said better."""
    form = AnswerForm(formdata=None, reason=noted.words)
    if noted:
        form.talked.data = "yes" if noted.talked_about else None
    if standing is not None:
        form.replaces.data = standing.id
        form.talked.data = "yes" if standing.talked_about else "no"
        form.outcome.data = standing.outcome.value
        form.reason.data = standing.reason
    return form


class ActionForm(Form):
    """`offer` it the people and the days before it is drawn or validated."""

    id = HiddenId()
    who = PickFromList(_("Who does it"), wrong=PICK_WHO)
    somebody = LineField(
        _("Name and job of somebody else"), description=_("Only if they are not in the list.")
    )
    what = WordsField(
        pgettext("action", "What they do"),
        [Needed(_("Write what they do."))],
        description=READ_BY_THEM,
    )
    by_when = DayField(_("By when"))

    def offer(self, people: Sequence[Doer], held_on: date | None, today: date) -> None:
        self.people = {str(one.id): one for one in people}
        self.held_on, self.today = held_on, today
        self.who.validators = ()  # `validate_who` knows which of two sentences it is
        pairs: list[tuple[str, Text]] = [("", PICK_WHO)]
        pairs += [(code, one.label) for code, one in self.people.items()]
        self.who.choices = options([*pairs, (SOMEBODY_ELSE, _("Somebody else"))])

    def validate_who(self, field: Any) -> None:
        if field.data in self.people or field.data == SOMEBODY_ELSE:
            return
        raise Wrong(PICK_WHO if id_in(field.data) is None else ENDED)

    def validate_somebody(self, field: Any) -> None:
        if self.who.data == SOMEBODY_ELSE and not field.data:
            raise Wrong(_("Write the name of who does it."))

    def validate_by_when(self, field: Any) -> None:
        if field.process_errors:
            return
        if field.data is None:
            raise Wrong(_("Write the day by which it is done."))
        if self.held_on and field.data < self.held_on:
            raise Wrong(_("Write a day after the review: %(day)s.", day=day(self.held_on)))
        latest = add_months(self.today, MONTHS_AHEAD)
        if field.data > latest:
            raise Wrong(_("Write a day within two years: %(day)s at the latest.", day=day(latest)))

    def promise(self, *, item_id: UUID | None = None, decision_id: UUID | None = None) -> Promise:
        doer = self.people.get(self.who.data or "")
        return Promise(
            who_id=doer.id if doer else None,
            who=doer.name if doer else self.somebody.data or "",
            what=self.what.data or "",
            by_when=self.by_when.data or self.today,
            item_id=item_id,
            decision_id=decision_id,
        )


class DecisionForm(Form):
    id = HiddenId()
    words = WordsField(
        _("What was decided"),
        [Needed(_("Write what was decided."))],
        description=READ_BY_THEM,
    )
    reason = WordsField(
        _("Why, in plain English"),
        [Needed(_("Write why it was decided."))],
        description=READ_BY_THEM,
    )

    @property
    def decided(self) -> Decided:
        return Decided(self.words.data or "", self.reason.data or "")


def id_in(text: object) -> UUID | None:
    with suppress(ValueError):
        return UUID(str(text))
    return None
