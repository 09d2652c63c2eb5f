"""Making a poll, and voting in it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.polls.counting import empty, mark_of, seal, unseal
from portal.polls.models import Poll, PollHand, PollState, PollTally, PollVoter
from portal.polls.queries import HAS_VOTED
from portal.polls.words import (
    ENGLISH,
    FEWEST,
    MOST,
    Asked,
    number_of_answers,
    whole_state,
    written_in,
)
from portal.vault import current_vault


class PollClash(Exception):
    """It was changed since the page was drawn, or its id was used for another."""


class PollIsFrozen(Exception):
    """Somebody checks it, or it was published: nothing of it changes any more."""


class PollHasEnded(Exception):
    """The last day to vote is over."""


class NoSuchAnswer(Exception):
    """That is none of the answers."""


class TooFewAnswers(ValueError):
    """A poll has two to six answers, as many in every language."""


@dataclass(frozen=True, slots=True)
class Asks:
    """A poll as its editor wrote it in English."""

    asked: Asked
    at_end: bool
    ends_on: date


def write_poll(session: Session, poll_id: UUID, revision: int, asks: Asks, *, actor: UUID) -> Poll:
    """Make a poll (`revision` 0) or change a draft; the same again is the same row.

    Raises TooFewAnswers, PollClash, PollIsFrozen, NothingHere.
    """
    if not FEWEST <= len(asks.asked.answers) <= MOST:
        raise TooFewAnswers
    one_at_a_time(session, actor)
    poll = session.get(Poll, poll_id, with_for_update=True)
    if poll is None and revision:
        raise NothingHere
    if poll is None:
        return _made(session, poll_id, asks, actor)
    if _says(poll, asks):
        return poll
    if whole_state(poll.words) is not PollState.DRAFT:
        raise PollIsFrozen
    if poll.revision != revision:
        raise PollClash
    if number_of_answers(poll.words) != len(asks.asked.answers):
        # The other languages lack an answer, or have one too many, until somebody finishes them.
        tally = session.get_one(PollTally, poll_id)
        tally.counts_sealed = seal(poll_id, empty(len(asks.asked.answers)))
    poll.words = {**poll.words, ENGLISH: asks.asked.as_json()}
    poll.at_end, poll.ends_on = asks.at_end, asks.ends_on
    return _changed(session, poll, actor)


def write_poll_in(
    session: Session, poll_id: UUID, revision: int, asked: Asked, *, actor: UUID
) -> Poll:
    """Say a poll in another language, which is a draft until that is checked.

    Raises as `write_poll` does.
    """
    poll = session.get(Poll, poll_id, with_for_update=True)
    if poll is None:
        raise NothingHere
    if len(asked.answers) != number_of_answers(poll.words):
        raise TooFewAnswers
    standing = written_in(poll.words, asked.language)
    if standing is not None and standing.same_words(asked):
        return poll
    if standing is not None and standing.state is not PollState.DRAFT:
        raise PollIsFrozen
    if poll.revision != revision:
        raise PollClash
    poll.words = {**poll.words, asked.language: asked.as_json()}
    return _changed(session, poll, actor)


def vote(session: Session, poll_id: UUID, me: UUID, answer: int, *, today: date) -> bool:
    """Count one vote; False when they have voted already. Answer 0 is "no opinion".

    Raises NothingHere for a poll that is not open, PollHasEnded, NoSuchAnswer.

    What the database holds: all counts of a poll in one seal of fixed length, and one mark for
    each who voted, which is a hash under the poll's own key. No time, no row id, no audit entry;
    the log knows the endpoint only, and the answer travels in the body, never in an address.
    So one look at the database, with all keys, says who has voted and how many picked what, and
    nothing that joins the two. (All who voted picked the same: then everybody knows.)

    What it cannot hide: who copies the database *and* the keys before and after a single vote can
    open both seals and see which count grew and which mark is new, for a mark can be worked out
    for everybody who may vote. The same holds for pages of single transactions while they stand
    in SQLite's write-ahead log, and on PostgreSQL for row versions until they are vacuumed. The
    order in which marks lie within a page of the file may tell in which they came; no count
    does. Against it: keys are kept apart from data and backups, so a copy of the database alone
    opens nothing; readers see numbers that move once in five votes; the marks are deleted when
    the next vote is cast, or `portal tidy` runs, after the poll's last day. Whoever holds server
    and keys at the moment of voting must be trusted, as with any count that is kept while people
    vote.
    """
    poll = session.get(Poll, poll_id)
    if poll is None or poll.state != PollState.OPEN:
        raise NothingHere
    if poll.ends_on < today:
        raise PollHasEnded
    # Locked: on PostgreSQL two taps at once would both find no mark. SQLite has one writer.
    tally = session.get_one(PollTally, poll_id, with_for_update=True)
    mark = mark_of(poll_id, me)
    if session.execute(HAS_VOTED, {"poll_id": poll_id, "mark": mark}).first():
        return False
    if not 0 <= answer <= number_of_answers(poll.words):
        raise NoSuchAnswer
    tally.counts_sealed = seal(poll_id, unseal(poll_id, tally.counts_sealed).with_one_more(answer))
    session.execute(insert(PollVoter).values(poll_id=poll_id, mark=mark))
    forget_voters(session, today)
    return True


def forget_voters(session: Session, today: date) -> int:
    """Who voted in polls that have ended is nobody's business any more. Gives how many went."""
    ended = select(Poll.id).where(Poll.ends_on < today)
    gone = delete(PollVoter).where(PollVoter.poll_id.in_(ended)).returning(PollVoter.poll_id)
    return len(session.execute(gone).all())


def _made(session: Session, poll_id: UUID, asks: Asks, actor: UUID) -> Poll:
    current_vault().create(poll_id)
    poll = Poll(
        id=poll_id,
        words={ENGLISH: asks.asked.as_json()},
        at_end=asks.at_end,
        ends_on=asks.ends_on,
        state=PollState.DRAFT.value,
        revision=1,
        made_at=utc_now(),
    )
    session.add(poll)
    session.flush()
    sealed = seal(poll_id, empty(len(asks.asked.answers)))
    session.add(PollTally(poll_id=poll_id, counts_sealed=sealed))
    session.add(PollHand(poll_id=poll_id, person_id=actor))
    session.flush()
    record(session, Act.POLL_WRITTEN, actor=actor, subject=poll_id, revision=1)
    return poll


def _says(poll: Poll, asks: Asks) -> bool:
    standing = written_in(poll.words, ENGLISH)
    same = standing is not None and standing.same_words(asks.asked)
    return same and (poll.at_end, poll.ends_on) == (asks.at_end, asks.ends_on)


def _changed(session: Session, poll: Poll, actor: UUID) -> Poll:
    poll.revision += 1
    session.merge(PollHand(poll_id=poll.id, person_id=actor))
    session.flush()
    record(session, Act.POLL_WRITTEN, actor=actor, subject=poll.id, revision=poll.revision)
    return poll
