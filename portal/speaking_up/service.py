"""Speaking up, and what is said about it since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.drafts.words import NO_WORDS, Words, words_from
from portal.people.locking import one_at_a_time
from portal.reviews.working_days import WorkingDays
from portal.speaking_up.kinds import KINDS
from portal.speaking_up.models import GoesTo, Matter, MatterAbout, MatterState, MatterStep, Says
from portal.speaking_up.moves import MOVES, may_follow
from portal.speaking_up.routing import after
from portal.speaking_up.stages import Stage, next_stage, stage_due, stage_due_at_most
from portal.vault import current_vault, place_of


class MatterClash(Exception):
    """The id was used for something that says something else."""


class NotNow(Exception):
    """That cannot be said as it stands now."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What somebody spoke up about; `review_id` and `item_id` only for an answer.

    `about_ids` are whom a report is about; `is_unnamed`: whoever gets it is not told whose it is.
    """

    kind: str
    goes_to: GoesTo
    about_id: UUID | None
    review_id: UUID | None
    item_id: UUID | None
    words: Words
    about_ids: frozenset[UUID] = frozenset()
    is_unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """The day it is, and the working days that limits are counted in."""

    today: date
    days: WorkingDays


def speak_up(
    session: Session, me: UUID, matter_id: UUID, spoken: Spoken, *, due_on: date, today: date
) -> Matter:
    """Send it to whom it goes; the same again is the same row. `due_on` is what is promised.

    Raises MatterClash, NothingHere for an id of somebody else's.
    """
    one_at_a_time(session, me)
    standing = session.get(Matter, matter_id)
    if standing is not None:
        return _replayed(session, standing, me, spoken)
    place = place_of(Matter.words_sealed, matter_id, me)
    matter = Matter(
        id=matter_id,
        young_person_id=me,
        kind=spoken.kind,
        goes_to=spoken.goes_to.value,
        about_id=spoken.about_id,
        is_unnamed=spoken.is_unnamed,
        review_id=spoken.review_id,
        item_id=spoken.item_id,
        words_sealed=current_vault().seal_json(place, spoken.words.as_json()),
        made_at=utc_now(),
        state=MatterState.WAITING.value,
        stage=Stage.LOCAL.value,
        since=today,
        due_on=due_on,
        is_longer=False,
    )
    session.add(matter)
    session.flush()
    session.add_all(_about(matter_id, me, spoken.about_ids))
    session.flush()
    record(session, Act.SPOKE_UP, actor=me, about=me, subject=matter_id, kind=spoken.kind)
    return matter


def say_of_it(
    session: Session,
    matter_id: UUID,
    step_id: UUID,
    says: Says,
    words: Words,
    *,
    actor: UUID,
    counted: Counted,
) -> MatterStep:
    """Say something about it, as somebody whose it was checked to be; again is the same row.

    Raises NotNow, MatterClash, NothingHere for an id of another matter.
    """
    matter = session.get(Matter, matter_id, with_for_update=True)
    if matter is None:
        raise NothingHere
    standing = session.get(MatterStep, step_id)
    if standing is not None:
        return _said_again(standing, matter_id, says, words, actor)
    if says not in may_follow(matter, counted.today):
        raise NotNow
    _move(matter, says, counted)
    return _add_step(session, matter, step_id, says, words, actor)


def send_on(
    session: Session,
    matter_id: UUID,
    step_id: UUID,
    goes_to: GoesTo,
    words: Words,
    *,
    actor: UUID,
    counted: Counted,
    due_on: date,
) -> MatterStep:
    """A report goes to these from now on, who answer by `due_on`; the same again is the same row.

    Raises NotNow, MatterClash, NothingHere for an id of another matter.
    """
    matter = session.get(Matter, matter_id, with_for_update=True)
    if matter is None or matter.young_person_id != actor:
        raise NothingHere
    is_new = session.get(MatterStep, step_id) is None
    further = Says.FURTHER
    if is_new and further in may_follow(matter, counted.today):
        matter.goes_to, matter.due_on = goes_to.value, due_on
    elif not is_new and matter.goes_to != goes_to:
        raise MatterClash
    return say_of_it(session, matter_id, step_id, further, words, actor=actor, counted=counted)


def settle(session: Session, matter_id: UUID, *, me: UUID, counted: Counted) -> None:
    """The young person says that it is settled; twice is once. Raises NothingHere."""
    matter = session.get(Matter, matter_id, with_for_update=True)
    if matter is None or matter.young_person_id != me:
        raise NothingHere
    if matter.state != MatterState.SETTLED:
        says = Says.SETTLED
        say_of_it(session, matter_id, uuid4(), says, NO_WORDS, actor=me, counted=counted)


def _move(matter: Matter, says: Says, counted: Counted) -> None:
    matter.state = MOVES[MatterState(matter.state), says].value
    stage = Stage(matter.stage)
    if says is Says.LONGER:
        matter.due_on, matter.is_longer = stage_due_at_most(stage, matter.since, counted.days), True
    if says is Says.SETTLED:
        matter.settled_on = counted.today
    is_staged = KINDS[matter.kind].staged
    if says is Says.FURTHER and is_staged and (ahead := next_stage(stage)):
        matter.stage, matter.since, matter.is_longer = ahead.value, counted.today, False
        matter.goes_to = after(GoesTo(matter.goes_to), ahead).value
        matter.due_on = stage_due(ahead, counted.today, counted.days)


def _add_step(
    session: Session, matter: Matter, step_id: UUID, says: Says, words: Words, actor: UUID
) -> MatterStep:
    place = place_of(MatterStep.words_sealed, step_id, matter.young_person_id)
    row = MatterStep(
        id=step_id,
        matter_id=matter.id,
        young_person_id=matter.young_person_id,
        says=says.value,
        stage=matter.stage,
        words_sealed=current_vault().seal_json(place, words.as_json()),
        due_on=matter.due_on if matter.state == MatterState.WAITING else None,
        said_by=actor,
        said_at=utc_now(),
    )
    session.add(row)
    session.flush()
    about = matter.young_person_id
    record(session, Act.MATTER_STEP, actor=actor, about=about, subject=matter.id, says=says.value)
    return row


def _about(matter_id: UUID, me: UUID, people: Iterable[UUID]) -> list[MatterAbout]:
    return [MatterAbout(matter_id=matter_id, person_id=one, young_person_id=me) for one in people]


def _replayed(session: Session, standing: Matter, me: UUID, spoken: Spoken) -> Matter:
    if standing.young_person_id != me:
        raise NothingHere
    place = place_of(Matter.words_sealed, standing.id, me)
    words = words_from(current_vault().open_json(place, standing.words_sealed))
    of = (standing.kind, standing.about_id, standing.review_id, standing.item_id, words)
    if of != (spoken.kind, spoken.about_id, spoken.review_id, spoken.item_id, spoken.words):
        raise MatterClash
    about = select(MatterAbout.person_id).where(MatterAbout.matter_id == standing.id)
    named = (standing.is_unnamed, frozenset(session.scalars(about)))
    if named != (spoken.is_unnamed, spoken.about_ids):
        raise MatterClash
    if standing.goes_to != spoken.goes_to and standing.stage == Stage.LOCAL:
        raise MatterClash
    return standing


def _said_again(
    standing: MatterStep, matter_id: UUID, says: Says, words: Words, actor: UUID
) -> MatterStep:
    if (standing.matter_id, standing.said_by) != (matter_id, actor):
        raise NothingHere
    place = place_of(MatterStep.words_sealed, standing.id, standing.young_person_id)
    kept = words_from(current_vault().open_json(place, standing.words_sealed))
    if (standing.says, kept) != (says.value, words):
        raise MatterClash
    return standing
