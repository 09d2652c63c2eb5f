"""How somebody can take part in their review, and what makes it easier."""

from enum import StrEnum

from portal.choices.choice import Choice, Choices
from portal.i18n import _


class Way(StrEnum):
    """The ways of taking part; a participation code is suggested from them."""

    THERE = "there"
    PART = "part"
    VIDEO = "video"
    RECORD = "record"
    IRO_SPEAKS = "iro-speaks"
    ADVOCATE_SPEAKS = "advocate-speaks"
    CHAIR = "chair"


WAYS = Choices(
    Choice(Way.THERE, _("I come to the meeting"), "armchair"),
    Choice(Way.PART, _("I come for part of it"), "door-open"),
    Choice(Way.VIDEO, _("I join by video"), "video"),
    Choice(Way.RECORD, _("I write or record what I want to say"), "mic"),
    Choice(Way.IRO_SPEAKS, _("My IRO speaks for me"), "user-round-check"),
    Choice(Way.ADVOCATE_SPEAKS, _("An advocate speaks for me"), "megaphone"),
    Choice(Way.CHAIR, _("I lead the meeting myself"), "star"),
)

PLACES = Choices(
    Choice("where-i-live", _("Where I live"), "house"),
    Choice("school-or-college", _("At my school or college"), "school"),
    Choice("council-office", _("At the council"), "building"),
    Choice("somewhere-else", _("Somewhere else I like"), "trees"),
    Choice("no-matter", _("Any place is OK"), "map-pin"),
)

TIMES = Choices(
    Choice("before-school", _("In the morning, before school"), "sunrise"),
    Choice("after-school", _("In the afternoon, after school"), "sun"),
    Choice("evening", _("In the evening"), "sunset"),
    Choice("school-holidays", _("On a day with no school"), "backpack"),
    Choice("no-matter", _("Any time that is not school time"), "clock"),
)

BREAKS = Choices(
    Choice("when-i-ask", _("I will say when I need a break"), "hand"),
    Choice("one-break", _("I want one break"), "pause"),
    Choice("many-breaks", _("I want many short breaks"), "repeat"),
    Choice("no-break", _("I don't need a break"), "timer"),
)

FOOD_AND_PRAYER = Choices(
    Choice("halal", _("I eat halal food"), "utensils"),
    Choice("vegetarian", _("I don't eat meat"), "leaf"),
    Choice("fasting", _("I am fasting"), "moon-star"),
    Choice("drink", _("I want a drink and a snack"), "coffee"),
    Choice("allergy", _("Some food makes me ill"), "apple"),
    Choice("time-to-pray", _("I need time to pray"), "hand-heart"),
    Choice("place-to-pray", _("I need a quiet place to pray"), "door-open"),
)
