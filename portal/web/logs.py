"""Structured logs without words: endpoints, states and times, never a path, a body or a name."""

import json
import logging
import sys
import traceback
from collections.abc import MutableMapping
from time import perf_counter
from typing import Any

import structlog
from flask import Flask, Response, g, request

NAME = "portal"
# Made once: `json.dumps` makes one at each line that is told what to do with other things.
LINE = json.JSONEncoder(default=repr)
QUIET = {"assets.show", "health.show"}


def start_logging() -> None:
    """Send the log of this process to standard error, a JSON object a line."""
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            without_words,
            structlog.processors.JSONRenderer(_line),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    root = logging.getLogger()
    root.handlers = [WordlessHandler()]
    root.setLevel(logging.WARNING)


def _line(event: object, **_told: object) -> str:
    return LINE.encode(event)


def init_logs(app: Flask) -> None:
    app.before_request(_start_clock)
    app.after_request(_one_line)


def without_words(_logger: object, _name: str, event: MutableMapping[str, Any]) -> Any:
    """Replace an exception by its type and where it was raised: its message may quote somebody."""
    caught = event.pop("exc_info", None)
    error = sys.exc_info()[1] if caught is True else caught
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["at"] = [
            f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)
        ]
    return event


class WordlessHandler(logging.Handler):
    """What libraries log: their name, level and kind of error; their messages may hold words."""

    def emit(self, record: logging.LogRecord) -> None:
        told: dict[str, Any] = {"logger": record.name, "exc_info": record.exc_info or None}
        if record.name.startswith(NAME):
            told |= {
                key: getattr(record, key) for key in ("endpoint", "kind") if hasattr(record, key)
            }
            told["event"] = record.msg
        structlog.get_logger(NAME).log(record.levelno, told.pop("event", "library"), **told)


def _start_clock() -> None:
    g.started = perf_counter()


def _one_line(response: Response) -> Response:
    if request.endpoint not in QUIET and structlog.is_configured():
        taken = perf_counter() - g.get("started", perf_counter())
        structlog.get_logger(NAME).info(
            "answered",
            endpoint=request.endpoint,
            method=request.method,
            status=response.status_code,
            milliseconds=round(taken * 1000, 1),
        )
    return response
