"""The second person's yes or no, and taking a page away again."""

from collections.abc import Callable, Mapping
from uuid import UUID, uuid5

from sqlalchemy import bindparam, event, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.council.models import Comment, PieceVersion, VersionState
from portal.council.moves import Move, Step, after
from portal.council.versions import (
    NotNow,
    SecondPersonNeeded,
    Who,
    authors_of,
    locked,
    polls_follow,
    step_for,
)
from portal.council.words import open_blocks, seal_comment
from portal.db import utc_now
from portal.polls.for_council import Happens

STANDING = select(PieceVersion).where(
    PieceVersion.text_id == bindparam("text_id"),
    PieceVersion.state == VersionState.PUBLISHED.value,
)


def publish(
    session: Session, who: Who, text_id: UUID, number: int, changed: Callable[[], None]
) -> None:
    """Publish the version that was checked, in place of the one before.

    `changed` is called once it is sure, so that no page is kept that was drawn before.
    Raises NotNow when `number` is not what waits, SecondPersonNeeded, NothingHere.
    """
    version = locked(session, text_id)
    step = _second(session, who, version, number, Move.PUBLISH)
    before = session.scalar(STANDING, {"text_id": text_id})
    if before is not None:
        before.state = step_for(before, Move.REPLACE, who).to.value
        session.flush()
        polls_follow(session, before, Happens.TAKEN_DOWN)
    _decide(session, who, version, step)
    polls_follow(session, version, Happens.PUBLISHED)
    _say_changed(session, changed)
    record(session, Act.COUNCIL_PUBLISHED, actor=who.id, subject=version.id, number=number)


def ask_for_changes(
    session: Session, who: Who, text_id: UUID, number: int, reasons: Mapping[UUID, str]
) -> None:
    """Send it back with a reason at each block that has to change.

    Raises NotNow, SecondPersonNeeded, NothingHere; NotNow too without a reason.
    """
    version = locked(session, text_id)
    step = _second(session, who, version, number, Move.ASK_FOR_CHANGES)
    known = {block.id for block in open_blocks(version.id, version.words_sealed)}
    if not reasons or not reasons.keys() <= known:
        raise NotNow
    _decide(session, who, version, step)
    polls_follow(session, version, Happens.SENT_BACK)
    for block_id, words in reasons.items():
        comment_id = uuid5(version.id, f"comment {block_id}")
        sealed = seal_comment(comment_id, who.id, words)
        session.add(
            Comment(
                id=comment_id,
                version_id=version.id,
                block_id=block_id,
                words_sealed=sealed,
                made_by=who.id,
                made_at=utc_now(),
            )
        )
    session.flush()
    record(session, Act.COUNCIL_CHANGES_ASKED, actor=who.id, subject=version.id, number=number)


def unpublish(session: Session, who: Who, text_id: UUID, changed: Callable[[], None]) -> None:
    """Take away what is published in this language, at once; twice is once. Raises NotNow."""
    locked(session, text_id)
    version = session.scalar(STANDING, {"text_id": text_id})
    if version is None:
        return
    version.state = step_for(version, Move.UNPUBLISH, who).to.value
    session.flush()
    polls_follow(session, version, Happens.TAKEN_DOWN)
    _say_changed(session, changed)
    record(
        session, Act.COUNCIL_UNPUBLISHED, actor=who.id, subject=version.id, number=version.number
    )


def _second(session: Session, who: Who, version: PieceVersion, number: int, move: Move) -> Step:
    """The two people rule: whoever wrote in it or sent it never decides."""
    step = after(VersionState(version.state), move)
    if version.number != number or step is None:
        raise NotNow
    blocks = open_blocks(version.id, version.words_sealed)
    if who.id in authors_of(session, version.id, version.sent_by, blocks):
        raise SecondPersonNeeded
    return step_for(version, move, who)


def _decide(session: Session, who: Who, version: PieceVersion, step: Step) -> None:
    version.state = step.to.value
    version.decided_at, version.decided_by = utc_now(), who.id
    session.flush()


def _say_changed(session: Session, changed: Callable[[], None]) -> None:
    event.listen(session, "after_commit", lambda _session: changed(), once=True)
