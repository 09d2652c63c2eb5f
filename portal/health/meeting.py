"""The list for the monthly meeting with the health managers: who is late, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from portal.choices.delays import DELAYS, Delay
from portal.health.queries import NO_HEALTH, STANDING, Health, health_in
from portal.reviews.care import CARE, Care, care_in
from portal.reviews.due import DueDate, Standing
from portal.reviews.statutory import Done, dates_from

STAYS_FOR = timedelta(days=92)
FIRST = (Standing.LATE, Standing.SOON, Standing.AHEAD, Standing.DONE)


@dataclass(frozen=True, slots=True)
class Line:
    """One assessment of one young person; `late` counts days, `delay` is None without a reason."""

    name: str
    due: DueDate
    standing: Standing
    late: int
    delay: Delay | None
    copy_given: bool

    @property
    def order(self) -> tuple[int, int]:
        """Overdue first, the longest first; then what is due next; then what was held last."""
        day = self.due.done or self.due.due
        sign = -1 if self.due.done else 1
        return FIRST.index(self.standing), sign * day.toordinal()


def health_lines(session: Session, today: date) -> list[Line]:
    """Every assessment that is open, and those held in the last three months; two queries."""
    health = health_in(session.execute(STANDING).all())
    everybody = care_in(session.execute(CARE).all())
    lines = [
        line
        for care in everybody
        for line in _lines(care, health.get(care.young_person_id, NO_HEALTH), today)
    ]
    return sorted(lines, key=lambda line: (*line.order, line.name))


def _lines(care: Care, health: Health, today: date) -> Iterator[Line]:
    dates = dates_from(care.with_done(Done(assessed=health.assessed)))
    for due in filter(lambda line: line.is_health, dates.dates):
        lately = due.done is not None and due.done >= today - STAYS_FOR
        if not (lately or due.is_open(today)):
            continue
        row = next((one for one in health.held if one.held_on == due.done), None)
        row = row if due.done else health.delay_of(due.counted_from)
        yield Line(
            name=care.name,
            due=due,
            standing=due.standing(today),
            late=due.lateness(today),
            delay=DELAYS.get(row.delay) if row is not None and row.delay else None,
            copy_given=bool(row is not None and row.copy_given),
        )
