"""What one reader may read of a version."""

from uuid import UUID

from portal.drafts.frozen import FrozenItem
from portal.preparation.submissions.queries import SharedVersion, Withdrawn


def items_for(
    submission: SharedVersion, reader_id: UUID, *, chairs: bool, withdrawn: Withdrawn
) -> tuple[FrozenItem, ...]:
    """What this adult may read of it, in the young person's order, without what was taken back.

    `chairs` says that the reader is the IRO of that young person today. A point that is not for
    when somebody is in the room is not for that person to read either.
    """
    return tuple(
        item
        for item in standing_items(submission, withdrawn)
        if item.for_reader(reader_id, chairs=chairs)
        and (chairs or item.plain.get("not_with") != str(reader_id))
    )


def standing_items(submission: SharedVersion, withdrawn: Withdrawn) -> tuple[FrozenItem, ...]:
    """What is in it and was not taken back."""
    return tuple(
        item for item in submission.items if withdrawn.get(item.id, 0) < submission.version
    )
