"""Laptops of a benchmark that follow the wall of a meeting: by a stream, or asking each second."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from uuid import UUID

from flask import Flask

from benchmarks.client import Client, get
from benchmarks.house import cookie_of, make_officer, make_young
from portal.db import db, utc_now
from portal.people.models import SessionKind
from portal.present.service import OfMeeting, start

ASK_EVERY = 1.0
OK, NOTHING = 200, 204


class Wall(threading.Thread):
    """One laptop: `streams` says whether it got a stream, as far as it has come."""

    def __init__(self, port: int, path: str, cookie: str) -> None:
        super().__init__(daemon=True)
        self.port, self.path, self.cookie = port, path, cookie
        self.streams, self.answered = False, 0
        self.over = threading.Event()
        self.at: socket.socket | None = None

    def run(self) -> None:
        request = get(self.path, self.cookie)
        while not self.over.is_set():
            self._follow(request[:-2] + b"Accept: text/event-stream\r\n\r\n")
            if not self.streams:
                self._ask(request)

    def _follow(self, request: bytes) -> None:
        """Read what a stream says until it ends; it ends by itself, as the server has it."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as self.at:
            self.at.sendall(request)
            with suppress(OSError):
                head = self.at.recv(65536)
                self.streams = head.startswith(b"HTTP/1.1 200")
                self.answered += 1
                while self.streams and not self.over.is_set():
                    said = self.at.recv(65536)
                    if not said or said.endswith(b"0\r\n\r\n"):
                        return

    def _ask(self, request: bytes) -> None:
        """As a browser's poll does, until all is over."""
        client = Client(self.port)
        while not self.over.wait(ASK_EVERY):
            assert client.send(request).status == OK
            self.answered += 1

    def stop(self) -> None:
        self.over.set()
        if self.at is not None:
            with suppress(OSError):
                self.at.shutdown(socket.SHUT_RDWR)


def meetings(app: Flask, many: int) -> list[tuple[str, str]]:
    """So many walls that are on, each of another IRO: the address to follow it at, and a cookie."""
    return [_meeting(app, make_officer(app)) for _ in range(many)]


@contextmanager
def followed(port: int, asked: list[tuple[str, str]]) -> Iterator[list[Wall]]:
    """All of them are followed, and have been answered once."""
    walls = [Wall(port, path, cookie) for path, cookie in asked]
    for wall in walls:
        wall.start()
    while not all(wall.answered for wall in walls):
        time.sleep(0.05)
    yield walls
    for wall in walls:
        wall.stop()
    for wall in walls:
        wall.join(5)


def _meeting(app: Flask, officer: UUID) -> tuple[str, str]:
    young, review = make_young(app, officer)
    with app.app_context(), db.at_once() as session:
        start(
            session,
            OfMeeting(review, young),
            actor=officer,
            revision=0,
            dark=False,
            now=utc_now(),
        )
    path = f"/officer/reviews/{review}/present/state"
    return path, cookie_of(app, officer, SessionKind.STAFF)
