"""The words of a version and of a comment, sealed and opened."""

from uuid import UUID

from portal.council.blocks import Blocks, blocks_from
from portal.council.models import COUNCIL, Comment, PieceVersion
from portal.vault import Place, current_vault, place_of


def seal_blocks(version_id: UUID, blocks: Blocks) -> bytes:
    """Under the council's own key, which is made with its first word."""
    vault = current_vault()
    if not vault.keystore.exists(COUNCIL):
        vault.create(COUNCIL)
    return vault.seal_json(_place(version_id), [block.as_json() for block in blocks])


def open_blocks(version_id: UUID, sealed: bytes) -> Blocks:
    return blocks_from(current_vault().open_json(_place(version_id), sealed))


def seal_comment(comment_id: UUID, by: UUID, words: str) -> bytes:
    return current_vault().seal_text(place_of(Comment.words_sealed, comment_id, by), words)


def open_comment(comment_id: UUID, by: UUID, sealed: bytes) -> str:
    return current_vault().open_text(place_of(Comment.words_sealed, comment_id, by), sealed)


def _place(version_id: UUID) -> Place:
    return place_of(PieceVersion.words_sealed, version_id, COUNCIL)
