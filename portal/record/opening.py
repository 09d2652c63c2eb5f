"""Opening a record: as its IRO of today, once its time has come; to change it, while it is open."""

from uuid import UUID

from flask import request

from portal.db import NothingHere, db
from portal.i18n import london_today
from portal.outcomes.afterwards import DecisionAndActions
from portal.outcomes.answering import RecordIsClosed
from portal.pack.reading import Reader
from portal.pack.service import note_opening
from portal.people.session import signed_in_person
from portal.record.gathering import TakenBack, gather, was_before_me
from portal.record.lines import Line, Record


def reader() -> Reader:
    return Reader(signed_in_person().person_id, london_today(), chairs=True)


def read_record(review_id: UUID) -> Record:
    """Raises NothingHere, NotYet."""
    return gather(db.read, review_id, reader())


def open_record(review_id: UUID) -> Record:
    """For a page with forms. Raises NothingHere, NotYet, RecordIsClosed when one was sent."""
    record = read_record(review_id)
    if request.method == "POST" and record.closed_at is not None:
        raise RecordIsClosed
    return record


def again(review_id: UUID) -> Record:
    """As it stands now, when somebody else was quicker. Raises NothingHere, NotYet."""
    db.stop_reading()
    return read_record(review_id)


def line_of(record: Record, item_id: UUID) -> Line:
    """Raises TakenBack for what was before this reader once, NothingHere."""
    line = record.line(item_id)
    if line is not None:
        return line
    if was_before_me(record.reading, item_id):
        raise TakenBack(record)
    raise NothingHere


def decision_of(record: Record, decision_id: UUID) -> DecisionAndActions:
    """Raises NothingHere."""
    for one in record.decisions:
        if one.decision.id == decision_id:
            return one
    raise NothingHere


def note_what_is_new(record: Record) -> None:
    """Whoever comes to a page without the list before it has new words before them all the same."""
    if record.reading.unopened():
        note_opening(db.write, record.reading)
