"""How often somebody may write: 30 times a minute each, whoever else is busy (SAFETY 18)."""

from collections.abc import Callable
from threading import Lock
from time import time
from typing import Any, TypeVar

from flask import Flask, abort, current_app, g, request
from flask import session as cookie
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage, storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter

from portal.config import Settings
from portal.web.csrf import FIELD

View = TypeVar("View", bound=Callable[..., Any])
IN_THIS_PROCESS = "memory://"
ONE, ADDRESS = "one", "address"
# Browsers of people who are not signed in yet: a whole house or office has one address.
BEHIND_AN_ADDRESS = 10
_COUNTED_ELSEWHERE = "__portal_counted_elsewhere__"


class Counts(MemoryStorage):
    """Counts of this process; by itself the package starts a thread at each to forget old ones."""

    STORAGE_SCHEME = ["counts"]  # noqa: RUF012 the shape the package declares

    def __init__(self) -> None:
        super().__init__()
        self._one_at_a_time = Lock()
        self._forgot_at = time()

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        now = time()
        with self._one_at_a_time:
            if now - self._forgot_at > expiry:
                self._forget(now)
            self.get(key)
            self.expirations.setdefault(key, now + expiry)
            self.storage[key] += amount
            return self.storage[key]

    def decr(self, key: str, amount: int = 1) -> int:
        with self._one_at_a_time:
            self.storage[key] = max(self.storage[key] - amount, 0)
            return self.storage[key]

    def _forget(self, now: float) -> None:
        self._forgot_at = now
        for key in [key for key, end in self.expirations.items() if end <= now]:
            self.clear(key)


def counted_elsewhere(view: View) -> View:
    """A view that has a count of its own, or that nobody may be kept from."""
    setattr(view, _COUNTED_ELSEWHERE, True)
    return view


def init_limits(app: Flask, settings: Settings) -> None:
    url = settings.limits_url
    limiter = SlidingWindowCounterRateLimiter(
        Counts() if url == IN_THIS_PROCESS else storage_from_string(url)
    )
    limits = {
        ONE: RateLimitItemPerMinute(settings.writes_per_minute),
        ADDRESS: RateLimitItemPerMinute(settings.writes_per_minute * BEHIND_AN_ADDRESS),
    }

    def count() -> None:
        """Each form has a count of its own; a page is never counted."""
        if request.method in {"GET", "HEAD", "OPTIONS"} or request.endpoint is None:
            return
        view = current_app.view_functions[request.endpoint]
        if hasattr(view, _COUNTED_ELSEWHERE):
            return
        if not all(limiter.hit(limits[of], who, request.endpoint) for of, who in who_writes()):
            abort(429)

    app.before_request(count)


def who_writes() -> list[tuple[str, str]]:
    """Whose counts this is one more of: each with the kind of limit it has."""
    if here := g.get("here"):
        return [(ONE, str(here.person_id))]
    return [(ONE, f"browser {cookie.get(FIELD)}"), (ADDRESS, f"address {request.remote_addr}")]
