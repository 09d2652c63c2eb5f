"""What the review looked at of the plan, area by area, as the formal record says it."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from portal.choices.own_texts import plain_english
from portal.choices.plan import WHO_I_AM
from portal.documents.document import Block, Kind, Span
from portal.letters.things import english
from portal.plan.areas import Area
from portal.plan.looked_at import Look, looked_at_of
from portal.plan.reading import plan_for_keeper


@dataclass(frozen=True, slots=True)
class AreaLine:
    """`look` is None where nobody answered."""

    title: str
    look: Look | None


def area_lines(session: Session, young_person_id: UUID, review_id: UUID) -> tuple[AreaLine, ...]:
    """The areas that were answered for; who somebody is and fair treatment always.

    Whoever asks has loaded the review as theirs.
    """
    looks = looked_at_of(session, review_id)
    plan = plan_for_keeper(session, young_person_id)
    areas = [card.area for card in (*plan.cards, *plan.aside)]
    return tuple(
        AreaLine(_title(area), looks[area.code].look if area.code in looks else None)
        for area in areas
        if area.code in looks or area.code == WHO_I_AM
    )


def looked_at_blocks(lines: tuple[AreaLine, ...]) -> Iterator[Block]:
    for line in lines:
        if line.look is None:
            yield Block((Span(f"{line.title}: nobody has written down if it was looked at."),))
            continue
        said = "looked at" if line.look.looked_at else "not looked at"
        yield Block((Span(f"{line.title}: {said}."),))
        if line.look.note:
            yield Block((Span(line.look.note),), Kind.NOTE)


def _title(area: Area) -> str:
    """Who somebody is says what that holds: reg 33 asks for it by name."""
    title = plain_english(area.title)
    if area.code != WHO_I_AM or area.prompt is None:
        return title
    return f"{title} ({english(area.prompt).rstrip('.')})"
