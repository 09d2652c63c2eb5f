"""The areas of a care or pathway plan as they are shipped, and how each can stand."""

from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.i18n import Message, _, pgettext


@dataclass(frozen=True, slots=True)
class PlanIcon(Choice):
    """A picture that an area can have; `code` is its drawing, `hue` the colour of its card."""

    hue: str


@dataclass(frozen=True, slots=True)
class PlanArea(Choice):
    """`prompt` says what belongs there, to who writes it and to who reads it."""

    prompt: Message


@dataclass(frozen=True, slots=True)
class PlanState(Choice):
    """`hue` is a colour's class name."""

    hue: str


def _icon(drawing: str, label: Message, hue: str) -> PlanIcon:
    return PlanIcon(drawing, label, drawing, hue)


PLAN_ICONS = Choices(
    _icon("house", _("House"), "teal"),
    _icon("heart", _("Heart"), "violet"),
    _icon("users-round", _("People"), "teal"),
    _icon("graduation-cap", _("Square cap"), "blue"),
    _icon("heart-pulse", _("Heartbeat"), "green"),
    _icon("globe", _("Globe"), "sun"),
    _icon("file-text", _("Paper"), "blue"),
    _icon("wallet", _("Wallet"), "green"),
    _icon("key-round", _("Key"), "teal"),
    _icon("telescope", _("Telescope"), "violet"),
    _icon("utensils", _("Knife and fork"), "sun"),
    _icon("music", _("Music"), "blue"),
    _icon("trophy", _("Cup to win"), "sun"),
    _icon("shield-check", _("Shield"), "green"),
    _icon("map", _("Map"), "violet"),
)

WHO_I_AM = "who-i-am"

PLAN_AREAS = Choices(
    PlanArea(
        "where-i-live",
        _("Where I live"),
        "house",
        _("The home that is right for me, and the people I live with."),
    ),
    PlanArea(
        "family",
        _("My family and people I miss"),
        "heart",
        _("Who matters to me, and how we stay in touch."),
    ),
    PlanArea(
        "school",
        _("School, college or work"),
        "graduation-cap",
        _("What I learn, what helps me to learn, and what comes next."),
    ),
    PlanArea(
        "health",
        _("My health and sleep"),
        "heart-pulse",
        _("My body, my sleep and my feelings, and who helps me feel well."),
    ),
    PlanArea(
        WHO_I_AM,
        _("Who I am"),
        "globe",
        _("My language, my faith, my food, my culture, and being treated fairly."),
    ),
    PlanArea(
        "papers-and-lawyer",
        _("My papers and my lawyer"),
        "file-text",
        _("Who my lawyer is, and when I see them. The details are for my lawyer."),
    ),
    PlanArea(
        "money",
        _("Money and things I need"),
        "wallet",
        _("My money, my savings, my clothes and things I need."),
    ),
    PlanArea(
        "skills",
        _("Learning to live on my own"),
        "key-round",
        _("What I can do by myself, and what I want to learn."),
    ),
    PlanArea(
        "future",
        _("My future"),
        "telescope",
        _("What I hope for, and the next step to it."),
    ),
)

PLAN_STATES = Choices(
    PlanState("yes", pgettext("plan", "On track"), "circle-check", "green"),
    PlanState("needs-work", pgettext("plan", "Needs work"), "contrast", "sun"),
    PlanState("not-started", pgettext("plan", "Not started"), "hourglass", ""),
)

SAYS_OF_PLAN = Choices(
    PlanState("right", _("This is right"), "circle-check", "green"),
    PlanState("not-me", _("This is not me"), "circle-alert", "sun"),
)
