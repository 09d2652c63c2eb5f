"""Keeping what an officer notes in the meeting; only the record publishes anything of it."""

from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from portal.people.locking import one_at_a_time
from portal.present.models import LiveNote
from portal.present.queries import NO_NOTE, Note, note_in
from portal.present.service import OfMeeting
from portal.vault import current_vault, place_of


class NoteClash(Exception):
    """Another note was kept since the form was drawn; `standing` is what it says."""

    def __init__(self, standing: Note) -> None:
        super().__init__("noted elsewhere")
        self.standing = standing


def keep_note(
    session: Session,
    meeting: OfMeeting,
    item_id: UUID,
    note: Note,
    *,
    actor: UUID,
    now: datetime,
) -> int:
    """Keep a note beside an item, and give its revision; the same again is the same row.

    `note.revision` is the one its form was drawn with. Raises NoteClash.
    """
    one_at_a_time(session, meeting.young_person_id)
    note_id = uuid5(meeting.review_id, str(item_id))
    row = session.get(LiveNote, note_id)
    standing = note_in(row) if row else NO_NOTE
    if (standing.talked_about, standing.words) == (note.talked_about, note.words):
        return standing.revision
    if standing.revision != note.revision:
        raise NoteClash(standing)
    row = row or LiveNote(
        id=note_id,
        young_person_id=meeting.young_person_id,
        review_id=meeting.review_id,
        item_id=item_id,
        revision=0,
    )
    place = place_of(LiveNote.words_sealed, note_id, meeting.young_person_id)
    row.talked_about = note.talked_about
    row.words_sealed = current_vault().seal_text(place, note.words)
    row.made_by, row.made_at = actor, now
    row.revision += 1
    session.add(row)
    session.flush()
    return row.revision
