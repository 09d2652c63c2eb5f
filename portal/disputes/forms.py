"""Opening a dispute, and writing down a step of it."""

from datetime import date

from portal.disputes.kinds import STEPS
from portal.disputes.models import StepKind
from portal.disputes.moves import ENDS
from portal.disputes.service import Step
from portal.i18n import Message, _, day, london_today
from portal.web.days import DayField
from portal.web.fields import (
    HiddenId,
    LineField,
    Needed,
    PickOne,
    TickField,
    WordsField,
    Wrong,
    options,
)
from portal.web.forms import Form

TO_COME: Message = _("This day is still to come. Pick today or an earlier day.")


class _Logged(Form):
    """What every step says: when, to whom, the words, and what the young person is told."""

    id = HiddenId()
    happened_on = DayField(_("On which day"), [Needed(_("Write the day."))], default=london_today)
    to_whom = LineField(_("To whom"), description=_("A name and a job."))
    words = WordsField(
        _("What was said, asked for or agreed"), [Needed(_("Write what was said or asked for."))]
    )
    answer_by = DayField(
        _("By when they are to answer"), description=_("Leave this empty if nobody has to answer.")
    )
    told = TickField(_("Tell the young person about it"))
    sentence = WordsField(
        _("What the young person reads"),
        description=_(
            "Plain words: what I am not happy with, and what I have asked for. "
            "Nobody tells them unless this is ticked."
        ),
    )

    def validate_happened_on(self, field: DayField) -> None:
        if field.data and field.data > london_today():
            raise Wrong(TO_COME)

    def validate_answer_by(self, field: DayField) -> None:
        if field.data and self.happened_on.data and field.data < self.happened_on.data:
            raise Wrong(_("Write the same day or a later one."))

    def validate_sentence(self, field: WordsField) -> None:
        if self.told.data and not field.data:
            raise Wrong(_("Write the sentence that the young person reads."))
        if field.data and not self.told.data:
            raise Wrong(_("Tick that they are told, or take this sentence out."))

    def _step(self, kind: StepKind) -> Step:
        return Step(
            kind=kind,
            happened_on=self.happened_on.data or london_today(),
            to_whom=self.to_whom.data or "",
            words=self.words.data or "",
            answer_by=self.answer_by.data if kind not in ENDS else None,
            told=self.sentence.data or "",
        )


class OpenForm(_Logged):
    about = LineField(
        _("What I am not happy with"),
        [Needed(_("Write what it is about."))],
        description=_("A few words, for the list."),
    )

    @property
    def first(self) -> Step:
        return self._step(StepKind.OPENED)


class StepForm(_Logged):
    """`offer` it what may follow before it is drawn or validated."""

    opened_on: date
    last_on: date

    kind = PickOne(_("What happened"), wrong=_("Pick what happened."))

    def offer(self, kinds: tuple[StepKind, ...], opened_on: date, last_on: date) -> None:
        self.opened_on, self.last_on = opened_on, last_on
        self.kind.choices = options([(kind.value, STEPS[kind].label) for kind in kinds])

    def validate_happened_on(self, field: DayField) -> None:
        super().validate_happened_on(field)
        ends = self.kind.data in set(ENDS)
        earliest = self.last_on if ends else self.opened_on
        if field.data and field.data < earliest:
            raise Wrong(_("Write %(day)s or a later day.", day=day(earliest)))

    @property
    def step(self) -> Step:
        return self._step(StepKind(self.kind.data))
