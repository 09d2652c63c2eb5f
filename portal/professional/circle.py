"""The young people round whom somebody stands today, and how much was shared with them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.db import AnyRow
from portal.everyones_part.mine import MyPartStands, part_stands
from portal.i18n import day_in_london
from portal.pack.reading import Reader, readable
from portal.preparation.submissions import Withdrawn, shared_version, withdrawn_in
from portal.professional import queries
from portal.reviews.models import ReviewState


@dataclass(frozen=True, slots=True)
class Nearest:
    """One young person; `things` counts what this reader may read of the review.

    `records_health`: it is their job to write down health assessments; `keeps_plan`: the plan;
    `sees_skills`: they are asked what they see; `records_contacts`: contacts and visits;
    `advocates`: they are an advocate. `part` is theirs to write, None where nobody asks.
    """

    name: str
    review_id: UUID | None
    ahead: bool
    starts_at: datetime | None
    things: int
    young_person_id: UUID
    records_health: bool
    keeps_plan: bool
    records_contacts: bool
    sees_skills: bool
    advocates: bool
    part: MyPartStands | None

    @property
    def on(self) -> date | None:
        return day_in_london(self.starts_at)


def my_young_people(session: Session, reader: Reader) -> list[Nearest]:
    """Everybody assigned to the reader today, by the date of their review."""
    mine = {"me": reader.id, "today": reader.today}
    rows = session.execute(queries.MY_YOUNG_PEOPLE, mine).all()
    withdrawn = withdrawn_in(session.execute(queries.TAKEN_BACK, mine).all())
    return [_nearest(row, reader, withdrawn) for row in rows]


def _nearest(row: AnyRow, reader: Reader, withdrawn: Withdrawn) -> Nearest:
    return Nearest(
        name=open_name(row, row.young_person_id),
        review_id=row.nearest_id,
        ahead=row.state == ReviewState.AHEAD,
        starts_at=row.starts_at,
        young_person_id=row.young_person_id,
        records_health=row.records_health,
        keeps_plan=row.keeps_plan,
        records_contacts=row.records_contacts,
        sees_skills=row.sees_skills,
        advocates=row.advocates,
        part=part_stands(row, reader.today),
        things=len(readable(shared_version(row), reader, withdrawn)),
    )
