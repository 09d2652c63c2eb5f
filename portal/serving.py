"""The production server, and the application that each of its workers makes."""

import gc
import os

from flask import Flask
from granian import Granian
from granian.constants import Interfaces

from portal.config import settings_from
from portal.factory import create_app
from portal.i18n.compiling import compile_changed
from portal.present import streams
from portal.web.logs import start_logging

# One process has one fair queue of writers; with two, SQLite made some wait five times longer.
WORKERS = 1
# Eight for pages; whoever follows the wall of a meeting sleeps in one of the others.
THREADS = 8 + streams.MOST
YOUNGEST = 10_000  # a page makes some 3,000 objects, and nearly all go by themselves


def app_from_environment() -> Flask:
    """What a worker serves. Raises SettingsError."""
    start_logging()
    app = create_app(settings_from(os.environ))
    keep_for_good()
    return app


def keep_for_good() -> None:
    """Keep what stands out of garbage collection: it never goes, and workers share its memory."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNGEST, 10, 20)


def serve(host: str, port: int, workers: int = WORKERS) -> None:
    """Serve until told to stop; SIGHUP starts new workers without a failed request.

    Catalogues that changed are compiled before the first worker reads them.
    """
    compile_changed()
    keep_for_good()
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
