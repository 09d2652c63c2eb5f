"""What a text of the council does with the polls it holds; polls know nothing of texts.

A poll is frozen in a language once a text in that language is sent: what was checked is what is
published.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.polls.models import Poll, PollState
from portal.polls.queries import THESE_POLLS, TO_PICK, WRITERS
from portal.polls.words import EVERY_STATE, FROZEN, OPEN, Asked, asked_in, whole_state


class Happens(Enum):
    """What happens to a text that holds polls."""

    SENT = "sent"
    SENT_BACK = "sent-back"
    PUBLISHED = "published"
    TAKEN_DOWN = "taken-down"


MOVES: dict[tuple[PollState, Happens], PollState] = {
    (PollState.DRAFT, Happens.SENT): PollState.SENT,
    (PollState.SENT, Happens.SENT_BACK): PollState.DRAFT,
    (PollState.SENT, Happens.PUBLISHED): PollState.OPEN,
    (PollState.HIDDEN, Happens.PUBLISHED): PollState.OPEN,
    (PollState.OPEN, Happens.TAKEN_DOWN): PollState.HIDDEN,
}
# Which of its languages goes with a text: the nearest in one of these states. What is written in a
# nearer one, while the text waits or stands, is not what was checked.
GOES_WITH_IT = {
    Happens.SENT: EVERY_STATE,
    Happens.SENT_BACK: FROZEN,
    Happens.PUBLISHED: FROZEN,
    Happens.TAKEN_DOWN: OPEN,
}


@dataclass(frozen=True, slots=True)
class PollShown:
    """A poll as a block draws it, in the nearest language that it has."""

    id: UUID
    asked: Asked
    at_end: bool
    ends_on: date

    @property
    def words(self) -> str:
        """Every word of it, the question first."""
        return "\n".join((self.asked.question, *self.asked.answers))


def follow(
    session: Session,
    poll_ids: Collection[UUID],
    tag: str,
    happens: Happens,
    still: Collection[tuple[UUID, str]] = (),
) -> None:
    """Let polls go the way of their text, which is in the language `tag`.

    Call it in the transaction in which that text is sent, sent back, published or taken down.
    What does not follow from how a poll stands is left. A poll without that language goes in
    the one that is shown in its stead. `still` are the polls that other texts hold, which wait
    or are published too, each with the language of the text: words that stand in one of them stay.
    """
    if not poll_ids:
        return
    chosen = select(Poll).where(Poll.id.in_(poll_ids)).with_for_update()
    for poll in session.scalars(chosen):
        asked = asked_in(poll.words, tag, GOES_WITH_IT[happens])
        if asked is None or (asked.state, happens) not in MOVES:
            continue
        if _stands_in(still, poll, asked, GOES_WITH_IT[happens]):
            continue
        moved = {**asked.as_json(), "state": MOVES[asked.state, happens].value}
        poll.words = {**poll.words, asked.language: moved}
        poll.state = whole_state(poll.words).value
    session.flush()


def _stands_in(
    still: Collection[tuple[UUID, str]], poll: Poll, asked: Asked, states: Collection[PollState]
) -> bool:
    shown = (asked_in(poll.words, tag, states) for held, tag in still if held == poll.id)
    return any(one.language == asked.language for one in shown if one)


def writers_of(session: Session, poll_ids: Collection[UUID]) -> tuple[UUID, ...]:
    """Who wrote in these polls, in any language."""
    if not poll_ids:
        return ()
    return tuple(session.scalars(WRITERS, {"poll_ids": list(poll_ids)}))


def polls_shown(
    session: Session,
    poll_ids: Collection[UUID],
    tag: str,
    *,
    public: bool,
    states: Collection[PollState] = EVERY_STATE,
) -> dict[UUID, PollShown]:
    """Polls by their id, in words of these `states`; with `public` in those that are open."""
    if not poll_ids:
        return {}
    rows = session.execute(THESE_POLLS, {"poll_ids": list(poll_ids)})
    found = ((row, asked_in(row.words, tag, OPEN if public else states)) for row in rows)
    return {
        row.id: PollShown(row.id, asked, row.at_end, row.ends_on)
        for row, asked in found
        if asked is not None
    }


def polls_to_pick(session: Session, tag: str, today: date) -> list[tuple[UUID, str]]:
    """(id, question) of the polls that a block can hold: those that have not ended."""
    rows = session.execute(TO_PICK, {"today": today})
    named = [(row.id, asked_in(row.words, tag)) for row in rows]
    return [(poll_id, asked.question) for poll_id, asked in named if asked]
