"""Opening what a young person shared: who and when is written in the same request."""

from collections.abc import Collection, Iterable
from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.pack.reading import Reading
from portal.reviews.openings import Read, note_openings


def note_opening(session: Session, reading: Reading, last_time: Collection[UUID] = ()) -> None:
    """Record that this reader opened the review, and each item they had not had before them.

    `last_time` are items of the review before. Nothing is recorded while they have nothing to read.
    """
    if not reading.shown:
        note_openings(session, reading.reader.id, reading.unopened(last_time))
        return
    row, reader = reading.row, reading.reader
    record(
        session,
        Act.PACK_OPENED,
        actor=reader.id,
        about=row.young_person_id,
        subject=row.id,
        version=reading.version.version if reading.version else 0,
    )
    note_openings(session, reader.id, reading.unopened(last_time))


def note_opening_of(session: Session, reading: Reading, item_id: UUID) -> None:
    """Record that this reader has one item alone before them."""
    row, reader, version = reading.row, reading.reader, reading.version
    if version is None:
        return
    about = row.young_person_id
    record(session, Act.ITEM_OPENED, actor=reader.id, about=about, subject=item_id)
    if (item_id, version.version) not in reading.opened:
        its = [(item.id, item.revision) for item in reading.shown.items if item.id == item_id]
        note_openings(session, reader.id, [Read(about, row.id, version.version, its)])


def note_taking(
    session: Session,
    reading: Reading,
    last_time: Collection[UUID],
    photo_ids: Iterable[UUID],
    *,
    kind: str,
) -> None:
    """Record that this reader took the papers away, `kind` how, and all that is in them as opened.

    `last_time` are items of the review before.
    """
    row, whom = reading.row, reading.for_whom
    record(
        session,
        Act.PAPERS_TAKEN,
        actor=reading.reader.id,
        about=row.young_person_id,
        subject=row.id,
        version=reading.version.version if reading.version else 0,
        kind=kind,
        whom=str(whom.person_id or whom.addressee.value),
    )
    note_opening(session, reading, last_time)
    for photo_id in photo_ids:
        note_photo_opening(session, reading, photo_id)


def note_photo_opening(session: Session, reading: Reading, photo_id: UUID) -> None:
    """Record that this reader opened a photo."""
    record(
        session,
        Act.PHOTO_OPENED,
        actor=reading.reader.id,
        about=reading.row.young_person_id,
        subject=photo_id,
    )
