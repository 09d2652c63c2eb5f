"""How a table says which columns hold personal data, why, and for how long."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Column, LargeBinary
from sqlalchemy.orm import InstrumentedAttribute, MappedColumn, mapped_column

from portal.vault.sealing import Place


class DataClass(StrEnum):
    """What kind of personal data a column holds."""

    WORDS = "words"
    FEELING = "feeling"
    CHOICE = "choice"
    NAME = "name"
    DATE_OF_BIRTH = "date of birth"
    LANGUAGE = "language"
    PHOTO = "photo"
    VOICE = "voice"
    CREDENTIAL = "credential"
    DEVICE = "device"
    ASSIGNMENT = "assignment"
    MEETING = "meeting"
    HEALTH = "health"
    ACTIVITY = "activity"


class Retention(StrEnum):
    """When a column's data goes."""

    UNTIL_REMOVED = "until its writer removes it, or the account is erased"
    UNTIL_REPLACED = "until it is replaced, or the account is erased"
    UNTIL_USED = "until it is used or runs out"
    UNTIL_SESSION_ENDS = "until the session ends"
    WITH_ACCOUNT = "until the account is erased"
    WITH_REVIEW = "as long as the record of the review, or until the account is erased"
    WITH_AUDIT = "as long as the audit record"


@dataclass(frozen=True)
class Personal:
    """What a table declares about one column; ``purpose`` is a whole sentence."""

    klass: DataClass
    purpose: str
    retention: Retention


def personal(*, klass: DataClass, purpose: str, retention: Retention) -> dict[str, Any]:
    """Return the ``info`` of a column that holds personal data in clear."""
    return {"personal": Personal(klass, purpose, retention), "sealed": False}


def sealed_column(*, klass: DataClass, purpose: str, retention: Retention) -> MappedColumn[Any]:
    """Declare a column of bytes that only the vault writes and reads."""
    declared = {"personal": Personal(klass, purpose, retention), "sealed": True}
    return mapped_column(LargeBinary, info=declared)


def declared_by(column: Column[Any]) -> Personal | None:
    """Return what the table said about ``column``: None when it said nothing."""
    declared: Personal | None = column.info.get("personal")
    return declared


def is_sealed(column: Column[Any]) -> bool:
    """Tell whether ``column`` was declared with ``sealed_column``."""
    return bool(column.info.get("sealed"))


def place_of(
    attribute: InstrumentedAttribute[Any], row_id: UUID | int | str, person_id: UUID
) -> Place:
    """Name the place of a sealed value, as in ``place_of(Wish.words_sealed, wish_id, me)``.

    Raises TypeError for a column that was not declared with ``sealed_column``.
    """
    return Place(*_sealed_at(attribute), row_id, person_id)


@cache
def _sealed_at(attribute: InstrumentedAttribute[Any]) -> tuple[str, str]:
    column = attribute.property.columns[0]
    if not is_sealed(column):
        raise TypeError(f"{column} is not declared with sealed_column.")
    return column.table.name, column.name
