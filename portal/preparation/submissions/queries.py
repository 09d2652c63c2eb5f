"""Which versions there are. Whoever asks has loaded the review as theirs first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from sqlalchemy import ScalarSelect, bindparam, func, select, union_all
from sqlalchemy.orm import Session, aliased

from portal.db import AnyRow
from portal.db_union import absent
from portal.drafts.frozen import FrozenItem
from portal.preparation.submissions.models import Submission, Withdrawal
from portal.reviews.models import Review
from portal.vault import current_vault, place_of

Withdrawn = Mapping[UUID, int]

COLUMNS = tuple(Submission.__table__.columns)
# Beside other tables' columns: `shared_version` reads them back.
SHARED_COLUMNS = tuple(column.label(f"shared_{column.key}") for column in COLUMNS)
Counted = aliased(Submission)
VERSIONS_OF_REVIEW = (
    select(*COLUMNS)
    .where(Submission.review_id == bindparam("review_id"))
    .order_by(Submission.version)
)
SHARED_BY = (
    select(Submission.review_id, Submission.version, Submission.shared_at)
    .where(Submission.young_person_id == bindparam("me"))
    .order_by(Submission.shared_at, Submission.version)
)
WITHDRAWN = select(Withdrawal.item_id, Withdrawal.through_version)
WITHDRAWN_OF = WITHDRAWN.where(Withdrawal.young_person_id == bindparam("young_person_id"))
NEWEST = select(func.max(Counted.version)).where(Counted.review_id == bindparam("review_id"))
TAKEN_BACK = (Withdrawal.__table__.c.item_id, Withdrawal.__table__.c.through_version)
LATEST_AND_WITHDRAWN = union_all(
    select(*COLUMNS, *(absent(column).label(column.key) for column in TAKEN_BACK)).where(
        Submission.young_person_id == bindparam("me"),
        Submission.review_id == bindparam("review_id"),
        Submission.version == NEWEST.scalar_subquery(),
    ),
    select(*(absent(column) for column in COLUMNS), *TAKEN_BACK).where(
        Withdrawal.young_person_id == bindparam("me")
    ),
)


@dataclass(frozen=True)
class SharedVersion:
    """One version as it stands; `items` are all of them: adults' pages go through `items_for`."""

    id: UUID
    young_person_id: UUID
    review_id: UUID
    version: int
    shared_at: datetime
    language: str
    prepared_since: date | None
    content_sealed: bytes

    @cached_property
    def items(self) -> tuple[FrozenItem, ...]:
        """In the young person's order."""
        place = place_of(Submission.content_sealed, self.id, self.young_person_id)
        kept = current_vault().open_json(place, self.content_sealed)
        return tuple(FrozenItem.from_json(item) for item in kept)


@dataclass(frozen=True, slots=True)
class SharedAt:
    """The number and the time (UTC) of a version."""

    version: int
    shared_at: datetime


def latest_and_withdrawn(
    session: Session, me: UUID, review_id: UUID
) -> tuple[SharedVersion | None, Withdrawn]:
    """My latest version, None while nothing was shared, and what I took back; in one query."""
    values = {"me": me, "review_id": review_id}
    rows = session.execute(LATEST_AND_WITHDRAWN, values).all()
    versions = [version_in(row) for row in rows if row.id is not None]
    return next(iter(versions), None), withdrawn_in(row for row in rows if row.id is None)


def submission_versions(session: Session, review_id: UUID) -> list[SharedVersion]:
    """Every version, the first one first; each is opened only when its items are asked for."""
    rows = session.execute(VERSIONS_OF_REVIEW, {"review_id": review_id}).all()
    return [version_in(row) for row in rows]


def shared_by(session: Session, young_person_id: UUID) -> dict[UUID, list[SharedAt]]:
    """When somebody shared, by review, the first version first; nothing is opened."""
    found: dict[UUID, list[SharedAt]] = {}
    for row in session.execute(SHARED_BY, {"me": young_person_id}):
        found.setdefault(row.review_id, []).append(SharedAt(row.version, row.shared_at))
    return found


def withdrawn_of(session: Session, young_person_id: UUID) -> Withdrawn:
    """Item ids, each with the last version in which nobody may read it."""
    rows = session.execute(WITHDRAWN_OF, {"young_person_id": young_person_id}).all()
    return withdrawn_in(rows)


def withdrawn_in(rows: Iterable[AnyRow]) -> Withdrawn:
    """The rows of `WITHDRAWN`, by item."""
    return {row.item_id: row.through_version for row in rows}


def version_in(row: AnyRow) -> SharedVersion:
    """The version in a row that carries `COLUMNS`."""
    return SharedVersion(**{column.key: getattr(row, column.key) for column in COLUMNS})


def shared_version(row: AnyRow) -> SharedVersion | None:
    """The version in a row that carries `SHARED_COLUMNS`; None while nothing was shared."""
    if row.shared_id is None:
        return None
    return SharedVersion(**{column.key: getattr(row, f"shared_{column.key}") for column in COLUMNS})


def latest_version_of(review: type[Review]) -> ScalarSelect[int]:
    """The number of the latest version of the review that stands in the query round it."""
    newest = select(func.max(Counted.version)).where(Counted.review_id == review.id)
    return newest.correlate(review).scalar_subquery()
