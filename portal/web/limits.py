"""How often somebody may write: 30 times a minute each, whoever else is busy (SAFETY 18)."""

from typing import Any

from flask import Flask, g, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from portal.config import Settings


class WriteLimiter(Limiter):
    def _check_request_limit(self, *args: Any, **kwargs: Any) -> None:
        """Let pages through first of all: by itself it gathers the limits of each one."""
        if request.method not in {"GET", "HEAD", "OPTIONS"}:
            super()._check_request_limit(*args, **kwargs)


def init_limits(app: Flask, settings: Settings) -> None:
    WriteLimiter(
        who_writes,
        app=app,
        default_limits=[f"{settings.writes_per_minute} per minute"],
        storage_uri=settings.limits_url,
        strategy="sliding-window-counter",
    )


def who_writes() -> str:
    here = g.get("here")
    return str(here.person_id) if here else f"address {get_remote_address()}"
