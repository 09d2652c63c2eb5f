"""When the decisions and the record of a review have to be written."""

from datetime import date

from portal.i18n import day_in_london
from portal.record.lines import Record
from portal.reviews.due import DueDate, Duty
from portal.reviews.rules import writing_due
from portal.reviews.working_days import WorkingDays


def writing_dates(record: Record, days: WorkingDays) -> tuple[DueDate, ...]:
    """5 and 15 working days after the review; none where nobody wrote down its day."""
    if record.on is None:
        return ()
    done = {Duty.DECISIONS: answered_on(record), Duty.RECORD: day_in_london(record.closed_at)}
    return tuple(
        DueDate(duty, record.on, writing_due(duty, record.on, days), done[duty]) for duty in done
    )


def answered_on(record: Record) -> date | None:
    """The day on which the last thing got its first answer; None while one has none."""
    if record.unanswered:
        return None
    first = [line.answers[0].made_at for line in record.lines]
    return day_in_london(max(first)) if first else day_in_london(record.closed_at)
