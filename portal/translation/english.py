"""The English that stands beside an item: a person's first, then a computer's."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from portal.care_team.queries import name_of
from portal.db import AnyRow
from portal.drafts.words import NO_WORDS, Words, words_from
from portal.i18n import LANGUAGES, day_in_london
from portal.translation.models import Kind, Translation
from portal.translation.original import fingerprint
from portal.vault import current_vault, place_of


@dataclass(frozen=True, slots=True)
class English:
    """`by` is empty for a computer's; `objection` may be empty where there is an `objected_at`."""

    id: UUID
    text: str
    kind: Kind
    by: str
    made_at: datetime
    revision: int
    objected_at: datetime | None
    objection: Words

    @property
    def is_by_computer(self) -> bool:
        return self.kind is Kind.MACHINE

    @property
    def made_on(self) -> date:
        return day_in_london(self.made_at)

    @property
    def objection_lang(self) -> str:
        """As HTML's `lang` wants it."""
        return LANGUAGES.get(self.objection.language, LANGUAGES["en"]).html_lang


class Translations:
    """Rows of `TRANSLATIONS`, by item; of each kind the last one stands."""

    def __init__(self, rows: Iterable[AnyRow]) -> None:
        self.reviews: set[UUID] = set()
        self._rows: defaultdict[UUID, list[AnyRow]] = defaultdict(list)
        for row in rows:
            if row.review_id is not None:
                self.reviews.add(row.review_id)
            self._rows[row.item_id].append(row)

    def of(self, item_id: UUID, text: str) -> tuple[English, ...]:
        """What stands for exactly these words of an item; of changed words there is none."""
        standing: dict[str, English] = {}
        for row in self._rows.get(item_id, ()):
            kept = opened(row)
            if kept["of"] == fingerprint(row.young_person_id, item_id, text):
                standing[row.kind] = _english(row, kept)
        return tuple(standing[kind] for kind in Kind if kind in standing)


def opened(row: AnyRow | Translation) -> dict[str, Any]:
    """What `english_sealed` holds."""
    place = place_of(Translation.english_sealed, row.id, row.young_person_id)
    kept: dict[str, Any] = current_vault().open_json(place, row.english_sealed)
    return kept


def objection_in(row: AnyRow | Translation) -> Words:
    """What the young person wrote about it; no words while they wrote none."""
    if row.objection_sealed is None:
        return NO_WORDS
    place = place_of(Translation.objection_sealed, row.id, row.young_person_id)
    return words_from(current_vault().open_json(place, row.objection_sealed))


def is_not_meant(english: Sequence[English]) -> bool:
    """The young person objects to what stands first: to a computer's only while nobody wrote."""
    return bool(english) and english[0].objected_at is not None


def _english(row: AnyRow, kept: dict[str, Any]) -> English:
    return English(
        id=row.id,
        text=kept["english"],
        kind=Kind(row.kind),
        by=name_of(row.made_by, row.name_sealed) if row.made_by else "",
        made_at=row.made_at,
        revision=row.revision,
        objected_at=row.objected_at,
        objection=objection_in(row),
    )
