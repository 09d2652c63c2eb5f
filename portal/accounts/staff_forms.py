"""The forms of staff sign-in."""

from collections.abc import Sequence
from typing import Any

from wtforms import PasswordField

from portal.accounts.staff_secrets import LONGEST, too_easy
from portal.i18n import Text, _
from portal.web.fields import HiddenField, LineField, Needed, NotTooLong, Wrong
from portal.web.forms import Form
from portal.web.tidying import tidy

NO_PASSPHRASE = _("Type your passphrase.")


class PassphraseField(PasswordField):
    """A passphrase in NFC; it is never sent back to the page."""

    def __init__(self, label: Text, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        checks: Any = [*validators, NotTooLong(LONGEST)]
        super().__init__(label, checks, filters=[tidy], **kwargs)  # type: ignore[arg-type]


class SignInForm(Form):
    name = LineField(_("My sign-in name"), [Needed(_("Type your sign-in name."))], most=100)
    passphrase = PassphraseField(_("My passphrase"), [Needed(NO_PASSPHRASE)])
    next = HiddenField()


class MyNameForm(Form):
    """Shows my sign-in name, so that a password manager knows whose passphrase this is."""

    name = LineField(_("My sign-in name"), most=100, render_kw={"readonly": True})

    def show_name(self, name: str) -> None:
        """What was sent does not count."""
        self.name.data = name


class ProveForm(MyNameForm):
    passphrase = PassphraseField(_("My passphrase"), [Needed(NO_PASSPHRASE)])
    next = HiddenField()


class ChoosePassphraseForm(MyNameForm):
    """`names` are its owner's: a passphrase may not be one of them."""

    names: tuple[str, ...] = ()

    passphrase = PassphraseField(
        _("My new passphrase"),
        [Needed(_("Type a new passphrase."))],
        description=_(
            "15 letters or more. Four or five words that have nothing to do with me work well. "
            "I may paste it from a password manager."
        ),
    )
    again = PassphraseField(
        _("My new passphrase once more"), [Needed(_("Type the new passphrase once more."))]
    )
    next = HiddenField()

    def validate_passphrase(self, field: PassphraseField) -> None:
        trouble = too_easy(field.data or "", *self.names)
        if trouble is not None:
            raise Wrong(trouble)

    def validate_again(self, field: PassphraseField) -> None:
        if field.data != self.passphrase.data:
            raise Wrong(_("The two are not the same. Type the new passphrase in both."))
