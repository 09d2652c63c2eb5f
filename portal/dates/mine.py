"""My dates in plain words: what is due, what was done, and who to ask when something is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.choices.delays import DELAYS
from portal.dates.gathering import Dates
from portal.health.queries import note_in
from portal.i18n import Text, _, day
from portal.reviews.due import DueDate, Standing
from portal.reviews.duties import Duty

REVIEWS_TO_COME = (
    Duty.FIRST_REVIEW,
    Duty.SECOND_REVIEW,
    Duty.LATER_REVIEW,
    Duty.PATHWAY_PLAN,
)
COPY = _("I can ask for a copy.")


@dataclass(frozen=True, slots=True)
class MyDate:
    """One card; `on` is the day that is said in it, `note` an adult's own words in English."""

    title: Text
    icon: str
    hue: str
    said: tuple[Text, ...]
    on: date | None = None
    late: bool = False
    note: str = ""


def cards(dates: Dates, today: date) -> list[MyDate]:
    """In an order that stays: the health check, the review, school, what comes at 18."""
    return [
        *_health(dates, today),
        *_review(dates, today),
        *_school(dates, today),
        *_later(dates, today),
    ]


def _health(dates: Dates, today: date) -> Iterator[MyDate]:
    held, line = dates.health.held, dates.timetable.next_health(today)
    said: list[Text] = []
    note = ""
    if line:
        said += _by(
            line,
            today,
            _("My health check is due by %(day)s.", day=day(line.due)),
            _("My health check was due by %(day)s.", day=day(line.due)),
        )
        delay = dates.health.delay_of(line.counted_from)
        if delay is not None:
            said.insert(1, DELAYS[delay.delay].plain)
            note = note_in(delay)
        said.append(_("I can ask for an interpreter."))
    if held:
        said.append(_("My last health check was on %(day)s.", day=day(held[-1].held_on)))
        said.append(_("I was given a copy.") if held[-1].copy_given else COPY)
    elif line:
        said.append(COPY)
    if said:
        yield _card(_("My health check"), "heart-pulse", "green", said, line, today, note)


def _review(dates: Dates, today: date) -> Iterator[MyDate]:
    line = next((one for one in dates.timetable.open(today) if one.duty in REVIEWS_TO_COME), None)
    if line:
        said: list[Text] = _by(
            line,
            today,
            _("My next review must be by %(day)s.", day=day(line.due)),
            _("My next review was due by %(day)s.", day=day(line.due)),
        )
        if line.planned:
            said.insert(0, _("My next review is on %(day)s.", day=day(line.planned)))
        yield _card(_("My next review"), "calendar-check", "violet", said, line, today)
    line = dates.timetable.of(Duty.RECORD_TO_EVERYONE)
    told = dates.known.has_letter(max(dates.care.held, default=None))
    if line and line.is_open(today) and not told:
        said = _by(
            line,
            today,
            _("I get what we agreed at my review in writing by %(day)s.", day=day(line.due)),
            _("I was to get what we agreed in writing by %(day)s.", day=day(line.due)),
        )
        yield _card(_("After my review"), "notebook-text", "violet", said, line, today)


def _school(dates: Dates, today: date) -> Iterator[MyDate]:
    title, icon = _("My plan for school or college"), "book-open"
    ready, review = (dates.timetable.of(duty) for duty in (Duty.PEP_READY, Duty.PEP_REVIEW))
    line = next((one for one in (ready, review) if one and one.is_open(today)), None)
    if line:
        words = (
            _("My plan is ready by %(day)s.", day=day(line.due))
            if line is ready
            else _("My plan is looked at again by %(day)s.", day=day(line.due))
        )
        late = _("My plan was due by %(day)s.", day=day(line.due))
        yield _card(title, icon, "teal", _by(line, today, words, late), line, today)
    elif ready and today < ready.over:
        yield MyDate(title, icon, "teal", (_("My plan is looked at every school term."),))


def _later(dates: Dates, today: date) -> Iterator[MyDate]:
    title, icon = _("My plan for when I am older"), "compass"
    for line in dates.timetable.open(today):
        if line.duty is Duty.PATHWAY_NEEDS:
            words = _("By %(day)s somebody asks me what I need.", day=day(line.due))
            late = _("Somebody was to ask me what I need by %(day)s.", day=day(line.due))
        elif line.duty is Duty.PATHWAY_PLAN_REVIEW:
            words = _("My pathway plan is looked at again by %(day)s.", day=day(line.due))
            late = _("My pathway plan was to be looked at by %(day)s.", day=day(line.due))
        else:
            continue
        yield _card(title, icon, "blue", _by(line, today, words, late), line, today)


def _by(line: DueDate, today: date, words: Text, late: Text) -> list[Text]:
    return [late if line.standing(today) is Standing.LATE else words]


def _card(
    title: Text,
    icon: str,
    hue: str,
    said: list[Text],
    line: DueDate | None,
    today: date,
    note: str = "",
) -> MyDate:
    late = line is not None and line.standing(today) is Standing.LATE
    on = (line.planned or line.due) if line else None
    return MyDate(title, icon, hue, tuple(said), on, late, note)
