"""Looking for a phrase, and ticking those to keep."""

from collections.abc import Collection, Iterable

from portal.i18n import _
from portal.i18n.pair import english_first
from portal.i18n.text import spanned
from portal.my_words.phrases import Phrase, phrase_of_code, phrases
from portal.web.fields import HiddenField, HiddenNumber, LineField, Needed, PickSome, options
from portal.web.forms import Form

CANNOT_KEEP = _("This one cannot be kept.")
IN_MY_LIST = _("In my list")


class FindForm(Form):
    """`skip` is how many of those found were on the pages before."""

    words = LineField(
        _("A word, in my language or in English"),
        [Needed(_("Write a word to look for."))],
        most=100,
    )
    skip = HiddenNumber(default=0)


class KeepForm(Form):
    """Ticks, one for each phrase; `group` is the page they are on."""

    phrases = PickSome(
        _("Words to keep"), validators=[Needed(_("Tick one word or more, then press Keep."))]
    )
    group = HiddenField()

    def offer(self, offered: Iterable[Phrase], kept: Collection[Phrase]) -> None:
        """Show these as tiles, and say of each one whether it is kept already."""
        chip = spanned('class="chip green"', IN_MY_LIST.html())
        labels = {one: english_first(one.message) for one in offered}
        self.phrases.choices = options(
            [(one.code, label + chip if one in kept else label) for one, label in labels.items()]
        )

    def take(self) -> "KeepForm":
        """Take every phrase that there is: what was sent may come from any page."""
        self.phrases.choices = options([(one.code, "") for one in phrases()])
        return self

    @property
    def chosen(self) -> list[Phrase]:
        found = (phrase_of_code(code) for code in self.phrases.data or [])
        return [one for one in found if one]
