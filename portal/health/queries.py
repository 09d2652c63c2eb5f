"""Health assessments, and who may write them down."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, exists, select

from portal.care_team.models import Assignment, YoungPerson
from portal.care_team.queries import name_of, on_that_day
from portal.db import AnyRow
from portal.health.models import HealthAssessment
from portal.people.models import Person
from portal.reviews.care import CARE
from portal.reviews.care_dates import Assessed
from portal.vault import current_vault, place_of

# Of the circle, whose work the health assessments are.
HEALTH_JOBS = ("social-worker", "designated-nurse")

ONE = YoungPerson.person_id == bindparam("young_person_id")
RECORDS_HEALTH = exists().where(
    Assignment.young_person_id == YoungPerson.person_id,
    Assignment.adult_id == bindparam("me"),
    Assignment.job.in_(HEALTH_JOBS),
    on_that_day(),
)
CARE_SEEN_BY_THEIR_WORKERS = CARE.where(ONE, RECORDS_HEALTH)
ASSESSMENTS = (
    select(*HealthAssessment.__table__.columns, Person.name_sealed)
    .join(Person, Person.id == HealthAssessment.recorded_by)
    .order_by(HealthAssessment.recorded_at, HealthAssessment.id)
)
STANDING = ASSESSMENTS.where(HealthAssessment.taken_back_at.is_(None))
STANDING_OF_ME = STANDING.where(HealthAssessment.young_person_id == bindparam("me"))
ASSESSMENTS_OF_ONE = ASSESSMENTS.where(
    HealthAssessment.young_person_id == bindparam("young_person_id")
)


@dataclass(frozen=True, slots=True)
class Health:
    """What stands of one young person's assessments, in the order it was written down."""

    rows: tuple[AnyRow, ...] = ()

    @property
    def held(self) -> tuple[AnyRow, ...]:
        """Those that were held, the earliest first."""
        return tuple(sorted((one for one in self.rows if one.held_on), key=lambda one: one.held_on))

    @property
    def assessed(self) -> tuple[Assessed, ...]:
        return tuple(Assessed(one.held_on, one.due_on) for one in self.held)

    def delay_of(self, counted_from: date) -> AnyRow | None:
        """What was said last of the delay of the assessment that is counted from that day."""
        return next(
            (
                one
                for one in reversed(self.rows)
                if one.counted_from == counted_from and one.held_on is None
            ),
            None,
        )


NO_HEALTH = Health()


def health_in(rows: Iterable[AnyRow]) -> dict[UUID, Health]:
    """Rows of `STANDING`, by young person."""
    found: defaultdict[UUID, list[AnyRow]] = defaultdict(list)
    for row in rows:
        found[row.young_person_id].append(row)
    return {young_person_id: Health(tuple(mine)) for young_person_id, mine in found.items()}


def revision_of(rows: Sequence[AnyRow]) -> int:
    """Count what was ever written down or taken back, in rows of `ASSESSMENTS_OF_ONE`."""
    return len(rows) + sum(row.taken_back_at is not None for row in rows)


def note_in(row: AnyRow | HealthAssessment) -> str:
    if row.note_sealed is None:
        return ""
    place = place_of(HealthAssessment.note_sealed, row.id, row.young_person_id)
    return current_vault().open_text(place, row.note_sealed)


def recorder_in(row: AnyRow) -> str:
    """The name of who wrote down a row of `ASSESSMENTS`."""
    return name_of(row.recorded_by, row.name_sealed)
