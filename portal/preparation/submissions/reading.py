"""What one reader may read of a version."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.choices.taking_part import RATHER_NOT
from portal.drafts.frozen import FrozenItem
from portal.preparation.submissions.queries import SharedVersion, Withdrawn


def items_for(
    version: SharedVersion | None, reader_id: UUID, *, chairs: bool, withdrawn: Withdrawn
) -> tuple[FrozenItem, ...]:
    """What this adult may read of it, in the young person's order, without what was taken back.

    `chairs` says that the reader is the IRO of that young person today. What asks that somebody
    is not there is not shown to that person, whatever its audience.
    """
    if version is None:
        return ()
    return tuple(
        item
        for item in standing_items(version, withdrawn)
        if item.for_reader(reader_id, chairs=chairs) and not _keeps_away(item, str(reader_id))
    )


def standing_items(version: SharedVersion, withdrawn: Withdrawn) -> tuple[FrozenItem, ...]:
    """What is in it and was not taken back."""
    return tuple(item for item in version.items if withdrawn.get(item.id, 0) < version.version)


def _keeps_away(item: FrozenItem, reader_id: str) -> bool:
    if item.plain.get("not_with") == reader_id:
        return True
    people: Sequence[Mapping[str, str]] = item.words.get("people") or ()
    return any(one["id"] == reader_id and one["answer"] == RATHER_NOT for one in people)
