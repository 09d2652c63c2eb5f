"""The forms of a piece, of sending it, and of the second person's check."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from portal.council.kinds import KINDS
from portal.council.models import PieceKind
from portal.i18n import LANGUAGES, SHIPPED, _
from portal.web.fields import (
    HiddenId,
    HiddenNumber,
    LineField,
    Needed,
    PickFromList,
    PickOne,
    TickField,
    WordsField,
    options,
)
from portal.web.forms import Form

PUBLIC, OURS = "public", "ours"
EMPTY = _("Write something before you save.")
WHO_READS = {
    PUBLIC: _("Everybody"),
    OURS: _("Only young people here, when they are signed in"),
}
LANGUAGE_PAIRS = [
    (tag, f"{LANGUAGES[tag].own_name} ({LANGUAGES[tag].english_name})") for tag in SHIPPED
]


class NewPieceForm(Form):
    id = HiddenId()
    kind = PickOne(
        _("What it is"),
        [(kind.value, look.label) for kind, look in KINDS.items()],
        wrong=_("Pick what it is."),
        default=PieceKind.POST.value,
    )
    text = LineField(_("Title"), [Needed(EMPTY)], most=120)
    tag = PickFromList(_("Language"), LANGUAGE_PAIRS, wrong=_("Pick a language."), default="en")
    audience = PickOne(
        _("Who can read it"),
        list(WHO_READS.items()),
        wrong=_("Pick who can see this."),
        default=OURS,
    )

    @property
    def is_public(self) -> bool:
        return bool(self.audience.data == PUBLIC)


class LanguageForm(Form):
    """`offer` it the languages that the piece has: they are left out."""

    tag = PickFromList(_("Language"), (), wrong=_("Pick a language."))

    def offer(self, standing: Sequence[str]) -> None:
        self.tag.choices = options([pair for pair in LANGUAGE_PAIRS if pair[0] not in standing])


class SendForm(Form):
    """`revision` is of the draft that was looked at."""

    revision = HiddenNumber(default=0)


class CheckForm(Form):
    """Every tick is needed; `number` is of the version that was looked at."""

    number = HiddenNumber(default=0)
    names = TickField(_("No full name is in it."))
    places = TickField(_("No school, no address and no number is in it."))
    faces = TickField(_("Everybody whose face shows has agreed."))
    words = TickField(_("Each photo is told in words."))

    @property
    def ticks(self) -> tuple[TickField, ...]:
        return self.names, self.places, self.faces, self.words

    @property
    def is_complete(self) -> bool:
        return all(tick.data for tick in self.ticks)


class ReasonsForm(Form):
    """One field for each block, made by `reasons_form`."""

    number = HiddenNumber(default=0)

    @property
    def reasons(self) -> dict[UUID, str]:
        return {UUID(field.name): field.data for field in self.fields if field.data}

    @property
    def fields(self) -> list[Any]:
        return [field for field in self if isinstance(field, WordsField)]


def reasons_form(block_ids: Sequence[UUID], number: int, *, sent: bool) -> ReasonsForm:
    """A field for each block; with `sent` what was sent in them, else empty."""
    label = _("What has to change here, and why")
    fields = {str(one): WordsField(label, most=1000) for one in block_ids}
    made = type("ReasonsOfThis", (ReasonsForm,), fields)
    form: ReasonsForm = made(number=number) if sent else made(formdata=None, number=number)
    return form
