"""Which support it looks as if somebody has: eligible, relevant or qualifying, and never more."""

from dataclasses import dataclass

from portal.i18n import Message, pgettext


@dataclass(frozen=True, slots=True)
class Facts:
    """`thirteen_weeks` in care since they were 14; None when they are not sure."""

    age: str
    in_care_now: bool
    in_care_at_16: bool
    thirteen_weeks: bool | None


ELIGIBLE = pgettext("safety", "It looks as if I am what the law calls eligible.")
RELEVANT = pgettext("safety", "It looks as if I am what the law calls relevant.")
QUALIFYING = pgettext("safety", "It looks as if I am what the law calls qualifying.")
TOO_EARLY = pgettext("safety", "It is too early to say. This is looked at from 16 on.")
ASK = pgettext("safety", "A few questions can't tell. I ask somebody who knows.")


def support_of(facts: Facts) -> Message:
    """Say what it looks like (Children Act 1989: Schedule 2 para 19B, sections 23A and 24).

    Qualifying is only who is no longer looked after (section 24(2)). Whatever is not plain is a
    matter for somebody who knows all of it.
    """
    if facts.age == "under-16":
        return TOO_EARLY
    was_at_16 = facts.in_care_at_16 or (facts.in_care_now and facts.age == "16-or-17")
    if facts.thirteen_weeks is None or not was_at_16 or facts.age == "over-20":
        return ASK
    if not facts.thirteen_weeks:
        return ASK if facts.in_care_now else QUALIFYING
    if facts.age == "16-or-17":
        return ELIGIBLE if facts.in_care_now else RELEVANT
    return ASK
