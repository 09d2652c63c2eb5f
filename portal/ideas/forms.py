"""Writing to the council, and its answers."""

from portal.choices.outcomes import OUTCOMES
from portal.i18n import Text, _, pgettext
from portal.ideas.models import Says
from portal.ideas.service import Said
from portal.web.days import DayField
from portal.web.fields import (
    HiddenId,
    LineField,
    MayPickOne,
    Needed,
    PickOne,
    WordsField,
    Wrong,
    options,
)
from portal.web.forms import Form

WITH_NAME, WITHOUT = "with", "without"
COUNCIL_SAYS: dict[Says, Text] = {
    Says.ANSWERED: _("This is my answer"),
    Says.DECIDED: _("What was decided"),
    Says.MILESTONE: _("The next step, with its day"),
    Says.DONE: _("It is done"),
}


class IdeaForm(Form):
    id = HiddenId()
    text = WordsField(
        _("My idea, in my own words"), [Needed(_("Write something before you save."))]
    )
    named = PickOne(
        pgettext("safety", "Do they see my name?"),
        [
            (WITHOUT, pgettext("safety", "No, they don't see my name")),
            (WITH_NAME, pgettext("safety", "Yes, they see my name")),
        ],
        description=pgettext("safety", "My words may show who I am, with or without my name."),
        wrong=_("Pick one."),
        default=WITHOUT,
    )

    @property
    def with_name(self) -> bool:
        return bool(self.named.data == WITH_NAME)


class StepForm(Form):
    """`offer` it what can be said before it is drawn or validated."""

    id = HiddenId()
    says = PickOne(_("What I do"), wrong=_("Pick what you do."))
    outcome = MayPickOne(_("What came of it?"), OUTCOMES.pairs())
    on = DayField(_("By when"), default=None)
    text = WordsField(
        _("What the young person reads"),
        [Needed(_("Write your answer."))],
        description=_("The young person reads this. Short words and short sentences help."),
    )

    def offer(self, following: list[Says]) -> None:
        self.says.choices = options([(says.value, COUNCIL_SAYS[says]) for says in following])

    def validate_outcome(self, field: MayPickOne) -> None:
        if self.says.data == Says.DECIDED and not field.data:
            raise Wrong(_("Pick what was decided."))

    def validate_on(self, field: DayField) -> None:
        if self.says.data == Says.MILESTONE and not field.data and not field.errors:
            raise Wrong(_("Write the day."))

    @property
    def said(self) -> Said:
        says = Says(self.says.data)
        return Said(
            says,
            self.text.data or "",
            self.outcome.data if says is Says.DECIDED else None,
            self.on.data if says is Says.MILESTONE else None,
        )


class PieceForm(Form):
    """The title of what the council writes for everybody, in its own words."""

    heading = LineField(_("Title"), [Needed(_("Write something before you save."))], most=120)
