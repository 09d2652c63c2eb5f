"""What stands and what was sent, side by side."""

from typing import NamedTuple

from portal.choices.delays import DELAYS
from portal.health.service import Assessment
from portal.i18n import Message, Text, _, day

NOTHING = _("Nothing")
YES_NO = {True: _("Yes"), False: _("No")}


class Both(NamedTuple):
    """One thing: its name, what stands, and what was sent."""

    label: Message
    saved: Text | str
    sent: Text | str


def both_assessments(saved: Assessment | None, sent: Assessment) -> list[Both]:
    stands, new = _told(saved), _told(sent)
    return [Both(label, stands[label], new[label]) for label in new]


def _told(one: Assessment | None) -> dict[Message, Text | str]:
    return {
        _("Held on"): day(one.held_on) if one and one.held_on else NOTHING,
        _("Why it is late"): DELAYS[one.delay].label if one and one.delay else NOTHING,
        _("More about why it is late"): (one.note if one else "") or NOTHING,
        _("The young person has a copy"): YES_NO[one.copy_given] if one else NOTHING,
    }
