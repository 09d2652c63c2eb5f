"""What the young person says of an area of their plan; they can change it and take it back."""

from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.drafts.words import Words, as_first_written, words_from
from portal.people.locking import one_at_a_time
from portal.plan.models import PlanWord
from portal.vault import current_vault, place_of


@dataclass(frozen=True, slots=True)
class Saying:
    """`says` is a code of SAYS_OF_PLAN; `of_revision` the version of the area that was read."""

    says: str
    words: Words
    of_revision: int


class SayClash(Exception):
    """It was changed on another phone; `saved` is what stands."""

    def __init__(self, saved: Saying, revision: int) -> None:
        super().__init__("changed elsewhere")
        self.saved = saved
        self.revision = revision


def say_of_plan(session: Session, me: UUID, area: str, revision: int, saying: Saying) -> PlanWord:
    """Say what I think of an area; one row for each, and the same again is the same.

    Raises SayClash, NothingHere for a revision that never was.
    """
    one_at_a_time(session, me)
    row = session.get(PlanWord, word_id(me, area), with_for_update=True)
    if row is None:
        if revision != 0:
            raise NothingHere
        row = PlanWord(id=word_id(me, area), young_person_id=me, area=area, revision=0)
        session.add(row)
    else:
        standing = said_in(row)
        saying = _as_first_said(saying, standing)
        if row.taken_back_at is None and standing == saying:
            return row
        if row.revision != revision:
            raise SayClash(standing, row.revision)
    place = place_of(PlanWord.words_sealed, row.id, me)
    row.says, row.of_revision = saying.says, saying.of_revision
    row.words_sealed = current_vault().seal_json(place, saying.words.as_json())
    row.revision, row.said_at, row.taken_back_at = row.revision + 1, utc_now(), None
    session.flush()
    record(session, Act.PLAN_SAID, actor=me, about=me, subject=area, says=saying.says)
    return row


def take_saying_back(session: Session, me: UUID, area: str) -> None:
    """Nobody reads it any more; twice is once. Raises NothingHere."""
    one_at_a_time(session, me)
    row = session.get(PlanWord, word_id(me, area), with_for_update=True)
    if row is None:
        raise NothingHere
    if row.taken_back_at is None:
        row.taken_back_at, row.revision = utc_now(), row.revision + 1
        record(session, Act.PLAN_SAID_TAKEN_BACK, actor=me, about=me, subject=area)


def _as_first_said(saying: Saying, before: Saying) -> Saying:
    kept = as_first_written(saying.words.as_json(), before.words.as_json())
    return replace(saying, words=words_from(kept))


def word_id(me: UUID, area: str) -> UUID:
    return uuid5(me, f"plan/{area}")


def said_in(row: PlanWord) -> Saying:
    place = place_of(PlanWord.words_sealed, row.id, row.young_person_id)
    words = words_from(current_vault().open_json(place, row.words_sealed))
    return Saying(row.says, words, row.of_revision)
