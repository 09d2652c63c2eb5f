"""Parts in the young person's language, made by a computer when they asked for it."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import AnySelect, NothingHere, utc_now
from portal.everyones_part.gathering import PartOfPack, part_in
from portal.everyones_part.models import PartTranslation
from portal.everyones_part.queries import HANDED_IN, PARTS_ABOUT_ME
from portal.people.locking import one_at_a_time
from portal.translation.original import ENGLISH
from portal.vault import Place, current_vault, place_of

IN_THEIR_LANGUAGE: AnySelect = select(
    PartTranslation.part_id, PartTranslation.young_person_id, PartTranslation.answers_sealed
).where(
    PartTranslation.young_person_id == bindparam("me"),
    PartTranslation.language == bindparam("language"),
)


def translated_parts(session: Session, me: UUID, language: str) -> dict[UUID, dict[str, str]]:
    """What was put into that language so far: by part, then by the code of the question."""
    rows = session.execute(IN_THEIR_LANGUAGE, {"me": me, "language": language})
    return {
        row.part_id: current_vault().open_json(
            _place(row.part_id, language, me), row.answers_sealed
        )
        for row in rows
    }


def part_about_me(session: Session, mine: Mapping[str, object], part_id: UUID) -> PartOfPack:
    """One that I may read; `mine` are the values of `PARTS_ABOUT_ME`. Raises NothingHere."""
    for row in session.execute(PARTS_ABOUT_ME, mine):
        if row.what == HANDED_IN and row.id == part_id:
            part = part_in(row)
            if not part.iro_only:
                return part
    raise NothingHere


def english_in(part: PartOfPack) -> dict[str, str]:
    """What of it is in English, by the code of the question."""
    return {one.code: one.text for one in part.answers if one.language.tag == ENGLISH}


def keep_part_translation(
    session: Session, me: UUID, part_id: UUID, language: str, texts: dict[str, str], *, engine: str
) -> None:
    """Keep what a computer answered; where one stands for this language it stays."""
    one_at_a_time(session, me)
    if session.get(PartTranslation, (part_id, language)) is not None:
        return
    row = PartTranslation(
        part_id=part_id,
        language=language,
        young_person_id=me,
        answers_sealed=current_vault().seal_json(_place(part_id, language, me), texts),
        engine=engine,
        made_at=utc_now(),
    )
    session.add(row)
    session.flush()
    record(session, Act.TRANSLATED, actor=me, about=me, subject=part_id, to=language)


def _place(part_id: UUID, language: str, me: UUID) -> Place:
    return place_of(PartTranslation.answers_sealed, f"{part_id}|{language}", me)
