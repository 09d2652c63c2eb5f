"""Speaking up, taking it further, and an adult's answer."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID

from portal.care_team.queries import CircleMember
from portal.drafts.words import Words
from portal.i18n import Text, _, pgettext
from portal.speaking_up.kinds import GETS_IT, Kind
from portal.speaking_up.models import GoesTo, Says
from portal.speaking_up.moves import ADULTS_SAY
from portal.speaking_up.routing import offered, would_reach
from portal.web.fields import HiddenId, PickOne, WordsField, Wrong, options
from portal.web.forms import Form

NOBODY = "nobody"
MY_WORDS = _("In my own words")
MAY_BE_EMPTY = _("I can leave this empty.")
ADULTS_WORDS = {
    Says.TAKEN_UP: _("I am looking into it"),
    Says.LONGER: _("It needs longer"),
    Says.ANSWERED: _("This is my answer"),
}


class SpeakForm(Form):
    """`offer` it the kind and the circle before it is drawn or validated."""

    id = HiddenId()
    text = WordsField(MY_WORDS, description=MAY_BE_EMPTY)
    about = PickOne(
        pgettext("safety", "Is it about one of my people?"),
        description=pgettext("safety", "It never goes to who it is about."),
        wrong=_("Pick somebody, or the first one."),
        default=NOBODY,
    )
    to = PickOne(
        pgettext("safety", "Who gets it?"),
        description=pgettext("safety", "The manager leads the people who run reviews."),
        wrong=_("Pick who gets it."),
    )

    def offer(self, kind: Kind, circle: Sequence[CircleMember]) -> None:
        self.circle = circle
        people: list[tuple[str, Text | str]] = [(NOBODY, _("No, about something else"))]
        people += [(str(one.adult_id), one.name) for one in _once_each(circle)]
        self.about.choices = options(people)
        open_to = offered(kind, circle)
        self.to.choices = options([(one.value, GETS_IT[one]) for one in open_to])
        if not self.is_submitted() and (len(open_to) == 1 or not kind.staged):
            self.to.data = open_to[0].value

    def validate_to(self, field: PickOne) -> None:
        if field.data in set(GoesTo) and would_reach(
            GoesTo(field.data), self.about_id, self.circle
        ):
            raise Wrong(pgettext("safety", "It is about my IRO, so it goes to the manager."))

    @property
    def about_id(self) -> UUID | None:
        with suppress(ValueError):
            return UUID(str(self.about.data))
        return None


class FurtherForm(Form):
    id = HiddenId()
    text = WordsField(MY_WORDS, description=MAY_BE_EMPTY)


class AnswerForm(Form):
    """`offer` it what may be said before it is drawn or validated."""

    id = HiddenId()
    says = PickOne(_("What I do"), wrong=_("Pick what you do."))
    text = WordsField(
        _("What the young person reads"),
        description=_("The young person reads this. Short words and short sentences help."),
    )

    def offer(self, following: frozenset[Says]) -> None:
        may = [says for says in ADULTS_SAY if says in following]
        self.says.choices = options([(says.value, ADULTS_WORDS[says]) for says in may])
        if len(may) == 1 and not self.is_submitted():
            self.says.data = may[0].value

    def validate_text(self, field: WordsField) -> None:
        if not field.data and self.says.data == Says.LONGER:
            raise Wrong(_("Write why it needs longer."))
        if not field.data and self.says.data == Says.ANSWERED:
            raise Wrong(_("Write your answer."))

    @property
    def words(self) -> Words:
        return Words(self.text.data or "", self.text.direction, "en")


def _once_each(circle: Sequence[CircleMember]) -> list[Any]:
    """Somebody may have two jobs with one young person."""
    return list({one.adult_id: one for one in reversed(circle)}.values())[::-1]
