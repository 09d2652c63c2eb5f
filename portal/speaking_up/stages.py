"""The stages of a complaint and their days, as pure functions of dates.

Source: Children Act 1989 Representations Procedure (England) Regulations 2006, SI 2006/1738. [V]
was read in a primary or first-party source. Its working days leave out Boxing Day by name too:
in England that is a Saturday, a Sunday or a bank holiday already. The day on which something was
said is never counted. How soon somebody tells of an advocate is no law's: it is the authority's own
promise, a setting.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from portal.reviews.working_days import WorkingDays


class Stage(IntEnum):
    """Local resolution, investigation, review panel."""

    LOCAL = 1
    INVESTIGATION = 2
    PANEL = 3


@dataclass(frozen=True, slots=True)
class Limit:
    """Working days: as a rule, and at the very most, with the reason told."""

    days: int
    most: int


LIMITS = {
    Stage.LOCAL: Limit(10, 20),
    Stage.INVESTIGATION: Limit(25, 65),
    Stage.PANEL: Limit(30, 30),
}


def stage_due(stage: Stage, since: date, days: WorkingDays) -> date:
    """Give the last day for the answer of a stage that began on `since`.

    Stage 1 within 10 working days, stage 2 within 25, and the panel meets within 30 of being
    asked for (reg 19(4)) [V].
    """
    return days.after(since, LIMITS[stage].days)


def stage_due_at_most(stage: Stage, since: date, days: WorkingDays) -> date:
    """Give the last day when it needs longer: 20 and 65 working days [V]; a panel has none."""
    return days.after(since, LIMITS[stage].most)


def can_be_longer(stage: Stage) -> bool:
    return LIMITS[stage].most > LIMITS[stage].days


def next_stage(stage: Stage) -> Stage | None:
    """What a young person can ask for next; after the panel, the Ombudsman stands outside."""
    return Stage(stage + 1) if stage < Stage.PANEL else None
