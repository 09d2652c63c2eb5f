"""Whom something goes to: the young person picks, and it never goes to whom it is about."""

from collections.abc import Sequence
from uuid import UUID

from portal.care_team.queries import IRO, CircleMember
from portal.speaking_up.kinds import Kind
from portal.speaking_up.models import GoesTo

REACHES_IRO = (GoesTo.IRO, GoesTo.BOTH)


def offered(kind: Kind, circle: Sequence[CircleMember]) -> tuple[GoesTo, ...]:
    """What can be picked; without an IRO today, only what reaches the managers."""
    has_iro = any(one.job == IRO for one in circle)
    return tuple(one for one in kind.goes_to if has_iro or one not in REACHES_IRO)


def would_reach(goes_to: GoesTo, about: UUID | None, circle: Sequence[CircleMember]) -> bool:
    """Whether it would go to the person it is about."""
    iros = {one.adult_id for one in circle if one.job == IRO}
    return goes_to in REACHES_IRO and about in iros


def after(goes_to: GoesTo, stage: int) -> GoesTo:
    """From stage 2 on it is the managers': who answered first does not look into it again."""
    return goes_to if stage == 1 else GoesTo.MANAGER
