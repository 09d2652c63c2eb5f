"""What who keeps a plan writes: an area, an area of one young person, and what stands where."""

from collections.abc import Sequence
from datetime import date

from portal.choices.plan import PLAN_ICONS, PLAN_STATES
from portal.i18n import _
from portal.plan.areas import Area
from portal.plan.cards import Card
from portal.plan.own_areas import New
from portal.plan.service import Kept
from portal.web.days import DayField
from portal.web.fields import (
    HiddenId,
    HiddenNumber,
    LineField,
    Needed,
    PickOne,
    WordsField,
    Wrong,
    options,
)
from portal.web.forms import Form

READ_BY_THEM = _("The young person reads this. Short words and short sentences help.")
PICK_ICON = _("Pick a picture.")
ON_NO_CARD = "none"


class KeepForm(Form):
    """Carries the id of the version it will make, and the one it began from."""

    id = HiddenId()
    revision = HiddenNumber(default=0)
    want = WordsField(_("What we want"), description=READ_BY_THEM)
    doing = WordsField(_("What is being done"), description=READ_BY_THEM)
    who = LineField(_("Who does it"), description=_("Names that the young person knows."))
    by_when = DayField(_("By when"), description=_("Leave it empty if there is no day."))
    state = PickOne(_("Is it on track?"), PLAN_STATES.pairs(), wrong=_("Pick how it stands."))

    def validate_want(self, field: WordsField) -> None:
        if not field.data and not self.doing.data:
            raise Wrong(_("Write what we want, or what is being done."))

    @property
    def kept(self) -> Kept:
        by_when: date | None = self.by_when.data
        return Kept(
            want=self.want.data or "",
            doing=self.doing.data or "",
            who=self.who.data or "",
            by_when=by_when,
            state=self.state.data,
        )


def keep_form(card: Card) -> KeepForm:
    """As the page is opened: what stands is there to be said better."""
    if card.entry is None:
        return KeepForm()
    kept = card.entry.kept
    return KeepForm(
        revision=card.entry.revision,
        want=kept.want,
        doing=kept.doing,
        who=kept.who,
        by_when=kept.by_when,
        state=kept.state,
    )


class AreaForm(Form):
    """What an area is called, what belongs there, and its picture."""

    title = LineField(
        _("Name of the area"),
        [Needed(_("Write a name for the area."))],
        most=80,
        description=_("Few words, as the young person would say it: My friends."),
    )
    prompt = LineField(
        _("What belongs there"),
        most=300,
        description=_("One short sentence. It helps who writes and who reads."),
    )
    icon = PickOne(_("Picture"), PLAN_ICONS.pairs(), wrong=PICK_ICON)


class OwnAreaForm(AreaForm):
    id = HiddenId()

    @property
    def new(self) -> New:
        return New(self.title.data or "", self.prompt.data or "", self.icon.data)


class PlaceForm(Form):
    """`offer` it the areas before it is drawn or validated."""

    area = PickOne(_("On which card does it stand?"), wrong=_("Pick a card, or none."))

    def offer(self, areas: Sequence[Area]) -> None:
        pairs = [(area.code, area.title) for area in areas]
        self.area.choices = options([*pairs, (ON_NO_CARD, _("On no card"))])

    @property
    def picked(self) -> str | None:
        code: str = self.area.data
        return None if code == ON_NO_CARD else code
