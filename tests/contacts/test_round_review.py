"""Every contact belongs to one review and to no other: the one that comes after it, or the last."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.contacts.round_review import span_of
from portal.reviews.models import ReviewState

START = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = st.integers(min_value=0, max_value=400)


@dataclass(frozen=True)
class OneReview:
    id: UUID
    number: int
    state: str
    starts_at: datetime | None


@dataclass(frozen=True)
class Was:
    happened_at: datetime
    review_id: UUID | None = None


@dataclass(frozen=True)
class Stood:
    since: date
    until: date | None = None
    closed_at: datetime | None = None


def on(day):
    return START + timedelta(days=day)


def reviews(days, *, cancelled=()):
    return [
        OneReview(
            id=uuid4(),
            number=number,
            state=(ReviewState.CANCELLED if number in cancelled else ReviewState.HELD).value,
            starts_at=None if day is None else on(day),
        )
        for number, day in enumerate(days)
    ]


def which(all_of_them, contact):
    spans = [span_of(all_of_them, one.id) for one in all_of_them]
    return [number for number, span in enumerate(spans) if span is not None and span.holds(contact)]


@given(days=st.lists(DAYS, min_size=1, max_size=6, unique=True), day=DAYS, open_end=st.booleans())
def test_exactly_one(days, day, open_end):
    them = reviews([*sorted(days), None] if open_end else sorted(days))
    (found,) = which(them, Was(on(day)))
    expected = [number for number, each in enumerate(sorted(days)) if each >= day]
    assert found == (expected[0] if expected else len(them) - 1)


@given(days=st.lists(DAYS, min_size=2, max_size=5, unique=True), day=DAYS)
def test_one_that_was_called_off_has_none(days, day):
    them = reviews(sorted(days), cancelled={0})
    assert span_of(them, them[0].id) is None
    assert len(which(them, Was(on(day)))) == 1


def test_a_talk_in_private_stays_with_its_review_when_that_is_moved():
    them = reviews([10, 20, 30])
    assert which(them, Was(on(25), them[1].id)) == [1]
    off = reviews([10, 20, 30], cancelled={1})
    assert which(off, Was(on(15), off[1].id)) == [2]


@pytest.mark.parametrize(
    ("stood", "where"),
    [
        (Stood(on(5).date()), [0, 1, 2]),
        (Stood(on(12).date()), [1, 2]),
        (Stood(on(5).date(), until=on(12).date()), [0, 1]),
        (Stood(on(5).date(), closed_at=on(8)), [0]),
        (Stood(on(5).date(), closed_at=on(12)), [0, 1]),
        (Stood(on(40).date()), [2]),
    ],
)
def test_an_alert_belongs_to_each_review_in_whose_time_it_stood(stood, where):
    them = reviews([10, 20, 30])
    spans = [span_of(them, one.id) for one in them]
    assert [number for number, span in enumerate(spans) if span.meets(stood)] == where
