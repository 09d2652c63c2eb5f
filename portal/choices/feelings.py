"""Six feelings, and the right not to say; nothing is ever scored from them."""

from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.i18n import _

NOT_SAYING = "not-saying"


@dataclass(frozen=True, slots=True)
class Feeling(Choice):
    """`row` is a line of the chart, 0 at the top: a place to draw, not an amount.

    Rows are not added, averaged or compared with a limit. `NOT_SAYING` has a line of its own
    under the others, so that a chart shows it as said rather than as missing.
    """

    row: int


FEELINGS = Choices(
    Feeling("good", _("I feel good"), "face-slightly-smiling", 0),
    Feeling("so-so", _("I feel so-so"), "face-neutral", 1),
    Feeling("tired", _("I feel tired"), "moon", 2),
    Feeling("worried", _("I feel worried"), "cloud-alert", 3),
    Feeling("sad", _("I feel sad"), "face-slightly-frowning", 4),
    Feeling("angry", _("I feel angry"), "face-angry", 5),
    Feeling(NOT_SAYING, _("I don't want to say"), "eye-off", 6),
)
