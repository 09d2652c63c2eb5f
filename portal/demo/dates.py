"""What was done in time and what was late: health assessments, plans, records."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from portal.dates.gathering import my_dates
from portal.dates.service import write_done
from portal.demo.people import Young, known_id
from portal.health.service import Assessment, record_assessment
from portal.i18n import london_today
from portal.reviews.due import DueDate
from portal.reviews.duties import Duty
from portal.reviews.timetable import Timetable

# Done so many days before the last one that is in time; what is not here is left open.
BEFORE = {
    Duty.PEP_STARTED: 2,
    Duty.PEP_READY: 1,
    Duty.DECISIONS: 1,
    Duty.MANAGERS_ANSWER: 2,
    Duty.RECORD_TO_EVERYONE: 3,
    Duty.PATHWAY_NEEDS: 20,
    Duty.PATHWAY_PLAN_REVIEW: 10,
}
# One assessment in seven is late, as in the public record: for want of an interpreter or a clinic.
WHY = ("interpreter", "clinic")
ONE_IN = 7
LATE_BY = timedelta(days=16)
ROUNDS = 20


def write_dates(session: Session, young: Young) -> None:
    """Write down everything that was due by now, each in its time or late with its reason."""
    chair = known_id(young.circle[0][0])
    for _round in range(ROUNDS):
        if not sum([_assessed(session, young, chair), _done(session, young, chair)]):
            return


def _assessed(session: Session, young: Young, chair: UUID) -> bool:
    me, today = known_id(young.key), london_today()
    due = _timetable(session, me).next_health(today)
    if due is None:
        return False
    which = uuid5(me, f"health {due.counted_from}")
    late = which.int % ONE_IN == 0
    held = due.due + LATE_BY if late else due.due - timedelta(days=1 + which.int % 6)
    reason = WHY[which.int % len(WHY)] if late else None
    if held > today:
        return False
    said = Assessment(held, reason, "", copy_given=which.int % 3 > 0)
    held_before = _timetable(session, me).dates
    revision = sum(line.is_health and line.done is not None for line in held_before)
    record_assessment(session, me, which, said, due=due, revision=revision, actor=chair)
    return True


def _done(session: Session, young: Young, chair: UUID) -> bool:
    me = known_id(young.key)
    written = list(_to_write(_timetable(session, me), london_today()))
    for line, done_on in written:
        which = uuid5(me, f"{line.duty} {line.counted_from}")
        revision = _written(session, me, line.duty)
        write_done(session, me, which, line.duty, done_on, revision=revision, actor=chair)
    return bool(written)


def _to_write(dates: Timetable, today: date) -> Iterator[tuple[DueDate, date]]:
    for line in dates.open(today):
        if line.duty in BEFORE:
            day = max(line.counted_from, line.due - timedelta(days=BEFORE[line.duty]))
            if day <= today:
                yield line, day


def _written(session: Session, me: UUID, duty: Duty) -> int:
    dates = my_dates(session, me)
    return sum(row.code == duty for row in dates.known.rows) if dates else 0


def _timetable(session: Session, me: UUID) -> Timetable:
    dates = my_dates(session, me)
    return dates.timetable if dates else Timetable(())
