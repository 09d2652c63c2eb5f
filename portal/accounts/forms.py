"""The forms of the ways in."""

from typing import Any

from wtforms import PasswordField

from portal.accounts.codes import tidy_number
from portal.accounts.pins import DIGITS_IN_A_PIN, PICTURES_IN_A_PIN
from portal.choices.pictures import PICTURES
from portal.i18n import Text, _
from portal.web.fields import HiddenField, HiddenNumber, PickOne, StringField
from portal.web.forms import Form

SHARED, OWN = "shared", "own"
WHOSE_PHONE = [
    (SHARED, _("Other people use this phone too. Do not remember me.")),
    (OWN, _("Only I can unlock this phone. Remember me for 30 days.")),
]


class DigitsField(PasswordField):
    """Digits that nobody beside the phone can read."""

    def __init__(self, label: Text, **kwargs: Any) -> None:
        super().__init__(label, render_kw={"inputmode": "numeric"}, **kwargs)  # type: ignore[arg-type]


class CodeField(StringField):
    """Letters and digits to copy; whatever its length, a wrong one is only wrong."""

    def __init__(self, label: Text, **kwargs: Any) -> None:
        attributes = {"autocapitalize": "characters", "spellcheck": "false"}
        super().__init__(label, render_kw=attributes, **kwargs)  # type: ignore[arg-type]


class CardForm(Form):
    token = HiddenField()
    next = HiddenField()
    number = CodeField(_("Number on the card"))
    code = CodeField(_("Code on the card"))

    def forget(self) -> None:
        """What was typed does not stay on the screen of a shared phone."""
        for field in (self.token, self.number, self.code):
            field.data = ""


class WhosePhoneForm(Form):
    whose = PickOne(
        _("Is this phone only mine?"), WHOSE_PHONE, wrong=_("Pick one of the two."), default=SHARED
    )


class KeyCodeForm(WhosePhoneForm):
    next = HiddenField()
    code = CodeField(
        _("My key code"),
        description=_("It has 12 letters and numbers. It is on my paper or in my notes."),
    )


class PinForm(Form):
    """Taps on pictures are buttons, so they are read from `picked` and `pick`."""

    seed = HiddenNumber()
    next = HiddenField()
    digits = DigitsField(_("My six digits"))

    def typed(self) -> tuple[str, ...] | None:
        """The six digits; None while there are fewer or more."""
        digits = tidy_number(self.digits.data or "")
        return tuple(digits) if len(digits) == DIGITS_IN_A_PIN else None


def tapped(picked: list[str], pick: str | None, *, undo: bool) -> list[str]:
    """The pictures that were tapped so far, at most four."""
    taps = picked[:-1] if undo else [*picked, *([pick] if pick else [])]
    return [code for code in taps if code in PICTURES][:PICTURES_IN_A_PIN]
