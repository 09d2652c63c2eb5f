"""Writing to the council, and what the council says of it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.drafts.words import Words, words_from
from portal.ideas.models import Idea, IdeaState, IdeaStep, Says
from portal.ideas.moves import MOVES
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of


class IdeaClash(Exception):
    """The id was used for something that says something else."""


class IdeaTakenBack(Exception):
    """It was sent before, and taken back since."""


class NotNow(Exception):
    """That cannot be said as the idea stands now."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the council says: `outcome` with a decision, `on` with a next step."""

    says: Says
    text: str
    outcome: str | None = None
    on: date | None = None


def send_idea(
    session: Session, me: UUID, idea_id: UUID, words: Words, *, with_name: bool, due_on: date
) -> Idea:
    """Send an idea to the council; the same again is the same row.

    Raises IdeaClash, IdeaTakenBack, NothingHere for an id of somebody else's.
    """
    one_at_a_time(session, me)
    place = place_of(Idea.words_sealed, idea_id, me)
    standing = session.get(Idea, idea_id)
    if standing is not None:
        if standing.young_person_id != me:
            raise NothingHere
        if standing.state == IdeaState.TAKEN_BACK:
            raise IdeaTakenBack
        kept = words_from(current_vault().open_json(place, standing.words_sealed))
        if (kept, standing.with_name) != (words, with_name):
            raise IdeaClash
        return standing
    idea = Idea(
        id=idea_id,
        young_person_id=me,
        with_name=with_name,
        words_sealed=current_vault().seal_json(place, words.as_json()),
        made_at=utc_now(),
        state=IdeaState.WAITING.value,
        due_on=due_on,
    )
    session.add(idea)
    session.flush()
    record(session, Act.IDEA_SENT, actor=me, about=me, subject=idea_id)
    return idea


def take_idea_back(session: Session, me: UUID, idea_id: UUID) -> None:
    """Let the council read it no more; twice is once. It stays where I see it.

    What the council tells everybody in its own words stays too. Raises NothingHere.
    """
    idea = session.get(Idea, idea_id, with_for_update=True)
    if idea is None or idea.young_person_id != me:
        raise NothingHere
    if idea.state != IdeaState.TAKEN_BACK:
        idea.state = IdeaState.TAKEN_BACK.value
        session.flush()
        record(session, Act.IDEA_TAKEN_BACK, actor=me, about=me, subject=idea_id)


def tell_no_more(session: Session, idea_id: UUID, news_at: datetime) -> None:
    """Its young person has opened what was said until `news_at`; what came since stays news."""
    told = update(Idea).where(Idea.id == idea_id, Idea.news_at <= news_at)
    session.execute(told.values(news_at=None))


def say_of_idea(
    session: Session, idea_id: UUID, step_id: UUID, said: Said, *, actor: UUID
) -> IdeaStep:
    """Say something of an idea, as somebody who may; the same again is the same row.

    Raises NotNow, IdeaClash, NothingHere for an id of another idea's step.
    """
    idea = session.get(Idea, idea_id, with_for_update=True)
    if idea is None:
        raise NothingHere
    standing = session.get(IdeaStep, step_id)
    if standing is not None:
        return _said_again(standing, idea_id, said, actor)
    following = MOVES.get((IdeaState(idea.state), said.says))
    if following is None:
        raise NotNow
    idea.state = following.value
    now = utc_now()
    # Home would say of an idea without a name that whoever is signed in has sent one.
    idea.news_at = now if idea.with_name else None
    place = place_of(IdeaStep.words_sealed, step_id, idea.young_person_id)
    step = IdeaStep(
        id=step_id,
        idea_id=idea_id,
        young_person_id=idea.young_person_id,
        says=said.says.value,
        outcome=said.outcome,
        on=said.on,
        words_sealed=current_vault().seal_text(place, said.text),
        said_by=actor,
        said_at=now,
    )
    session.add(step)
    session.flush()
    about = idea.young_person_id
    record(session, Act.IDEA_STEP, actor=actor, about=about, subject=idea_id, says=said.says.value)
    return step


def _said_again(standing: IdeaStep, idea_id: UUID, said: Said, actor: UUID) -> IdeaStep:
    if (standing.idea_id, standing.said_by) != (idea_id, actor):
        raise NothingHere
    place = place_of(IdeaStep.words_sealed, standing.id, standing.young_person_id)
    kept = current_vault().open_text(place, standing.words_sealed)
    if Said(Says(standing.says), kept, standing.outcome, standing.on) != said:
        raise IdeaClash
    return standing
