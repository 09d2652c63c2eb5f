"""Opening a dispute, and writing down what is done about it; nothing written is ever changed."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import InstrumentedAttribute, Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.disputes.models import Dispute, DisputeState, DisputeStep, StepKind
from portal.disputes.moves import ENDS, MOVES
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of


class DisputeClash(Exception):
    """The id was used for a dispute or a step that says something else."""


class NotNow(Exception):
    """The step cannot follow: the dispute has ended, or is formal already."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was done; `told` is plain English for the young person, empty: they are not told."""

    kind: StepKind
    happened_on: date
    to_whom: str
    words: str
    answer_by: date | None
    told: str


def open_dispute(
    session: Session, young_person_id: UUID, dispute_id: UUID, about: str, first: Step, actor: UUID
) -> Dispute:
    """Open a dispute with its first step, which has the same id; the same again is the same row.

    Raises DisputeClash, NothingHere for an id of somebody else's.
    """
    one_at_a_time(session, young_person_id)
    standing = session.get(Dispute, dispute_id)
    if standing is not None:
        return _replayed(session, standing, young_person_id, about, first, actor)
    place = place_of(Dispute.about_sealed, dispute_id, young_person_id)
    dispute = Dispute(
        id=dispute_id,
        young_person_id=young_person_id,
        state=DisputeState.INFORMAL.value,
        about_sealed=current_vault().seal_text(place, about),
        opened_on=first.happened_on,
        answer_by=first.answer_by,
        opened_by=actor,
    )
    session.add(dispute)
    session.flush()
    _add_step(session, dispute, dispute_id, first, actor)
    return dispute


def log_step(
    session: Session, dispute_id: UUID, step_id: UUID, step: Step, actor: UUID
) -> DisputeStep:
    """Write a step down; the same again is the same row.

    Raises NotNow, DisputeClash, NothingHere for an id of another dispute.
    """
    dispute = session.get(Dispute, dispute_id, with_for_update=True)
    if dispute is None:
        raise NothingHere
    standing = session.get(DisputeStep, step_id)
    if standing is not None:
        if (standing.dispute_id, standing.logged_by) != (dispute_id, actor):
            raise NothingHere
        if step_in(standing) != step:
            raise DisputeClash
        return standing
    after = MOVES.get((DisputeState(dispute.state), step.kind))
    if after is None:
        raise NotNow
    dispute.state = after.value
    _copy_days(dispute, step)
    return _add_step(session, dispute, step_id, step, actor)


def step_in(row: DisputeStep) -> Step:
    return Step(
        StepKind(row.kind),
        row.happened_on,
        _opened(DisputeStep.to_whom_sealed, row, row.to_whom_sealed),
        _opened(DisputeStep.words_sealed, row, row.words_sealed),
        row.answer_by,
        _opened(DisputeStep.told_sealed, row, row.told_sealed),
    )


def _copy_days(dispute: Dispute, step: Step) -> None:
    """A list asks when it became formal, and by when an answer is owed."""
    if step.kind is StepKind.FORMAL:
        dispute.formal_on = step.happened_on
    if step.kind is StepKind.CAFCASS:
        dispute.cafcass_on = dispute.cafcass_on or step.happened_on
    if step.kind in ENDS:
        dispute.ended_on, dispute.answer_by = step.happened_on, None
    elif step.kind is StepKind.ANSWERED or step.answer_by:
        dispute.answer_by = step.answer_by


def _add_step(
    session: Session, dispute: Dispute, step_id: UUID, step: Step, actor: UUID
) -> DisputeStep:
    about = dispute.young_person_id

    def sealed(column: InstrumentedAttribute[Any], text: str) -> bytes:
        return current_vault().seal_text(place_of(column, step_id, about), text)

    row = DisputeStep(
        id=step_id,
        dispute_id=dispute.id,
        young_person_id=about,
        kind=step.kind.value,
        happened_on=step.happened_on,
        to_whom_sealed=sealed(DisputeStep.to_whom_sealed, step.to_whom),
        words_sealed=sealed(DisputeStep.words_sealed, step.words),
        told_sealed=sealed(DisputeStep.told_sealed, step.told) if step.told else None,
        answer_by=step.answer_by,
        logged_by=actor,
        logged_at=utc_now(),
    )
    session.add(row)
    session.flush()
    act = Act.DISPUTE_OPENED if step.kind is StepKind.OPENED else Act.DISPUTE_STEP
    detail = {"kind": step.kind.value, "told": bool(step.told)}
    record(session, act, actor=actor, about=about, subject=dispute.id, **detail)
    return row


def _replayed(
    session: Session, standing: Dispute, whose: UUID, about: str, first: Step, actor: UUID
) -> Dispute:
    step = session.get(DisputeStep, standing.id)
    if (standing.young_person_id, standing.opened_by) != (whose, actor) or step is None:
        raise NothingHere
    place = place_of(Dispute.about_sealed, standing.id, whose)
    if (current_vault().open_text(place, standing.about_sealed), step_in(step)) != (about, first):
        raise DisputeClash
    return standing


def _opened(column: InstrumentedAttribute[Any], row: DisputeStep, token: bytes | None) -> str:
    if token is None:
        return ""
    return current_vault().open_text(place_of(column, row.id, row.young_person_id), token)
