"""Changing the blocks of a draft: pure, one block at a time."""

from dataclasses import replace
from uuid import UUID

from portal.council.blocks import MOST_BLOCKS, Block, BlockKind, Blocks


class BlockClash(Exception):
    """Somebody changed or took out this block; `standing` is it as it is now, None when gone."""

    def __init__(self, standing: Block | None) -> None:
        super().__init__()
        self.standing = standing


class TextIsFull(Exception):
    """It has `MOST_BLOCKS` blocks."""


def with_block(blocks: Blocks, block: Block) -> Blocks:
    """Put a block in the place of the one with its id, or at the end when it has revision 0.

    The same words again change nothing. Raises BlockClash, TextIsFull.
    """
    standing = block_in(blocks, block.id)
    if standing is None:
        return _added(blocks, block)
    if (standing.kind, standing.said) == (block.kind, block.said):
        return blocks
    if standing.kind is not block.kind or standing.revision != block.revision:
        raise BlockClash(standing)
    saved = replace(block, revision=standing.revision + 1)
    return tuple(saved if one.id == block.id else one for one in blocks)


def without_block(blocks: Blocks, block_id: UUID, revision: int) -> Blocks:
    """Take a block out; one that is out already is no error, the title stays. Raises BlockClash."""
    standing = block_in(blocks, block_id)
    if standing is None or standing.kind is BlockKind.TITLE:
        return blocks
    if standing.revision != revision:
        raise BlockClash(standing)
    return tuple(one for one in blocks if one.id != block_id)


def moved(blocks: Blocks, block_id: UUID, by: int) -> Blocks:
    """Move a block one place up (-1) or down (1); past either end it stays where it is."""
    standing = block_in(blocks, block_id)
    if standing is None or standing.kind is BlockKind.TITLE:
        return blocks
    at = blocks.index(standing)
    to = min(max(at + by, 1), len(blocks) - 1)
    rest = [one for one in blocks if one is not standing]
    rest.insert(to, standing)
    return tuple(rest)


def block_in(blocks: Blocks, block_id: UUID) -> Block | None:
    return next((one for one in blocks if one.id == block_id), None)


def _added(blocks: Blocks, block: Block) -> Blocks:
    if block.revision or block.kind is BlockKind.TITLE:
        raise BlockClash(None)
    if len(blocks) >= MOST_BLOCKS:
        raise TextIsFull
    return (*blocks, replace(block, revision=1))
