"""What the young person says of their plan, in English: for their IRO, and for their own eyes."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from portal.plan.cards import Plan, Said
from portal.plan.queries import PLAN_WORDS
from portal.plan.reading import said_in_row
from portal.plan.saying import word_id
from portal.translation.beside import Beside, beside

EnglishOfPlan = Mapping[str, Beside]
NO_ENGLISH: EnglishOfPlan = {}


def english_of_plan(session: Session, plan: Plan) -> EnglishOfPlan:
    """By area, for words that stand and are in another language; the reader was checked."""
    cards = (*plan.cards, *plan.aside)
    said = [(card.area.code, card.said) for card in cards if card.said]
    return _in_english(session, plan.young_person_id, said)


def my_english_of_plan(session: Session, me: UUID) -> list[Beside]:
    """My own words beside the plan in another language, with what adults read beside them."""
    rows = session.execute(PLAN_WORDS, {"young_person_id": me}).all()
    said = [(row.area, said_in_row(row)) for row in rows]
    return list(
        _in_english(session, me, [(area, one) for area, one in said if one.stands]).values()
    )


def _in_english(session: Session, whose: UUID, said: Iterable[tuple[str, Said]]) -> EnglishOfPlan:
    areas = {word_id(whose, area): (area, one) for area, one in said}
    found = beside(session, whose, [(item, one.words) for item, (_area, one) in areas.items()])
    return {areas[item][0]: one for item, one in found.items()}
