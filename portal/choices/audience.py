"""Who may see an item."""

from enum import StrEnum

from portal.choices.choice import Choice, Choices
from portal.i18n import Text, pgettext


class Audience(StrEnum):
    """Stored with each item; only `MEETING` is ever shown in the room."""

    ONLY_ME = "only-me"
    MY_IRO = "my-iro"
    CHOSEN = "chosen"
    MEETING = "meeting"

    @property
    def label(self) -> Text:
        return AUDIENCES[self].label

    @property
    def icon(self) -> str:
        return AUDIENCES[self].icon


AUDIENCES = Choices(
    Choice(Audience.ONLY_ME, pgettext("safety", "Only me"), "lock"),
    Choice(Audience.MY_IRO, pgettext("safety", "My IRO"), "user-round-check"),
    Choice(Audience.CHOSEN, pgettext("safety", "People I choose"), "users-round"),
    Choice(Audience.MEETING, pgettext("safety", "Everyone at my meeting"), "presentation"),
)
