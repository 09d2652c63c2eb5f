"""The drafts of every step, gathered in the order in which they are shown and shared."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from portal.achievements.models import Achievement
from portal.agenda.models import AgendaPoint
from portal.choices.audience import Audience
from portal.drafts.frozen import FrozenItem
from portal.drafts.models import Draft, Step
from portal.drafts.service import Whose
from portal.drafts.whole import Kinds, frozen_drafts
from portal.feelings.models import Feeling
from portal.skills.models import SkillDraft
from portal.taking_part.models import TakingPart
from portal.wishes.models import Wish

KINDS: Kinds = (AgendaPoint, Feeling, Wish, Achievement, TakingPart, SkillDraft)
STEPS = [kind.step for kind in KINDS]


def my_items(session: Session, whose: Whose) -> tuple[FrozenItem, ...]:
    """Everything somebody wrote for this review, what stays with them too: for their eyes only."""
    items = frozen_drafts(session, KINDS, whose.young_person_id, whose.review_id)
    return tuple(sorted(items, key=_place))


def to_share(items: tuple[FrozenItem, ...]) -> tuple[FrozenItem, ...]:
    """What sharing would freeze: nothing that is only for its writer.

    Points are numbered anew, so that no gap tells of one that was kept back.
    """
    shared = [item for item in items if item.audience is not Audience.ONLY_ME]
    agenda = [item for item in shared if item.step is Step.AGENDA]
    numbered = {
        item.id: replace(item, plain={**item.plain, "position": number})
        for number, item in enumerate(agenda, start=1)
    }
    return tuple(numbered.get(item.id, item) for item in shared)


def draft_of(session: Session, me: UUID, item_id: UUID) -> Draft | None:
    """The draft behind a shared item while its writer still has it."""
    for kind in KINDS:
        draft = session.get(kind, item_id)
        if draft is not None and draft.young_person_id == me and draft.removed_at is None:
            return draft
    return None


def _place(item: FrozenItem) -> tuple[int, int]:
    """The agenda has an order of its own; a stable sort leaves the others as they were written."""
    position = int(item.plain["position"]) if item.step is Step.AGENDA else 0
    return STEPS.index(item.step), position
