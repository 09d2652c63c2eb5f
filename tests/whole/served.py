"""The portal as it is served: a process of its own on a free port of this machine."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from portal.config import Settings

CHECKOUT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 30


class Server:
    """`portal serve` in a process group of its own, which is killed as a whole."""

    def __init__(self, settings: Settings) -> None:
        self.port = _free_port()
        variables = {
            "PORTAL_DATA": str(settings.data),
            "PORTAL_ORIGIN": f"http://localhost:{self.port}",
            "PORTAL_SECRET_KEY": settings.secret_key,
            "PORTAL_MASTER_KEYS": str(settings.master_keys),
            "PORTAL_DEMO": "1",
            "PORTAL_WRITES_PER_MINUTE": "100000",
        }
        self.process = subprocess.Popen(  # noqa: S603 our own command
            [sys.executable, "-m", "portal", "serve", "--port", str(self.port)],
            cwd=CHECKOUT,
            env={**os.environ, **variables},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)

    def ask(
        self,
        connection: http.client.HTTPConnection,
        method: str,
        path: str,
        headers: dict[str, str],
        body: bytes = b"",
    ) -> int:
        """Give the status. Raises OSError or HTTPException when the server is gone."""
        connection.request(method, path, body, {"Host": f"localhost:{self.port}", **headers})
        answer = connection.getresponse()
        answer.read()
        return answer.status

    def wait(self) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while not self._answers():
            assert self.process.poll() is None, "the server ended by itself"
            assert time.monotonic() < until, "the server did not start"
            time.sleep(0.05)

    def kill(self) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def _answers(self) -> bool:
        with closing(self.connect()) as connection:
            try:
                return self.ask(connection, "GET", "/healthz", {}) == http.client.OK
            except OSError:
                return False


@contextmanager
def serving(settings: Settings) -> Iterator[Server]:
    server = Server(settings)
    try:
        server.wait()
        yield server
    finally:
        server.kill()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
