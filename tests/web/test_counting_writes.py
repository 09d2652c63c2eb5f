"""Writes are counted in this process: up to a limit, for a minute, and then forgotten."""

import threading
from unittest.mock import patch

import pytest
from limits import RateLimitItemPerMinute
from limits.strategies import SlidingWindowCounterRateLimiter

from portal.web import limits

LIMIT = RateLimitItemPerMinute(3)


@pytest.fixture
def counts() -> limits.Counts:
    return limits.Counts()


def test_the_limit_holds_for_each_one_alone(counts: limits.Counts) -> None:
    limiter = SlidingWindowCounterRateLimiter(counts)
    assert [limiter.hit(LIMIT, "amina", "wishes.new") for _n in range(5)] == [True] * 3 + [
        False
    ] * 2
    assert limiter.hit(LIMIT, "ben", "wishes.new")
    assert limiter.hit(LIMIT, "amina", "agenda.new")


def test_no_count_is_lost_between_threads(counts: limits.Counts) -> None:
    def write() -> None:
        for _n in range(200):
            counts.incr("amina", 60)

    writers = [threading.Thread(target=write) for _n in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert counts.get("amina") == 800


def test_what_is_over_is_forgotten_and_no_thread_is_needed_for_it(counts: limits.Counts) -> None:
    now = limits.time()
    with patch.object(threading.Thread, "start", side_effect=AssertionError):
        counts.incr("amina", 60)
        with patch.object(limits, "time", return_value=now + 61):
            assert counts.incr("ben", 60) == 1
    assert "amina" not in counts.storage
    assert "amina" not in counts.expirations
