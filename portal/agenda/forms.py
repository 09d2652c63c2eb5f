"""The forms of the agenda."""

from collections.abc import Sequence
from typing import Any

from portal.care_team.queries import IRO
from portal.choices.audience import Audience
from portal.choices.topics import TOPICS
from portal.drafts.forms import DraftForm
from portal.i18n import Text, _, ngettext, pgettext
from portal.web.fields import (
    HiddenNumber,
    Needed,
    PickFromList,
    PickOne,
    PickSome,
    TickField,
    WordsField,
    Wrong,
    options,
)
from portal.web.forms import Form

MOST_MINUTES = 40
STEP_MINUTES = 5


def minutes_label(minutes: int) -> Text:
    """How long a point takes; 0 is not known yet."""
    if minutes == 0:
        return _("I don't know yet")
    return ngettext("%(num)d minute", "%(num)d minutes", minutes)


MINUTES = [(str(m), minutes_label(m)) for m in range(0, MOST_MINUTES + 1, STEP_MINUTES)]


class TopicsForm(Form):
    """`revision` is that of the whole set of topics."""

    revision = HiddenNumber(default=0)
    topics = PickSome(_("I can pick as many as I like"), TOPICS.pairs())


class PlaceForm(Form):
    """Where a point stood when its Up and Down were drawn."""

    position = HiddenNumber(default=0)


class TopicForm(DraftForm):
    """A point on a topic: everything can be left as it is.

    `kept_away` is the id and the name of whoever is not to be there as it stands: somebody who
    left the circle may come back to it.
    """

    kept_away: tuple[str, str] | None = None

    text = WordsField(_("What I want to say, in my own words"))
    minutes = PickFromList(
        _("How long I want to talk about it"),
        MINUTES,
        wrong=_("Pick how long it takes."),
        default=str(STEP_MINUTES),
    )
    alone_with_iro = TickField(pgettext("safety", "I want to talk about this with my IRO alone"))
    not_with = PickFromList(
        pgettext("safety", "Not when this person is in the room"),
        wrong=_("Pick a person, or no one."),
        default="",
    )

    def offer(self, circle: Sequence[Any]) -> None:
        """The IRO leads the meeting, so only the others can be asked to leave the room."""
        super().offer(circle)
        self._iro = {str(one.adult_id) for one in circle if one.job == IRO}
        others = {str(one.adult_id): one.name for one in circle if one.job != IRO}
        if self.kept_away and self.kept_away[0] not in self._iro:
            others.setdefault(*self.kept_away)
        self.not_with.choices = options([("", _("Everyone can be there")), *others.items()])

    def validate_audience(self, field: PickOne) -> None:
        """What is for the IRO alone is never shown in the room; "My IRO" is offered instead."""
        if self.alone_with_iro.data and field.data == Audience.MEETING:
            field.data = Audience.MY_IRO.value
            raise Wrong(
                _(
                    "I want to talk about this with my IRO alone, so the meeting can't see it. "
                    "My IRO is picked now. I can save again."
                )
            )

    def validate_readers(self, field: PickSome) -> None:
        """Who is to talk about it has to see it."""
        super().validate_readers(field)
        unseen = self.audience.data == Audience.CHOSEN and self._iro.isdisjoint(field.data or ())
        if self.alone_with_iro.data and self._iro and unseen:
            raise Wrong(
                _(
                    "I want to talk about this with my IRO alone, so my IRO has to see it. "
                    "I pick my IRO too."
                )
            )

    def fields_of_point(self) -> dict[str, Any]:
        """The columns that a point has beyond those of every draft."""
        return {
            "minutes": int(self.minutes.data),
            "alone_with_iro": self.alone_with_iro.data,
            "not_with": self.not_with.data or None,
        }


class OwnPointForm(TopicForm):
    """A point in own words alone: they have to be there."""

    text = WordsField(
        _("What I want to talk about, in my own words"),
        [Needed(_("Write something before you save."))],
    )
