"""Writing down a contact or a visit: every save is a version, and those before it are kept."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.contacts.models import ContactEntry
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of

STANDING = (
    select(ContactEntry)
    .where(ContactEntry.contact_id == bindparam("contact_id"))
    .order_by(ContactEntry.revision.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Visit:
    """Who was in touch, when (UTC) and how; `seen` is None for a message.

    `review_id`: it was the IRO's talk in private before that review.
    """

    who_id: UUID
    happened_at: datetime
    how: str
    seen: str | None
    interpreter: bool
    review_id: UUID | None
    words: str
    taken_back: bool = False


class ContactClash(Exception):
    """Another version stands than the page was drawn with; `saved` is what stands."""

    def __init__(self, saved: Visit, revision: int) -> None:
        super().__init__("changed elsewhere")
        self.saved = saved
        self.revision = revision


@dataclass(frozen=True, slots=True)
class OfContact:
    """A contact of somebody whose reader was checked: the form's id makes a new version of it."""

    young_person_id: UUID
    contact_id: UUID


def keep_contact(
    session: Session, of: OfContact, entry_id: UUID, revision: int, visit: Visit, *, actor: UUID
) -> ContactEntry:
    """Save a contact as the version after `revision` (0: it is new); the same again is the same.

    Only who wrote it down corrects it. Raises ContactClash, NothingHere for what is somebody
    else's or was taken back.
    """
    one_at_a_time(session, of.young_person_id)
    replayed = session.get(ContactEntry, entry_id)
    if replayed is not None and _whose(replayed) != (of.young_person_id, of.contact_id, actor):
        raise NothingHere
    if replayed is not None and visit_in(replayed) == visit:
        return replayed
    standing = _standing(session, of, actor)
    if standing is None:
        if revision or entry_id != of.contact_id:
            raise NothingHere
        return _add(session, of, entry_id, 1, visit, actor)
    saved = visit_in(standing)
    if saved == visit:
        return standing
    if standing.taken_back:
        raise NothingHere
    if standing.revision != revision or replayed is not None:
        raise ContactClash(saved, standing.revision)
    return _add(session, of, entry_id, revision + 1, visit, actor)


def take_contact_back(session: Session, of: OfContact, *, actor: UUID) -> None:
    """It was a mistake: nobody reads it any more but in its versions. Twice is once."""
    one_at_a_time(session, of.young_person_id)
    standing = _standing(session, of, actor)
    if standing is None:
        raise NothingHere
    if not standing.taken_back:
        gone = replace(visit_in(standing), taken_back=True)
        entry_id = uuid5(of.contact_id, "taken back")
        _add(session, of, entry_id, standing.revision + 1, gone, actor)


def visit_in(entry: ContactEntry) -> Visit:
    place = place_of(ContactEntry.words_sealed, entry.id, entry.young_person_id)
    return Visit(
        who_id=entry.who_id,
        happened_at=entry.happened_at,
        how=entry.how,
        seen=entry.seen,
        interpreter=entry.interpreter,
        review_id=entry.review_id,
        words=current_vault().open_text(place, entry.words_sealed),
        taken_back=entry.taken_back,
    )


def _standing(session: Session, of: OfContact, actor: UUID) -> ContactEntry | None:
    """Raises NothingHere for a contact that is not theirs to correct."""
    entry = session.scalars(STANDING, {"contact_id": of.contact_id}).one_or_none()
    if entry is not None and _whose(entry) != (of.young_person_id, of.contact_id, actor):
        raise NothingHere
    return entry


def _whose(entry: ContactEntry) -> tuple[UUID, UUID, UUID]:
    return entry.young_person_id, entry.contact_id, entry.made_by


def _add(
    session: Session, of: OfContact, entry_id: UUID, revision: int, visit: Visit, actor: UUID
) -> ContactEntry:
    place = place_of(ContactEntry.words_sealed, entry_id, of.young_person_id)
    entry = ContactEntry(
        id=entry_id,
        contact_id=of.contact_id,
        revision=revision,
        young_person_id=of.young_person_id,
        who_id=visit.who_id,
        happened_at=visit.happened_at,
        how=visit.how,
        seen=visit.seen,
        interpreter=visit.interpreter,
        review_id=visit.review_id,
        words_sealed=current_vault().seal_text(place, visit.words),
        taken_back=visit.taken_back,
        made_by=actor,
        made_at=utc_now(),
    )
    session.add(entry)
    session.flush()
    record(
        session,
        Act.CONTACT_TAKEN_BACK if visit.taken_back else Act.CONTACT_WRITTEN_DOWN,
        actor=actor,
        about=of.young_person_id,
        subject=of.contact_id,
        revision=revision,
    )
    return entry
