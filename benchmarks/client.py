"""A client that keeps its connections open, cheap enough to drive one worker from one process."""

import re
import socket
import threading
import time
from collections.abc import Callable
from typing import NamedTuple

GIVEN = re.compile(rb"set-cookie: (session=[^;]+)", re.IGNORECASE)


class Answer(NamedTuple):
    status: int
    head: bytes
    body: bytes


class Client:
    """One connection; `send` a whole request, get the whole answer."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, request: bytes) -> Answer:
        self.socket.sendall(request)
        got = b""
        while b"\r\n\r\n" not in got:
            got += self._more()
        head, _, body = got.partition(b"\r\n\r\n")
        length = _length(head)
        while len(body) < length:
            body += self._more()
        return Answer(int(head[9:12]), head, body)

    def _more(self) -> bytes:
        data = self.socket.recv(65536)
        if not data:
            raise ConnectionError("the server hung up")
        return data


def _length(head: bytes) -> int:
    lowered = head.lower()
    start = lowered.find(b"content-length:")
    return int(lowered[start + 15 :].split(b"\r\n", 1)[0]) if start >= 0 else 0


def get(path: str, cookie: str = "") -> bytes:
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", "Accept-Language: en-GB"]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def given_cookie(port: int, path: str) -> str:
    """The session cookie that a page gives to whoever has none."""
    found = GIVEN.search(Client(port).send(get(path)).head)
    assert found, "who signs in is given a cookie"
    return found[1].decode()


def post(path: str, cookie: str, form: bytes) -> bytes:
    kind = "application/x-www-form-urlencoded"
    lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: {cookie}"]
    lines += [f"Content-Type: {kind}", f"Content-Length: {len(form)}"]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + form


def for_a_while(port: int, request: bytes, seconds: float, connections: int = 4) -> int:
    """Send one request again and again on each connection; gives how many were answered."""
    done = [0] * connections
    until = time.perf_counter() + seconds

    def drive(place: int) -> None:
        client = Client(port)
        while time.perf_counter() < until:
            answer = client.send(request)
            assert answer.status == 200, answer  # noqa: PLR2004
            done[place] += 1

    at_once([lambda place=place: drive(place) for place in range(connections)])  # type: ignore[misc]
    return sum(done)


def at_once(acts: list[Callable[[], None]]) -> None:
    """Run each act in a thread of its own; raises the first error that one of them met."""
    errors: list[BaseException] = []

    def guarded(act: Callable[[], None]) -> None:
        try:
            act()
        except BaseException as error:  # noqa: BLE001 told below, in the thread that asked
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
