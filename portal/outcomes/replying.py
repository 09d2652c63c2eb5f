"""What a young person says back to an answer: "this is not what I meant", "ask about this"."""

from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.drafts.words import Words, words_from
from portal.outcomes.answering import OfReview
from portal.outcomes.models import Asks, Reply
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of


class ReplyClash(Exception):
    """The id was used for a reply that says something else."""


class ReplyTakenBack(Exception):
    """It was said before, and taken back since."""


def reply(
    session: Session, of: OfReview, item_id: UUID, reply_id: UUID, asks: Asks, words: Words
) -> Reply:
    """Say something back; `words` may be empty. The same again is the same row.

    Raises ReplyClash, ReplyTakenBack, NothingHere for an id of somebody else.
    """
    me = of.young_person_id
    one_at_a_time(session, me)
    place = place_of(Reply.words_sealed, reply_id, me)
    standing = session.get(Reply, reply_id)
    if standing is not None:
        return _replayed(standing, of, item_id, asks, words)
    row = Reply(
        id=reply_id,
        young_person_id=me,
        review_id=of.review_id,
        item_id=item_id,
        asks=asks.value,
        words_sealed=current_vault().seal_json(place, words.as_json()),
        made_at=utc_now(),
    )
    session.add(row)
    session.flush()
    record(session, Act.REPLIED, actor=me, about=me, subject=item_id, asks=asks.value)
    return row


def take_reply_back(session: Session, me: UUID, reply_id: UUID) -> None:
    """Nobody sees it any more; twice is once. Raises NothingHere."""
    row = session.get(Reply, reply_id, with_for_update=True)
    if row is None or row.young_person_id != me:
        raise NothingHere
    if row.taken_back_at is None:
        row.taken_back_at = utc_now()
        record(session, Act.REPLY_TAKEN_BACK, actor=me, about=me, subject=row.item_id)


def _replayed(standing: Reply, of: OfReview, item_id: UUID, asks: Asks, words: Words) -> Reply:
    if standing.young_person_id != of.young_person_id:
        raise NothingHere
    if standing.taken_back_at is not None:
        raise ReplyTakenBack
    place = place_of(Reply.words_sealed, standing.id, of.young_person_id)
    said = words_from(current_vault().open_json(place, standing.words_sealed))
    if (standing.item_id, standing.asks, said) != (item_id, asks.value, words):
        raise ReplyClash
    return standing
