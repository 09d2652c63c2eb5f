"""What stands and what was sent, side by side."""

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from portal.choices.contacts import ALERT_KINDS, HOW, SEEN
from portal.contacts.alerting import Raised
from portal.contacts.service import Visit
from portal.i18n import Message, Text, _, day, moment

NOTHING = _("Nothing")
YES_NO = {True: _("Yes"), False: _("No")}


class Both(NamedTuple):
    """One thing: its name, what stands, and what was sent."""

    label: Message
    saved: Text | str
    sent: Text | str


def both_visits(saved: Visit, sent: Visit, names: Mapping[UUID, str]) -> list[Both]:
    return _beside(_visit(saved, names), _visit(sent, names))


def both_alerts(saved: Raised, sent: Raised) -> list[Both]:
    return _beside(_alert(saved), _alert(sent))


def _beside(saved: Mapping[Message, Text | str], sent: Mapping[Message, Text | str]) -> list[Both]:
    return [Both(label, saved[label], sent[label]) for label in sent]


def _visit(visit: Visit, names: Mapping[UUID, str]) -> dict[Message, Text | str]:
    return {
        _("Who was in touch"): names.get(visit.who_id, ""),
        _("When"): moment(visit.happened_at),
        _("How"): HOW[visit.how].label,
        _("Were they seen alone?"): SEEN[visit.seen].label if visit.seen else NOTHING,
        _("An interpreter was there"): YES_NO[visit.interpreter],
        _("What it was about"): visit.words or NOTHING,
    }


def _alert(raised: Raised) -> dict[Message, Text | str]:
    return {
        _("What it is about"): ALERT_KINDS[raised.kind].label,
        _("Since when"): day(raised.since),
        _("Until when"): day(raised.until) if raised.until else NOTHING,
        _("What people have to know"): raised.words,
        _("Why it is not safe to show them"): raised.kept_back or NOTHING,
        _("Why it is over"): raised.closed_why or NOTHING,
    }
