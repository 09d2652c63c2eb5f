"""How often somebody may write: 30 times a minute each, whoever else is busy (SAFETY 18)."""

from flask import Flask, g, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from portal.config import Settings


def init_limits(app: Flask, settings: Settings) -> None:
    Limiter(
        who_writes,
        app=app,
        default_limits=[f"{settings.writes_per_minute} per minute"],
        default_limits_exempt_when=only_reads,
        storage_uri=settings.limits_url,
        strategy="moving-window",
    )


def who_writes() -> str:
    here = g.get("here")
    return str(here.person_id) if here else f"address {get_remote_address()}"


def only_reads() -> bool:
    return request.method in {"GET", "HEAD", "OPTIONS"}
