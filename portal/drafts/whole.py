"""The drafts of every step, in one statement, as they are frozen when their writer shares."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Column, CompoundSelect, bindparam, literal, select, union_all
from sqlalchemy.orm import Session

from portal.choices.audience import Audience
from portal.db import AnyRow, AnySelect
from portal.db_union import absent
from portal.drafts.frozen import FrozenItem
from portal.drafts.models import Draft
from portal.drafts.queries import mine, open_words
from portal.drafts.service import plain_columns

Kinds = tuple[type[Draft], ...]
SHARED = ("id", "young_person_id", "audience", "readers", "words_sealed", "revision", "created_at")


def frozen_drafts(
    session: Session, kinds: Kinds, young_person_id: UUID, review_id: UUID
) -> list[FrozenItem]:
    """What somebody wrote for a review, step by step in the order of `kinds`, oldest first."""
    values = {"me": young_person_id, "review_id": review_id}
    rows = session.execute(drafts_of(kinds), values)
    return [_frozen(kinds[row.step], row) for row in rows]


@cache
def drafts_of(kinds: Kinds) -> CompoundSelect[Any]:
    """The drafts of `:me` for `:review_id`; `step` is the place of their kind in `kinds`."""
    own = [column for kind in kinds for column in _own(kind)]
    parts = (_part(step, kind, own) for step, kind in enumerate(kinds))
    return union_all(*parts).order_by("step", "created_at", "id")


def _part(step: int, kind: type[Draft], own: Sequence[Column[Any]]) -> AnySelect:
    table = _columns(kind)
    plain = (
        (column if column.table is table["id"].table else absent(column)).label(_name(column))
        for column in own
    )
    shared = (table[name] for name in SHARED)
    return select(literal(step).label("step"), *shared, *plain).where(
        mine(kind), kind.review_id == bindparam("review_id")
    )


def _frozen(kind: type[Draft], row: AnyRow) -> FrozenItem:
    return FrozenItem(
        id=row.id,
        step=kind.step,
        revision=row.revision,
        audience=Audience(row.audience),
        readers=tuple(row.readers),
        words=open_words(kind, row),
        plain={column.key: getattr(row, _name(column)) for column in _own(kind)},
    )


def _own(kind: type[Draft]) -> list[Column[Any]]:
    return [_columns(kind)[name] for name in plain_columns(kind)]


def _columns(kind: type[Draft]) -> Any:
    return kind.__table__.c  # type: ignore[attr-defined]  # every kind is mapped


def _name(column: Column[Any]) -> str:
    return f"{column.table.name}_{column.key}"
