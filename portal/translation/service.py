"""Putting words into English: a replay is the same row, nothing that stands is overwritten."""

from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.translation.english import opened
from portal.translation.models import Kind, Translation
from portal.translation.original import Original
from portal.vault import current_vault, place_of


class TranslationClash(Exception):
    """Other English stands than what the form was drawn with; `revision` 0: none does."""

    def __init__(self, english: str, revision: int) -> None:
        super().__init__("other words stand")
        self.english = english
        self.revision = revision


def write_translation(
    session: Session,
    original: Original,
    *,
    actor: UUID,
    translation_id: UUID,
    revision: int,
    english: str,
) -> Translation:
    """Keep a person's English; `revision` is what stood for these words (0: none).

    The same again is the same row. Raises TranslationClash when somebody else wrote meanwhile or
    the id says something else, NothingHere for an id of somebody else's.
    """
    one_at_a_time(session, original.young_person_id)
    replayed = session.get(Translation, translation_id)
    if replayed is not None and not _is_of(replayed, original, actor):
        raise NothingHere
    same = replayed is not None and opened(replayed)["english"] == english
    standing = _standing(session, original, Kind.PERSON)
    said = opened(standing)["english"] if standing else ""
    if replayed is not None and same:
        return replayed
    if standing is not None and said == english:
        return standing
    if replayed is not None or (standing.revision if standing else 0) != revision:
        raise TranslationClash(said, standing.revision if standing else 0)
    row = _row(session, original, Kind.PERSON, translation_id, english)
    row.made_by = actor
    return _added(session, row, actor)


def keep_machine_translation(
    session: Session, original: Original, *, actor: UUID, engine: str, english: str
) -> Translation:
    """Keep what a computer answered; where one stands for these words it stays."""
    one_at_a_time(session, original.young_person_id)
    standing = _standing(session, original, Kind.MACHINE)
    if standing is not None:
        return standing
    row = _row(session, original, Kind.MACHINE, uuid4(), english)
    row.engine = engine
    return _added(session, row, actor)


def note_asking(session: Session, original: Original, *, actor: UUID, engine: str) -> None:
    """Record that words are about to be given to a translation service."""
    record(
        session,
        Act.TRANSLATION_ASKED,
        actor=actor,
        about=original.young_person_id,
        subject=original.item_id,
        engine=engine,
    )


def _is_of(row: Translation, original: Original, actor: UUID) -> bool:
    of_item = (row.young_person_id, row.item_id, row.made_by)
    return of_item == (original.young_person_id, original.item_id, actor)


def _rows(session: Session, original: Original, kind: Kind) -> list[Translation]:
    query = select(Translation).where(
        Translation.young_person_id == original.young_person_id,
        Translation.item_id == original.item_id,
        Translation.kind == kind.value,
    )
    return list(session.scalars(query.order_by(Translation.revision)))


def _standing(session: Session, original: Original, kind: Kind) -> Translation | None:
    of_these_words = [
        row for row in _rows(session, original, kind) if opened(row)["of"] == original.fingerprint
    ]
    return of_these_words[-1] if of_these_words else None


def _row(
    session: Session, original: Original, kind: Kind, translation_id: UUID, english: str
) -> Translation:
    rows = _rows(session, original, kind)
    place = place_of(Translation.english_sealed, translation_id, original.young_person_id)
    kept = {"english": english, "of": original.fingerprint}
    return Translation(
        id=translation_id,
        young_person_id=original.young_person_id,
        review_id=original.review_id,
        item_id=original.item_id,
        kind=kind.value,
        revision=rows[-1].revision + 1 if rows else 1,
        english_sealed=current_vault().seal_json(place, kept),
        made_at=utc_now(),
    )


def _added(session: Session, row: Translation, actor: UUID) -> Translation:
    session.add(row)
    session.flush()
    record(
        session,
        Act.TRANSLATED,
        actor=actor,
        about=row.young_person_id,
        subject=row.id,
        kind=row.kind,
        revision=row.revision,
    )
    return row
