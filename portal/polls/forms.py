"""The forms of a poll: what its editor writes, and one tap."""

from typing import Any

from portal.i18n import _, london_today, ngettext
from portal.polls.models import PollState
from portal.polls.service import Asks
from portal.polls.words import FEWEST, MOST, Asked
from portal.web.days import DayField
from portal.web.fields import (
    HiddenField,
    HiddenId,
    HiddenNumber,
    LineField,
    Needed,
    PickOne,
    WordsField,
    Wrong,
)
from portal.web.forms import Form

AFTER, AT_END = "after", "at-end"
LONGEST_ANSWER = 80
ANSWERS = {str(number) for number in range(MOST + 1)}


class PollWordsForm(Form):
    """The question with its answers, in one language; `answers_wanted` is of the English."""

    answers_wanted: int | None = None

    revision = HiddenNumber(default=0)
    wording = LineField(_("The question"), [Needed(_("Write the question."))])
    answers = WordsField(
        _("The answers, one on each line"),
        description=_("Two to six. Everybody can also pick “No opinion”."),
    )

    def validate_answers(self, field: WordsField) -> None:
        lines = _lines_in(field)
        if self.answers_wanted is not None and len(lines) != self.answers_wanted:
            raise Wrong(
                ngettext(
                    "Write %(num)d answer, as in English.",
                    "Write %(num)d answers, as in English.",
                    self.answers_wanted,
                )
            )
        if not FEWEST <= len(lines) <= MOST:
            raise Wrong(_("Write two to six answers, one on each line."))
        if len(set(lines)) < len(lines):
            raise Wrong(_("Two answers are the same."))
        if any(len(line) > LONGEST_ANSWER for line in lines):
            raise Wrong(_("Write shorter answers."))

    @property
    def lines(self) -> tuple[str, ...]:
        return _lines_in(self.answers)

    def asked(self, language: str) -> Asked:
        return Asked(self.wording.data or "", self.lines, language, PollState.DRAFT)

    @staticmethod
    def standing(asked: Asked | None) -> dict[str, Any]:
        """What the form shows of a question that stands."""
        if asked is None:
            return {}
        return {"wording": asked.question, "answers": "\n".join(asked.answers)}


class PollForm(PollWordsForm):
    id = HiddenId()
    results = PickOne(
        _("When do results show?"),
        [(AFTER, _("To each who has voted")), (AT_END, _("When the poll has ended"))],
        wrong=_("Pick when results show."),
        default=AFTER,
    )
    ends_on = DayField(_("Last day to vote"), [Needed(_("Write the last day."))], default=None)

    def validate_ends_on(self, field: DayField) -> None:
        if field.data and field.data < london_today():
            raise Wrong(_("Pick today or a later day."))

    @property
    def typed(self) -> str:
        """The question and its answers, as they were written."""
        return f"{self.wording.data or ''}\n{self.answers.data or ''}".strip()

    @property
    def asks(self) -> Asks:
        ends_on = self.ends_on.data or london_today()
        return Asks(self.asked("en"), self.results.data == AT_END, ends_on)


class VoteForm(Form):
    """A tap: the answer travels in the body, all of them as long, never in an address."""

    answer = HiddenField()

    @property
    def number(self) -> int:
        """-1, which is no answer, for what is no number of one."""
        said = self.answer.data or ""
        return int(said) if said in ANSWERS else -1


def _lines_in(field: WordsField) -> tuple[str, ...]:
    lines = (line.strip() for line in (field.data or "").splitlines())
    return tuple(filter(None, lines))
