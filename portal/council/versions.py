"""Versions of a text: the newest, who wrote in it, where it may move."""

from typing import NamedTuple
from uuid import UUID, uuid5

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.access.grants import role_may
from portal.council.blocks import Blocks, happens_at, polls_in
from portal.council.models import Hand, PieceText, PieceVersion, VersionState
from portal.council.moves import Move, Step, after
from portal.council.words import open_blocks, seal_blocks
from portal.db import NothingHere, utc_now
from portal.people.models import Role
from portal.polls.for_council import Happens, follow, writers_of


class NotNow(Exception):
    """That cannot be done with it as it stands now."""


class SecondPersonNeeded(Exception):
    """They wrote in it or sent it: somebody else has to decide."""


class Who(NamedTuple):
    """Somebody who moves a version, and the role that lets them."""

    id: UUID
    role: Role


NEWEST = (
    select(PieceVersion)
    .where(PieceVersion.text_id == bindparam("text_id"))
    .order_by(PieceVersion.number.desc())
    .limit(1)
)
OTHER_WORDS = (
    select(PieceVersion.id, PieceVersion.words_sealed, PieceText.tag)
    .join(PieceText, PieceText.id == PieceVersion.text_id)
    .where(PieceVersion.state == bindparam("state"), PieceVersion.id != bindparam("version_id"))
)
# A poll stays as it is while another text that is in this state holds it.
HELD_BY = {
    Happens.SENT_BACK: VersionState.SENT,
    Happens.TAKEN_DOWN: VersionState.PUBLISHED,
}
HANDS = select(Hand.person_id).where(Hand.version_id == bindparam("version_id"))


def newest_of(session: Session, text_id: UUID) -> PieceVersion:
    """Raises NothingHere."""
    found = session.scalar(NEWEST, {"text_id": text_id})
    if found is None:
        raise NothingHere
    return found


def hands_of(session: Session, version_id: UUID) -> tuple[UUID, ...]:
    return tuple(session.scalars(HANDS, {"version_id": version_id}))


def authors_of(
    session: Session, version_id: UUID, sent_by: UUID | None, blocks: Blocks
) -> frozenset[UUID | None]:
    """Who never decides on it: who sent it, or wrote in it, or in a poll in it as it stands now."""
    hands, writers = hands_of(session, version_id), writers_of(session, polls_in(blocks))
    return frozenset((sent_by, *hands, *writers))


def carried_by(session: Session, version: PieceVersion) -> tuple[UUID, ...]:
    """Who counts as a writer of what is made from it: nobody, once two people made it public."""
    published = version.state == VersionState.PUBLISHED
    return () if published else hands_of(session, version.id)


def step_for(version: PieceVersion, move: Move, who: Who) -> Step:
    """Where a move leads. Raises NotNow when it, or this role, cannot make it now."""
    step = after(VersionState(version.state), move)
    if step is None or not role_may(who.role, step.needs):
        raise NotNow
    return step


def add_hand(session: Session, version_id: UUID, person_id: UUID) -> None:
    session.merge(Hand(version_id=version_id, person_id=person_id))


def polls_follow(session: Session, version: PieceVersion, happens: Happens) -> None:
    """Let the polls in it go its way; once it is sent, who wrote them wrote in it."""
    polls = polls_in(open_blocks(version.id, version.words_sealed))
    if happens is Happens.SENT:
        for person_id in writers_of(session, polls):
            add_hand(session, version.id, person_id)
    if polls:
        text = session.get_one(PieceText, version.text_id)
        state = HELD_BY.get(happens)
        still = _held_elsewhere(session, version, polls, state) if state else ()
        follow(session, polls, text.tag, happens, still)


def _held_elsewhere(
    session: Session, version: PieceVersion, polls: frozenset[UUID], state: VersionState
) -> list[tuple[UUID, str]]:
    """(poll, language) of these polls in every other version that is in that state now."""
    others = {"state": state.value, "version_id": version.id}
    return [
        (block.poll_id, row.tag)
        for row in session.execute(OTHER_WORDS, others)
        for block in open_blocks(row.id, row.words_sealed)
        if block.poll_id in polls
    ]


def locked(session: Session, text_id: UUID) -> PieceVersion:
    if session.get(PieceText, text_id, with_for_update=True) is None:
        raise NothingHere
    return newest_of(session, text_id)


def make_draft(session: Session, text_id: UUID, number: int, blocks: Blocks) -> PieceVersion:
    version_id = uuid5(text_id, str(number))
    made = PieceVersion(
        id=version_id,
        text_id=text_id,
        number=number,
        state=VersionState.DRAFT.value,
        revision=1,
        words_sealed=seal_blocks(version_id, blocks),
        happens_at=happens_at(blocks),
        changed_at=utc_now(),
    )
    session.add(made)
    session.flush()
    return made
