"""A LibreTranslate service on this machine that speaks the protocol, and misbehaves when told."""

import json
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

LANGUAGES = [
    {"code": "en", "name": "English", "targets": ["ar", "en"]},
    {"code": "ti", "name": "Tigrinya", "targets": ["en"]},
    {"code": "ar", "name": "Arabic", "targets": ["en", "fr"]},
    {"code": "fa", "name": "Persian", "targets": ["fr"]},
]
Behaviour = Callable[["Handler"], None]


class Libre:
    """`asked` holds each question; `behave` answers in place of the protocol when it is set."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.languages: Any = LANGUAGES
        self.english: Any = "I want to see my brother"
        self.behave: Behaviour | None = None
        self.on_languages: Behaviour | None = None
        self.meanwhile: Callable[[], None] = lambda: None
        self.over = Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.libre = self  # type: ignore[attr-defined]
        Thread(target=self.server.serve_forever, args=[0.05], daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def stop(self) -> None:
        self.over.set()
        self.server.shutdown()
        self.server.server_close()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def libre(self) -> Libre:
        return self.server.libre  # type: ignore[attr-defined,no-any-return]

    def do_GET(self) -> None:
        self.libre.asked.append((self.path, {}))
        self._answer(self.libre.on_languages, self.libre.languages)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.libre.asked.append((self.path, json.loads(body)))
        self.libre.meanwhile()
        self._answer(self.libre.behave, {"translatedText": self.libre.english})

    def _answer(self, behave: Behaviour | None, said: Any) -> None:
        with suppress(OSError):
            if behave:
                behave(self)
            else:
                self.say(json.dumps(said).encode())

    def say(
        self, body: bytes, status: int = 200, kind: str = "application/json", **headers: str
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self, data: bytes) -> None:
        for byte in data:
            self.wfile.write(bytes([byte]))
            if self.libre.over.wait(0.1):
                return

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


def hang(handler: Handler) -> None:
    handler.libre.over.wait(30)


def drip_head(handler: Handler) -> None:
    handler.drip(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")


def drip_body(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    handler.drip(b'{"translatedText": "' + b"x" * 1000)


def cut_off(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
    handler.wfile.write(b'Content-Length: 500\r\n\r\n{"translatedText": "half')
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


def endless(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    until = time.monotonic() + 20
    while time.monotonic() < until:
        handler.wfile.write(b" " * 65536)


def saying(
    body: bytes, status: int = 200, kind: str = "application/json", **more: str
) -> Behaviour:
    return lambda handler: handler.say(body, status, kind, **more)
