"""What is new for one reader since the version that they read before."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from portal.preparation.submissions import FrozenItem


@dataclass(frozen=True, slots=True)
class News:
    """Ids of items that came, and of items that were changed."""

    new: frozenset[UUID] = frozenset()
    changed: frozenset[UUID] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed)


def news_between(before: Iterable[FrozenItem], now: Iterable[FrozenItem]) -> News:
    """Compare what the reader had with what they have; both hold only what they may read."""
    revisions = {item.id: item.revision for item in before}
    new = {item.id for item in now if item.id not in revisions}
    changed = {
        item.id for item in now if item.id in revisions and revisions[item.id] != item.revision
    }
    return News(frozenset(new), frozenset(changed))
