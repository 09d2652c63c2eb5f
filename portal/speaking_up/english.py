"""What somebody spoke up about, in English: for who may read it, and for their own eyes."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.orm import Session

from portal.drafts.words import Words
from portal.speaking_up.models import Says
from portal.speaking_up.queries import MINE, MY_FURTHER
from portal.speaking_up.reading import MatterSeen, StepSeen, words_of, words_of_step
from portal.translation.beside import Beside, beside


def english_of(
    session: Session, matter: MatterSeen, words: Words, steps: Iterable[StepSeen]
) -> dict[UUID, Beside]:
    """By the id of the matter or of a step, for the young person's words in another language."""
    said = [(matter.id, words)]
    said += [(step.id, step.words) for step in steps if step.says is Says.FURTHER]
    return beside(session, matter.young_person_id, said)


def my_english(session: Session, me: UUID) -> list[Beside]:
    said = [(row.id, words_of(row)) for row in session.execute(MINE, {"me": me})]
    said += [(row.id, words_of_step(row)) for row in session.execute(MY_FURTHER, {"me": me})]
    return list(beside(session, me, said).values())
