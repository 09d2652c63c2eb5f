"""The areas of life that matter to young people in care."""

from portal.choices.choice import Choice, Choices
from portal.i18n import _

AREAS = Choices(
    Choice("where-i-live", _("Where I live"), "house"),
    Choice("family", _("My family and people I miss"), "heart"),
    Choice("friends", _("My friends"), "users-round"),
    Choice("social-worker", _("My social worker"), "id-card"),
    Choice("school-or-work", _("School, college or work"), "graduation-cap"),
    Choice("health-and-sleep", _("My health and sleep"), "heart-pulse"),
    Choice("free-time", _("My free time, faith and culture"), "palette"),
    Choice("money", _("Money and things I need"), "wallet"),
    Choice("papers-and-lawyer", _("My papers and my lawyer"), "file-text"),
    Choice("feeling-safe", _("Feeling safe"), "shield-check"),
    Choice("being-treated-fairly", _("Being treated fairly"), "scale"),
    Choice("future", _("My future"), "telescope"),
)
