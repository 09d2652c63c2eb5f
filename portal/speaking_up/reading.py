"""What somebody spoke up about, opened for whom it is: the young person, or whom it goes to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import name_of, open_name
from portal.db import AnyRow
from portal.drafts.words import Words, words_from
from portal.i18n import Message, _, day_in_london
from portal.speaking_up.kinds import ANSWERS_IT, GETS_IT, KINDS, STAGES, STANDINGS, Kind, Standing
from portal.speaking_up.models import GoesTo, Matter, MatterState, MatterStep, Says
from portal.speaking_up.moves import is_late, may_follow
from portal.speaking_up.queries import OPENED, STEPS_OF
from portal.speaking_up.stages import Stage
from portal.vault import current_vault, place_of

UNNAMED = _("A young person")


@dataclass(frozen=True, slots=True)
class MatterMark:
    """How it stands, for a list."""

    id: UUID
    kind: str
    state: str
    due_on: date
    made_at: datetime

    @property
    def look(self) -> Kind:
        return KINDS[self.kind]

    @property
    def standing(self) -> Standing:
        return STANDINGS[self.state]

    def days_late(self, today: date) -> int:
        return (today - self.due_on).days if is_late(self, today) else 0


@dataclass(frozen=True, slots=True)
class MatterSeen(MatterMark):
    """All of it but its words, which only its own page opens.

    `young_person` is empty where their name is kept from whom it goes to.
    """

    young_person_id: UUID
    young_person: str
    is_unnamed: bool
    goes_to: GoesTo
    about: str
    review_id: UUID | None
    item_id: UUID | None
    stage: int
    is_longer: bool
    settled_on: date | None

    @property
    def made_on(self) -> date:
        return day_in_london(self.made_at)

    @property
    def whose(self) -> Message | str:
        """As adults read it."""
        return UNNAMED if self.is_unnamed else self.young_person

    @property
    def gets_it(self) -> Message:
        """As the young person says it; `answers_it` as adults do."""
        return GETS_IT[self.goes_to]

    @property
    def answers_it(self) -> Message:
        return ANSWERS_IT[self.goes_to]

    @property
    def stage_name(self) -> Message | None:
        return STAGES[self.stage] if self.look.staged else None

    @property
    def is_waiting(self) -> bool:
        return self.state == MatterState.WAITING

    def may(self, says: str, today: date) -> bool:
        return says in may_follow(self, today)

    @property
    def was_last(self) -> bool:
        """After this stage only the Ombudsman stands outside."""
        return self.look.staged and self.stage == Stage.PANEL


@dataclass(frozen=True, slots=True)
class StepSeen:
    id: UUID
    says: Says
    stage: int
    words: Words
    due_on: date | None
    by: str
    said_at: datetime

    @property
    def said_on(self) -> date:
        return day_in_london(self.said_at)

    @property
    def stage_name(self) -> Message:
        return STAGES[self.stage]


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened (UTC): a step, or the first time that `opened_by` read it."""

    at: datetime
    step: StepSeen | None = None
    opened_by: str = ""


def matters_in(rows: Iterable[AnyRow]) -> list[MatterSeen]:
    return [matter_in(row) for row in rows]


def matter_in(row: AnyRow) -> MatterSeen:
    """A row of `queries.MATTERS`."""
    about = name_of(row.about_id, row.about_name_sealed) if row.about_id else ""
    return MatterSeen(
        id=row.id,
        young_person_id=row.young_person_id,
        young_person="" if row.is_unnamed else open_name(row, row.young_person_id),
        is_unnamed=row.is_unnamed,
        kind=row.kind,
        goes_to=GoesTo(row.goes_to),
        about=about,
        review_id=row.review_id,
        item_id=row.item_id,
        made_at=row.made_at,
        state=row.state,
        stage=row.stage,
        due_on=row.due_on,
        is_longer=row.is_longer,
        settled_on=row.settled_on,
    )


def words_of(row: AnyRow) -> Words:
    """The young person's words in a row of `queries.MATTERS`: to read them is an act."""
    place = place_of(Matter.words_sealed, row.id, row.young_person_id)
    return words_from(current_vault().open_json(place, row.words_sealed))


def words_of_step(row: AnyRow) -> Words:
    place = place_of(MatterStep.words_sealed, row.id, row.young_person_id)
    return words_from(current_vault().open_json(place, row.words_sealed))


def steps_of(session: Session, matter: MatterSeen) -> list[StepSeen]:
    """The first one first. Whoever asks has loaded the matter as theirs."""
    kept_back = matter.young_person_id if matter.is_unnamed else None
    return [_step(row, kept_back) for row in session.execute(STEPS_OF, {"matter_id": matter.id})]


def life_of(session: Session, matter: MatterSeen) -> list[Moment]:
    """Everything since it was sent, the first one first; of me, who was checked."""
    me = matter.young_person_id
    opened = session.execute(OPENED, {"me": me, "subject": str(matter.id)})
    moments = [Moment(row.at, opened_by=open_name(row, row.person_id)) for row in opened]
    moments += [Moment(step.said_at, step) for step in steps_of(session, matter)]
    return sorted(moments, key=lambda one: one.at)


def _step(row: AnyRow, kept_back: UUID | None) -> StepSeen:
    """`kept_back` is whose name is on no page of an adult."""
    return StepSeen(
        id=row.id,
        says=Says(row.says),
        stage=row.stage,
        words=words_of_step(row),
        due_on=row.due_on,
        by="" if row.said_by == kept_back else name_of(row.said_by, row.name_sealed),
        said_at=row.said_at,
    )
