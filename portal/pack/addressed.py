"""Reading a review for an addressee: the reader may, and so may the one it is for."""

from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import IRO, circle_of
from portal.db import NothingHere
from portal.pack.for_whom import ForWhom, Sight
from portal.pack.queries import (
    EVERYTHING_SEEN_BY_THE_CIRCLE,
    EVERYTHING_SEEN_BY_THE_IRO,
    REVIEW_SEEN_BY_THE_CIRCLE,
    REVIEW_SEEN_BY_THE_IRO,
)
from portal.pack.reading import Reader, Reading, read


def read_for(
    session: Session, review_id: UUID, reader: Reader, for_whom: ForWhom
) -> tuple[Reading, str]:
    """Read what the addressee may read, and the name of the IRO.

    The IRO reads for anybody, somebody of the circle for themself alone. Raises NothingHere, also
    where the addressee is not in the circle today or came after the review.
    """
    if for_whom.is_the_iro and reader.chairs:
        reading = read(session, EVERYTHING_SEEN_BY_THE_IRO, review_id, reader)
        return reading, reading.drawing.names.get(str(reader.id), "")
    young_person_id = _authorised(session, review_id, reader, for_whom)
    circle = circle_of(session, young_person_id, reader.today)
    chair = next((member.name for member in circle if member.job == IRO), "")
    days = {member.adult_id: member.since for member in circle if member.job != IRO}
    one = for_whom.person_id
    if one is None:
        sight = Sight(for_whom, reader.id, max(days.values(), default=reader.today))
        return read(session, EVERYTHING_SEEN_BY_THE_IRO, review_id, reader, sight), chair
    if one not in days:
        raise NothingHere
    sight = Sight(for_whom, reader.id)
    return read(session, EVERYTHING_SEEN_BY_THE_CIRCLE, review_id, reader, sight), chair


def _authorised(session: Session, review_id: UUID, reader: Reader, for_whom: ForWhom) -> UUID:
    """The young person of a review that this reader may have this pack of."""
    if not reader.chairs and for_whom.person_id != reader.id:
        raise NothingHere
    statement = REVIEW_SEEN_BY_THE_IRO if reader.chairs else REVIEW_SEEN_BY_THE_CIRCLE
    values = {"me": reader.id, "today": reader.today, "review_id": review_id}
    row = session.execute(statement, values).one_or_none()
    if row is None:
        raise NothingHere
    young_person_id: UUID = row.young_person_id
    return young_person_id
