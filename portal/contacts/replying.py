"""The young person says: this is not how it was."""

from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.contacts.models import NotSo
from portal.db import NothingHere, utc_now
from portal.drafts.words import Words, words_from
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of


class NotSoClash(Exception):
    """The id was used for something else that was said."""


class NotSoTakenBack(Exception):
    """It was said before, and taken back since."""


def say_not_so(session: Session, me: UUID, of_id: UUID, not_so_id: UUID, words: Words) -> NotSo:
    """Say it of a contact or an alert that was checked to be mine; `words` may be empty.

    The same again is the same row. Raises NotSoClash, NotSoTakenBack, NothingHere for an id of
    somebody else.
    """
    one_at_a_time(session, me)
    standing = session.get(NotSo, not_so_id)
    if standing is not None:
        return _replayed(standing, me, of_id, words)
    place = place_of(NotSo.words_sealed, not_so_id, me)
    row = NotSo(
        id=not_so_id,
        young_person_id=me,
        of_id=of_id,
        words_sealed=current_vault().seal_json(place, words.as_json()),
        made_at=utc_now(),
    )
    session.add(row)
    session.flush()
    record(session, Act.NOT_SO_SAID, actor=me, about=me, subject=of_id)
    return row


def take_not_so_back(session: Session, me: UUID, not_so_id: UUID) -> None:
    """Nobody reads it any more; twice is once. Raises NothingHere."""
    row = session.get(NotSo, not_so_id, with_for_update=True)
    if row is None or row.young_person_id != me:
        raise NothingHere
    if row.taken_back_at is None:
        row.taken_back_at = utc_now()
        record(session, Act.NOT_SO_TAKEN_BACK, actor=me, about=me, subject=row.of_id)


def _replayed(standing: NotSo, me: UUID, of_id: UUID, words: Words) -> NotSo:
    if standing.young_person_id != me:
        raise NothingHere
    if standing.taken_back_at is not None:
        raise NotSoTakenBack
    place = place_of(NotSo.words_sealed, standing.id, me)
    said = words_from(current_vault().open_json(place, standing.words_sealed))
    if (standing.of_id, said) != (of_id, words):
        raise NotSoClash
    return standing
