"""One question to a JSON service and its answer, in bounded time and size.

The standard library does it: no client that follows redirects, obeys the proxies of the
environment, or bounds each wait but not their sum.
"""

import io
import json
import socket
import ssl
from collections.abc import Callable
from concurrent.futures import Future
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import BoundedSemaphore, Thread
from time import monotonic
from typing import Any, TypeVar
from urllib.parse import urlsplit

MOST_BYTES = 128 * 1024
AT_ONCE = 2  # of the server's eight threads: a service that hangs leaves the pages alone
OK, BROKEN = 200, 500

Answer = TypeVar("Answer")
_free = BoundedSemaphore(AT_ONCE)


class NoAnswer(Exception):
    """Nothing came in time, or nobody is there."""


class BadAnswer(Exception):
    """What came is not the JSON that was asked for."""


def within(seconds: float, job: Callable[[float], Answer]) -> Answer:
    """Do `job`, which is told when to end (monotonic), and wait no longer than that.

    Not even for what cannot be told, like looking up a name. Raises NoAnswer, and what it raises.
    """
    if not _free.acquire(blocking=False):
        raise NoAnswer
    answer: Future[Answer] = Future()
    ends_at = monotonic() + seconds

    def run() -> None:
        try:
            answer.set_result(job(ends_at))
        except BaseException as error:  # noqa: BLE001 raised again where it is waited for
            answer.set_exception(error)
        finally:
            _free.release()

    Thread(target=run, daemon=True).start()
    try:
        return answer.result(seconds)
    except TimeoutError as late:
        raise NoAnswer from late


def ask(url: str, ends_at: float, question: dict[str, str] | None = None) -> Any:
    """GET, or POST a question. Raises NoAnswer, BadAnswer; redirects are no answer."""
    try:
        return _parsed(*_exchanged(url, ends_at, question))
    except OSError as error:
        raise NoAnswer from error
    except (HTTPException, ValueError, RecursionError) as error:
        raise BadAnswer from error


def _exchanged(
    url: str, ends_at: float, question: dict[str, str] | None
) -> tuple[HTTPResponse, bytes]:
    parts = urlsplit(url)
    with _connected(url, ends_at) as wire:
        connection = HTTPConnection(parts.hostname or "")
        connection.sock = _Bounded(wire, ends_at)
        connection.request(
            "GET" if question is None else "POST",
            parts.path,
            None if question is None else json.dumps(question).encode(),
            {"Host": parts.netloc, "Accept": "application/json"}
            | ({"Content-Type": "application/json"} if question else {}),
        )
        response = connection.getresponse()
        return response, response.read(MOST_BYTES + 1)


def _parsed(response: HTTPResponse, body: bytes) -> Any:
    kind = response.headers.get_content_type()
    if response.status >= BROKEN:
        raise NoAnswer
    if response.status != OK or kind != "application/json" or len(body) > MOST_BYTES:
        raise BadAnswer
    return json.loads(body)


def _connected(url: str, ends_at: float) -> socket.socket:
    parts = urlsplit(url)
    host, secure = parts.hostname or "", parts.scheme == "https"
    place = (host, parts.port or (443 if secure else 80))
    wire = socket.create_connection(place, timeout=_left(ends_at))
    if not secure:
        return wire
    try:
        return ssl.create_default_context().wrap_socket(wire, server_hostname=host)
    except OSError:
        wire.close()
        raise


def _left(ends_at: float) -> float:
    left = ends_at - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class _Incoming(io.RawIOBase):
    """Reads as long as there is time, however little comes at once."""

    def __init__(self, wire: socket.socket, ends_at: float) -> None:
        self._wire, self._ends_at = wire, ends_at

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._wire.settimeout(_left(self._ends_at))
        return self._wire.recv_into(buffer)


class _Bounded:
    """What `http.client` wants of a socket; it is closed where it was opened."""

    def __init__(self, wire: socket.socket, ends_at: float) -> None:
        self._wire, self._ends_at = wire, ends_at

    def sendall(self, data: bytes) -> None:
        self._wire.settimeout(_left(self._ends_at))
        self._wire.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self._wire, self._ends_at))

    def close(self) -> None:
        """Leave it open: an answer without a length is read after this is called."""
