"""What the yearly figures may know of what is shared: days and codes, and no words."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func, select, union_all
from sqlalchemy.orm import Session

from portal.choices.audience import Audience
from portal.choices.taking_part import NO_INTERPRETER
from portal.drafts.frozen import FrozenItem
from portal.drafts.models import Step
from portal.drafts.service import Whose
from portal.i18n import day_in_london
from portal.preparation.gathering import KINDS
from portal.preparation.standing import Standing
from portal.preparation.submissions import CountedItem, Counts

OF_STEPS = {Step.AGENDA: Counts.AGENDA, Step.SKILLS: Counts.SKILLS}
WHEN_BEGUN = union_all(
    *(
        select(func.min(kind.created_at).label("begun")).where(
            kind.young_person_id == bindparam("me"),
            kind.review_id == bindparam("review_id"),
            kind.id.in_(bindparam("ids", expanding=True)),
        )
        for kind in KINDS
    )
)


def prepared_since(
    session: Session, whose: Whose, items: Sequence[FrozenItem], before: Standing
) -> date | None:
    """The day on which the first of what is shared now, or was before, was begun.

    What stays with its writer says nothing here, not even when it was begun.
    """
    ids = [item.id for item in items]
    values = {"me": whose.young_person_id, "review_id": whose.review_id, "ids": ids}
    begun = session.execute(WHEN_BEGUN, values).scalars() if ids else ()
    known = [before.version.prepared_since] if before.version else []
    return min(filter(None, [*known, *map(day_in_london, begun)]), default=None)


def counted_in(submission_id: UUID, me: UUID, items: Iterable[FrozenItem]) -> Iterator[CountedItem]:
    """Of those the IRO may read: what was shared with others alone is not theirs to count."""
    for item in items:
        if item.audience not in {Audience.MY_IRO, Audience.MEETING}:
            continue
        language = item.words.get("interpreter_language")
        if item.step in OF_STEPS:
            kind, language = OF_STEPS[item.step], None
        elif language and language != NO_INTERPRETER:
            kind = Counts.INTERPRETER
        else:
            continue
        yield CountedItem(
            submission_id=submission_id,
            item_id=item.id,
            young_person_id=me,
            kind=kind.value,
            language=language,
        )
