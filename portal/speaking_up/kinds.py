"""The ways to speak up: what each is called, who can get it, and whether it has stages."""

from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.i18n import Message, _, pgettext
from portal.speaking_up.models import GoesTo


@dataclass(frozen=True, slots=True)
class Kind(Choice):
    """`label` is the young person's wish, `said` what they did, `name` the adults' word for it.

    `goes_to` are the ones to pick from, the first that can get it picked. `staged`: it has the
    stages of a complaint; otherwise the authority's own promise. `reports`: it is about people,
    with or without the name of whose it is, and is counted apart.
    """

    said: Message
    name: Message
    line: Message
    hue: str
    goes_to: tuple[GoesTo, ...]
    staged: bool
    reports: bool = False

    @property
    def iros_alone(self) -> bool:
        """It can go to an IRO and to nobody else."""
        return GoesTo.IRO in self.goes_to


@dataclass(frozen=True, slots=True)
class Standing(Choice):
    hue: str


ADVOCATE = "advocate"
UNFAIR = "unfair"
KINDS = Choices(
    Kind(
        code=ADVOCATE,
        label=pgettext("safety", "I want an advocate"),
        icon="megaphone",
        said=_("I asked for an advocate"),
        name=_("Wants an advocate"),
        line=pgettext("safety", "An advocate is free and on my side. They help me be heard."),
        hue="teal",
        goes_to=(GoesTo.BOTH, GoesTo.MANAGER),
        staged=False,
    ),
    Kind(
        code="complaint",
        label=pgettext("safety", "I want to complain"),
        icon="message-circle-warning",
        said=_("I complained"),
        name=_("Complaint"),
        line=pgettext("safety", "I say what is wrong. They have to answer me by a day."),
        hue="rust",
        goes_to=(GoesTo.IRO, GoesTo.MANAGER),
        staged=True,
    ),
    Kind(
        code=UNFAIR,
        label=pgettext("safety", "I want to report racism or unfairness"),
        icon="scale",
        said=_("I reported racism or unfairness"),
        name=_("Racism or unfairness"),
        line=pgettext("safety", "I say who was unfair, staff too. I pick who gets it."),
        hue="violet",
        goes_to=(GoesTo.IRO, GoesTo.MANAGER, GoesTo.ADVOCATE),
        staged=False,
        reports=True,
    ),
)
GETS_IT = {
    GoesTo.IRO: _("My IRO"),
    GoesTo.MANAGER: _("The manager"),
    GoesTo.BOTH: _("My IRO and the manager"),
    GoesTo.ADVOCATE: _("My advocate"),
}
ANSWERS_IT = {
    GoesTo.IRO: _("Reviewing officer (IRO)"),
    GoesTo.MANAGER: _("Manager"),
    GoesTo.BOTH: _("Reviewing officer and manager"),
    GoesTo.ADVOCATE: _("Advocate"),
}
STANDINGS = Choices(
    Standing("waiting", _("No answer yet"), "hourglass", ""),
    Standing("answered", _("There is an answer"), "mail", "blue"),
    Standing("settled", pgettext("complaint", "Settled"), "circle-check", "green"),
)
STAGES = {
    1: pgettext("safety", "Stage 1: who gets it answers me"),
    2: pgettext("safety", "Stage 2: somebody new looks into it"),
    3: pgettext("safety", "Stage 3: three people from outside look at it"),
}
