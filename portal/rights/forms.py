"""Asking about a right, answering, noting what was talked through, and which support is mine."""

from portal.i18n import Text, _, london_today
from portal.rights.models import Asked
from portal.rights.support import Facts
from portal.web.days import DayField
from portal.web.fields import (
    HiddenId,
    HiddenNumber,
    Needed,
    PickOne,
    PickSome,
    WordsField,
    Wrong,
)
from portal.web.forms import Form

WRITE = _("Write something before you save.")
PICK = _("Pick one answer.")
YES_NO: list[tuple[str, Text]] = [("yes", _("Yes")), ("no", _("No"))]
QUESTION = _("I have a question")
MORE = _("Tell me more")


class AskForm(Form):
    """Carries the id of what it will make, so that sending it twice is once."""

    id = HiddenId()
    asks = PickOne(
        _("What I want"),
        [(Asked.QUESTION.value, QUESTION), (Asked.MORE.value, MORE)],
        wrong=PICK,
        default=Asked.QUESTION.value,
    )
    text = WordsField(_("In my own words"))

    def validate_text(self, field: WordsField) -> None:
        if self.asks.data == Asked.QUESTION and not field.data:
            raise Wrong(WRITE)


class AnswerForm(Form):
    """`answers` is how many there were when the page was drawn."""

    id = HiddenId()
    answers = HiddenNumber(default=0)
    text = WordsField(
        _("My answer, in plain English"),
        [Needed(WRITE)],
        description=_("The young person reads this. Short words and short sentences help."),
    )


class TalkedForm(Form):
    rights = PickSome(
        _("What we talked through"), validators=[Needed(_("Tick one right or more."))]
    )
    on = DayField(_("On which day?"), [Needed(_("Write the day we talked."))])

    def offer(self, rights: list[tuple[str, str]]) -> None:
        """Offer (slug, title) of each right."""
        self.rights.choices = list(rights)

    def validate_on(self, field: DayField) -> None:
        if field.data and field.data > london_today():
            raise Wrong(_("This day is still to come. Pick today or an earlier day."))


class NotTalkedForm(Form):
    on = DayField(_("On which day?"), [Needed(_("Write the day we talked."))])


class SupportForm(Form):
    """Nothing of it is kept."""

    age = PickOne(
        _("How old am I?"),
        [
            ("under-16", _("Under 16")),
            ("16-or-17", _("16 or 17")),
            ("18-to-20", _("18, 19 or 20")),
            ("over-20", _("21 or older")),
        ],
        wrong=PICK,
    )
    now = PickOne(_("Am I in care now?"), YES_NO, wrong=PICK)
    at_16 = PickOne(_("Was I in care when I was 16 or 17?"), YES_NO, wrong=PICK)
    weeks = PickOne(
        _("Was I in care for 13 weeks or more since I was 14?"),
        [*YES_NO, ("not-sure", _("I am not sure"))],
        wrong=PICK,
    )

    @property
    def facts(self) -> Facts:
        return Facts(
            age=self.age.data,
            in_care_now=self.now.data == "yes",
            in_care_at_16=self.at_16.data == "yes",
            thirteen_weeks={"yes": True, "no": False}.get(self.weeks.data),
        )
