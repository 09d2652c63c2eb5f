"""How the young person took part, for the yearly return: suggested here, confirmed by the IRO."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from portal.care_team.queries import open_birthday
from portal.choices.ways import Way
from portal.db import utc_now
from portal.i18n import day_in_london
from portal.pack.reading import Reading
from portal.preparation.submissions import FrozenItem, Step
from portal.reviews.participation import ParticipationEvidence, Suggestion, suggest
from portal.reviews.participation_codes import ParticipationCode
from portal.reviews.participation_service import can_confirm, codes_at


@dataclass(frozen=True, slots=True)
class Participation:
    """What is suggested, and what the IRO confirmed, if they did (`revision` 0: not yet).

    `days_before` the meeting getting ready began; None while it has no day or nothing is shared.
    """

    suggestion: Suggestion
    codes: tuple[ParticipationCode, ...]
    confirmed: ParticipationCode | None
    confirmed_at: datetime | None
    revision: int
    open: bool
    days_before: int | None


def participation_in(reading: Reading) -> Participation:
    row = reading.row
    age = _age_on(open_birthday(row, row.young_person_id), day_of(reading))
    evidence = ParticipationEvidence(
        age=age,
        ways=ways_in(reading.shown.items),
        shared=bool(reading.shown),
        meeting_happened=row.starts_at is not None and row.starts_at < utc_now(),
    )
    return Participation(
        suggestion=suggest(evidence),
        codes=codes_at(age),
        confirmed=ParticipationCode(row.code) if row.code else None,
        confirmed_at=row.confirmed_at,
        revision=row.code_revision or 0,
        open=can_confirm(row.starts_at, reading.reader.today),
        days_before=_days_before(reading),
    )


def _days_before(reading: Reading) -> int | None:
    on: date | None = day_in_london(reading.row.starts_at)
    since = reading.version.prepared_since if reading.version else None
    return None if on is None or since is None else max(0, (on - since).days)


def day_of(reading: Reading) -> date:
    """The day of the review; today while none is fixed."""
    return day_in_london(reading.row.starts_at) or reading.reader.today


def ways_in(items: Iterable[FrozenItem]) -> frozenset[Way]:
    """The ways of taking part that were picked."""
    codes = [
        code
        for item in items
        if item.step is Step.TAKING_PART
        for code in item.words.get("ways") or ()
    ]
    return frozenset(Way(code) for code in codes if code in set(Way))


def _age_on(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
