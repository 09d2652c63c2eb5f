"""What a text of the council is made of: blocks, as frozen values and as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from portal.i18n import in_london

MOST_BLOCKS = 40


class BlockKind(StrEnum):
    """TITLE stands first in every text, once."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    PHOTO = "photo"
    QUOTE = "quote"
    STEPS = "steps"
    LINK = "link"
    POLL = "poll"
    AUDIO = "audio"
    EVENT = "event"


ADDABLE = tuple(kind for kind in BlockKind if kind is not BlockKind.TITLE)
# The fields that hold words, in the order they are read: what is checked, searched and compared.
WORDS: dict[BlockKind, tuple[str, ...]] = {
    BlockKind.TITLE: ("text",),
    BlockKind.HEADING: ("text",),
    BlockKind.TEXT: ("text",),
    BlockKind.PHOTO: ("alt",),
    BlockKind.QUOTE: ("text", "who"),
    BlockKind.STEPS: ("text",),
    BlockKind.LINK: ("text", "address"),
    BlockKind.POLL: (),
    BlockKind.AUDIO: ("text",),
    BlockKind.EVENT: ("text", "place", "starts_at", "ends_at"),
}
TIMES = ("starts_at", "ends_at")


@dataclass(frozen=True, slots=True)
class Block:
    """`said` holds the fields of its kind as JSON has them; `revision` counts its saves.

    A photo has `file_id`, `alt` and `agreed`; audio `file_id`; a poll `poll_id`; an event
    `starts_at` in UTC (ISO 8601) and, where somebody said when it ends, `ends_at`.
    """

    id: UUID
    kind: BlockKind
    said: Mapping[str, Any]
    revision: int = 1

    @property
    def file_id(self) -> UUID | None:
        return _id(self.said.get("file_id"))

    @property
    def poll_id(self) -> UUID | None:
        return _id(self.said.get("poll_id"))

    @property
    def starts_at(self) -> datetime | None:
        return _time(self.said.get("starts_at"))

    @property
    def ends_at(self) -> datetime | None:
        return _time(self.said.get("ends_at"))

    @property
    def words(self) -> str:
        """Every word of it, a field a line."""
        return "\n".join(filter(None, (self._told(name) for name in WORDS[self.kind])))

    def _told(self, name: str) -> str:
        """A time as an editor writes it, in London: the kept one is UTC."""
        said = self.said.get(name)
        if said and name in TIMES:
            return f"{in_london(datetime.fromisoformat(said)):%d/%m/%Y %H:%M}"
        return str(said or "")

    def as_json(self) -> dict[str, Any]:
        said = dict(self.said)
        return {"id": str(self.id), "kind": self.kind.value, "rev": self.revision, "said": said}


Blocks = tuple[Block, ...]


def blocks_from(kept: Iterable[Mapping[str, Any]]) -> Blocks:
    return tuple(
        Block(UUID(one["id"]), BlockKind(one["kind"]), one["said"], one["rev"]) for one in kept
    )


def title_of(blocks: Blocks) -> str:
    return str(blocks[0].said["text"])


def happens_at(blocks: Blocks) -> datetime | None:
    """When the first event in it begins."""
    return next((block.starts_at for block in blocks if block.kind is BlockKind.EVENT), None)


def files_in(blocks: Blocks) -> frozenset[UUID]:
    return frozenset(block.file_id for block in blocks if block.file_id)


def polls_in(blocks: Blocks) -> frozenset[UUID]:
    return frozenset(block.poll_id for block in blocks if block.poll_id)


def _time(text: Any) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _id(text: Any) -> UUID | None:
    return UUID(text) if text else None
