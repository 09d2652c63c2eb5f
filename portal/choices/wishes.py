"""The three ways to begin a wish."""

from portal.choices.choice import Choice, Choices
from portal.i18n import _

WISH_KINDS = Choices(
    Choice("want", _("I want…"), "heart"),
    Choice("do-not-want", _("I don't want…"), "hand"),
    Choice("change", _("One thing I would change…"), "wand-sparkles"),
)
