"""Why a health assessment is late: the reasons that the monthly meeting counts."""

from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.i18n import Message, _


@dataclass(frozen=True, slots=True)
class Delay(Choice):
    """`label` is for adults; `plain` says the same to a young person."""

    plain: Message


DELAYS = Choices(
    Delay("clinic", _("The clinic had no time"), "hospital", _("The clinic had no time.")),
    Delay("interpreter", _("No interpreter was free"), "languages", _("There was no interpreter.")),
    Delay("declined", _("The young person said no"), "circle-minus", _("I said no for now.")),
    Delay("moved", _("The young person moved"), "route", _("I moved to another place.")),
    Delay("other", _("Something else"), "circle-equal", _("There was another reason.")),
)
