"""Uploads stay in memory: a file of somebody never lies on the disk in clear (SAFETY 11)."""

from collections.abc import Callable
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, TypeVar

from flask import Flask, Request, current_app, request
from werkzeug.exceptions import RequestEntityTooLarge

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

View = TypeVar("View", bound=Callable[..., Any])

BIGGEST_BODY = 11 * 1024 * 1024
BIGGEST_BODY_WITH_A_FILE = 32 * 1024 * 1024
_TAKES_A_FILE = "__portal_takes_a_file__"


class KeptInMemory(BytesIO):
    """A file as it comes in; what is past `BIGGEST_BODY` bytes is let go, for it is refused."""

    def write(self, data: Any) -> int:
        room = max(0, BIGGEST_BODY - self.tell())
        super().write(data[:room])
        return len(data)


class PortalRequest(Request):
    def __init__(self, environ: "WSGIEnvironment", **options: Any) -> None:
        """Take a body for whole only when it is as long as it says.

        Our server passes on what came before a phone lost its network as if nothing were missing.
        """
        super().__init__(environ, **options)
        if self.content_length is not None:
            environ.pop("wsgi.input_terminated", None)

    def _load_form_data(self) -> None:
        super()._load_form_data()
        # Of a body that does not say its length, what is past the limit is left out silently.
        if self.content_length is None and getattr(self.stream, "is_exhausted", False):
            raise RequestEntityTooLarge

    def _get_file_stream(
        self,
        total_content_length: int | None,  # noqa: ARG002 the shape Werkzeug calls
        content_type: str | None,  # noqa: ARG002
        filename: str | None = None,  # noqa: ARG002
        content_length: int | None = None,  # noqa: ARG002
    ) -> IO[bytes]:
        return KeptInMemory()


def takes_a_file(view: View) -> View:
    """Read a form whose file is too big to its end, so that the words in it are kept."""
    setattr(view, _TAKES_A_FILE, True)
    return view


def init_uploads(app: Flask) -> None:
    """Before anything reads the form: CSRF protection does."""
    app.before_request(make_room)


def make_room() -> None:
    """Werkzeug bounds the words of a form only where it may hold files too.

    Eleven megabytes of empty fields would take all threads of the portal for seven seconds.
    """
    view = current_app.view_functions.get(request.endpoint or "")
    if request.mimetype != "multipart/form-data":
        request.max_content_length = request.max_form_memory_size
    elif getattr(view, _TAKES_A_FILE, False):
        request.max_content_length = BIGGEST_BODY_WITH_A_FILE
