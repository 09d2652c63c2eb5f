"""Points that adults added, as the pack shows them: below the young person's own."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.i18n import LANGUAGES
from portal.pack.items import OwnWords
from portal.pack.reading import Reader
from portal.reviews.points import ADDED_AS_SEEN_BY_THE_IRO, added_by, words_of_point


@dataclass(frozen=True, slots=True)
class Added:
    """`mine`: the reader added it and may take it back; `minutes` 0 is not said."""

    id: UUID
    words: OwnWords
    minutes: int
    by: str
    at: datetime
    mine: bool


def added_points(session: Session, review_id: UUID, reader: Reader) -> tuple[Added, ...]:
    values = {"review_id": review_id, "me": reader.id, "today": reader.today}
    points = []
    for row in session.execute(ADDED_AS_SEEN_BY_THE_IRO, values):
        words = words_of_point(row)
        language = LANGUAGES.get(words.language, LANGUAGES["en"])
        points.append(
            Added(
                id=row.id,
                words=OwnWords(words.text, words.direction, language),
                minutes=row.minutes,
                by=added_by(row),
                at=row.added_at,
                mine=row.added_by == reader.id,
            )
        )
    return tuple(points)
