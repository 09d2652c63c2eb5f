"""Giving an adult a job with a young person, and ending it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self
from uuid import UUID

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from portal.care_team.models import Assignment
from portal.care_team.service import assign, end_assignment
from portal.db import NothingHere
from portal.people.locking import one_at_a_time


@dataclass(frozen=True)
class Given:
    adult_id: UUID
    job: str
    starts_on: date
    ends_on: date | None

    def ending(self, last_day: date) -> Self:
        return replace(self, ends_on=last_day)


class AssignmentClash(Exception):
    """It was made or ended elsewhere with other content; `saved` is what stands."""

    def __init__(self, saved: Given) -> None:
        super().__init__("changed elsewhere")
        self.saved = saved


class SameJobTwice(Exception):
    """The adult has this job with the young person already; `saved` is what stands."""

    def __init__(self, saved: Given) -> None:
        super().__init__("has this job already")
        self.saved = saved


SAME_JOB = select(Assignment).where(
    Assignment.young_person_id == bindparam("young_person_id"),
    Assignment.adult_id == bindparam("adult_id"),
    Assignment.job == bindparam("job"),
    or_(
        Assignment.ends_on.is_(None),
        # One that was stopped before it began never was.
        (Assignment.ends_on >= bindparam("starts_on"))
        & (Assignment.ends_on >= Assignment.starts_on),
    ),
)


def give_job(
    session: Session, *, actor: UUID, assignment_id: UUID, young_person_id: UUID, given: Given
) -> None:
    """Assign an adult. The same again makes nothing.

    Raises AssignmentClash, SameJobTwice, NothingHere for the id of somebody else's assignment.
    """
    one_at_a_time(session, young_person_id)
    standing = session.get(Assignment, assignment_id)
    if standing is not None:
        if standing.young_person_id != young_person_id:
            raise NothingHere("This id is of another assignment.")
        if given_in(standing) != given:
            raise AssignmentClash(given_in(standing))
        return
    _refuse_twice(session, young_person_id, given)
    assign(
        session,
        actor=actor,
        assignment_id=assignment_id,
        young_person_id=young_person_id,
        adult_id=given.adult_id,
        job=given.job,
        starts_on=given.starts_on,
        ends_on=given.ends_on,
    )


def end_job(
    session: Session,
    young_person_id: UUID,
    assignment_id: UUID,
    *,
    actor: UUID,
    was: date | None,
    last_day: date,
) -> None:
    """It holds to the end of `last_day`. The same again changes nothing.

    Raises AssignmentClash when its last day is no longer `was`.
    """
    standing = _one(session, young_person_id, assignment_id)
    if standing.ends_on == last_day:
        return
    if standing.ends_on != was:
        raise AssignmentClash(given_in(standing))
    end_assignment(session, standing, actor=actor, last_day=last_day)


def stop_at_once(
    session: Session, young_person_id: UUID, assignment_id: UUID, *, actor: UUID, today: date
) -> None:
    """An assignment made by mistake holds for no day from today on."""
    standing = _one(session, young_person_id, assignment_id)
    last_day = min(today, standing.starts_on) - timedelta(days=1)
    if standing.ends_on is None or standing.ends_on > last_day:
        end_assignment(session, standing, actor=actor, last_day=last_day)


def given_in(assignment: Assignment) -> Given:
    return Given(assignment.adult_id, assignment.job, assignment.starts_on, assignment.ends_on)


def _one(session: Session, young_person_id: UUID, assignment_id: UUID) -> Assignment:
    standing = session.get(Assignment, assignment_id, with_for_update=True)
    if standing is None or standing.young_person_id != young_person_id:
        raise NothingHere("There is no such assignment.")
    return standing


def _refuse_twice(session: Session, young_person_id: UUID, given: Given) -> None:
    values = {
        "young_person_id": young_person_id,
        "adult_id": given.adult_id,
        "job": given.job,
        "starts_on": given.starts_on,
    }
    for other in session.scalars(SAME_JOB, values):
        if given.ends_on is None or other.starts_on <= given.ends_on:
            raise SameJobTwice(given_in(other))
