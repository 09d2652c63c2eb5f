"""The young person says of some English that it is not what they meant."""

from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.drafts.words import Words
from portal.translation.english import objection_in
from portal.translation.models import Translation
from portal.vault import current_vault, place_of


class ObjectionClash(Exception):
    """They said so already, with other words: those stand until they are taken back."""


def object_to(session: Session, me: UUID, translation_id: UUID, words: Words) -> None:
    """Say that it is not what I meant; `words` may be empty. The same again changes nothing.

    Raises ObjectionClash, NothingHere.
    """
    row = _mine(session, me, translation_id)
    if row.objected_at is not None:
        if objection_in(row).text != words.text:
            raise ObjectionClash
        return
    row.objected_at = utc_now()
    if words:
        place = place_of(Translation.objection_sealed, translation_id, me)
        row.objection_sealed = current_vault().seal_json(place, words.as_json())
    record(session, Act.TRANSLATION_OBJECTED, actor=me, about=me, subject=translation_id)


def take_objection_back(session: Session, me: UUID, translation_id: UUID) -> None:
    """It is what I meant after all: what I wrote about it goes. Raises NothingHere."""
    row = _mine(session, me, translation_id)
    if row.objected_at is None:
        return
    row.objected_at = row.objection_sealed = None
    record(session, Act.OBJECTION_TAKEN_BACK, actor=me, about=me, subject=translation_id)


def _mine(session: Session, me: UUID, translation_id: UUID) -> Translation:
    row = session.get(Translation, translation_id, with_for_update=True)
    if row is None or row.young_person_id != me:
        raise NothingHere
    return row
