"""The production server, and the application that each of its workers makes."""

import os

from flask import Flask
from granian import Granian
from granian.constants import Interfaces

from portal.config import settings_from
from portal.factory import create_app
from portal.web.logs import start_logging

WORKERS = 2
THREADS = 8


def app_from_environment() -> Flask:
    """What a worker serves. Raises SettingsError."""
    start_logging()
    return create_app(settings_from(os.environ))


def serve(host: str, port: int, workers: int = WORKERS) -> None:
    """Serve until told to stop; SIGHUP starts new workers without a failed request."""
    Granian(
        "portal.serving:app_from_environment",
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        log_access=False,
        respawn_failed_workers=True,
    ).serve()
