"""Ideas opened for whom they are: the young person, or the council."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.choices.choice import Choice, Choices
from portal.choices.outcomes import OUTCOMES, OutcomeChoice
from portal.db import AnyRow
from portal.drafts.words import Words, words_from
from portal.i18n import _, day_in_london, pgettext
from portal.ideas.models import Idea, IdeaStep, Says
from portal.ideas.moves import days_late, may_follow
from portal.ideas.queries import FIRST_OPENED, STEPS_OF
from portal.vault import current_vault, place_of


@dataclass(frozen=True, slots=True)
class Standing(Choice):
    hue: str


STANDINGS = Choices(
    Standing("waiting", _("No answer yet"), "hourglass", ""),
    Standing("answered", _("There is an answer"), "mail", "blue"),
    Standing("decided", pgettext("idea", "It is decided"), "scale", "violet"),
    Standing("done", _("Done"), "circle-check", "green"),
    Standing("taken-back", _("Taken back"), "undo-2", ""),
)


@dataclass(frozen=True, slots=True)
class IdeaSeen:
    """`name` is empty where the council does not see whose it is, and no minute of it then."""

    id: UUID
    young_person_id: UUID
    name: str
    with_name: bool
    words: Words
    made_at: datetime
    state: str
    due_on: date

    @property
    def made_on(self) -> date:
        return day_in_london(self.made_at)

    @property
    def standing(self) -> Standing:
        return STANDINGS[self.state]

    def days_late(self, today: date) -> int:
        return days_late(self, today)

    @property
    def may_follow(self) -> list[Says]:
        return may_follow(self)


@dataclass(frozen=True, slots=True)
class StepSeen:
    says: Says
    outcome: OutcomeChoice | None
    on: date | None
    text: str
    said_at: datetime


def idea_in(row: AnyRow) -> IdeaSeen:
    """A row of `queries.MINE` or `queries.TO_THE_COUNCIL`."""
    place = place_of(Idea.words_sealed, row.id, row.young_person_id)
    named = getattr(row, "name_sealed", None) is not None
    return IdeaSeen(
        id=row.id,
        young_person_id=row.young_person_id,
        name=open_name(row, row.young_person_id) if named else "",
        with_name=row.with_name,
        words=words_from(current_vault().open_json(place, row.words_sealed)),
        made_at=row.made_at,
        state=row.state,
        due_on=row.due_on,
    )


def steps_of(session: Session, idea_id: UUID) -> list[StepSeen]:
    """The first one first. Whoever asks has loaded the idea as theirs to read."""
    return [_step(row) for row in session.execute(STEPS_OF, {"idea_id": idea_id})]


def first_opened(session: Session, me: UUID, idea_id: UUID) -> datetime | None:
    """When the council first read it (UTC)."""
    found: datetime | None = session.scalar(FIRST_OPENED, {"me": me, "subject": str(idea_id)})
    return found


def _step(row: AnyRow) -> StepSeen:
    place = place_of(IdeaStep.words_sealed, row.id, row.young_person_id)
    return StepSeen(
        says=Says(row.says),
        outcome=OUTCOMES[row.outcome] if row.outcome else None,
        on=row.on,
        text=current_vault().open_text(place, row.words_sealed),
        said_at=row.said_at,
    )
