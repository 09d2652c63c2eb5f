"""A young person's own drafts, and nobody else's."""

from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, select

from portal.db import AnyRow, AnySelect
from portal.drafts.models import Draft
from portal.vault import current_vault, place_of


def mine(kind: type[Draft]) -> ColumnElement[bool]:
    """`:me` wrote it and has not removed it."""
    return and_(kind.young_person_id == bindparam("me"), kind.removed_at.is_(None))


def drafts_visible_to(kind: type[Draft]) -> AnySelect:
    """The drafts of `:me` for `:review_id`, every column, oldest first."""
    return (
        select(*kind.__table__.columns)  # type: ignore[attr-defined]  # every kind is mapped
        .where(mine(kind), kind.review_id == bindparam("review_id"))
        .order_by(kind.created_at, kind.id)
    )


def draft_visible_to(kind: type[Draft]) -> AnySelect:
    """The draft `:draft_id` of `:me`, every column."""
    return select(*kind.__table__.columns).where(mine(kind), kind.id == bindparam("draft_id"))  # type: ignore[attr-defined]  # every kind is mapped


def draft_left_open(kind: type[Draft]) -> AnySelect:
    """The draft `:draft_id` of `:me`, every column, though it was removed on another phone."""
    return select(*kind.__table__.columns).where(  # type: ignore[attr-defined]  # every kind is mapped
        kind.young_person_id == bindparam("me"), kind.id == bindparam("draft_id")
    )


def removed_draft_of(kind: type[Draft]) -> AnySelect:
    """The draft `:draft_id` that `:me` has removed."""
    return select(*kind.__table__.columns).where(  # type: ignore[attr-defined]  # every kind is mapped
        kind.young_person_id == bindparam("me"),
        kind.removed_at.is_not(None),
        kind.id == bindparam("draft_id"),
    )


def open_words(kind: type[Draft], row: AnyRow) -> dict[str, Any]:
    """The words of a row of this kind, as they were given to `save_draft`."""
    place = place_of(kind.words_sealed, row.id, row.young_person_id)
    opened: dict[str, Any] = current_vault().open_json(place, row.words_sealed)
    return opened
