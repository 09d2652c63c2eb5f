"""What one reader may read of a version."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.choices.audience import Audience
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


def items_for_the_meeting(
    version: SharedVersion | None, withdrawn: Withdrawn
) -> tuple[FrozenItem, ...]:
    """What may stand on the wall of the room: what is for everyone at the meeting.

    Not what is to be talked about with the IRO alone or while somebody is not in the room, nor
    what asks that somebody does not come: whoever is meant may be sitting there.
    """
    if version is None:
        return ()
    return tuple(item for item in standing_items(version, withdrawn) if _is_for_the_room(item))


def standing_items(version: SharedVersion, withdrawn: Withdrawn) -> tuple[FrozenItem, ...]:
    """What is in it and was not taken back."""
    return tuple(item for item in version.items if withdrawn.get(item.id, 0) < version.version)


def is_unwanted(version: SharedVersion | None, reader_id: UUID, withdrawn: Withdrawn) -> bool:
    """Whether the young person says that this adult should rather not come to the meeting."""
    items = standing_items(version, withdrawn) if version else ()
    return any(str(reader_id) in _unwanted(item) for item in items)


def _is_for_the_room(item: FrozenItem) -> bool:
    if item.audience is not Audience.MEETING or item.plain.get("alone_with_iro"):
        return False
    return not item.plain.get("not_with") and not _unwanted(item)


def _keeps_away(item: FrozenItem, reader_id: str) -> bool:
    return item.plain.get("not_with") == reader_id or reader_id in _unwanted(item)


def _unwanted(item: FrozenItem) -> frozenset[str]:
    """The ids of those who should rather not come."""
    people: Sequence[Mapping[str, str]] = item.words.get("people") or ()
    return frozenset(one["id"] for one in people if one["answer"] == RATHER_NOT)
