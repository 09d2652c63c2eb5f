"""The real portal on a free port of this machine; it can be stopped, and started again."""

from threading import Thread

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server


class Quiet(WSGIRequestHandler):
    def log_request(self, *_args: object) -> None:
        """A request is no news to a test."""


class Server:
    """`origin` stays the same over a stop and a start."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.port = 0
        self.start()

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        self._server = make_server(
            "127.0.0.1", self.port, self.app, threaded=True, request_handler=Quiet
        )
        self.port = self._server.port
        self._thread = Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
