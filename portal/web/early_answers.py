"""Pages that are kept for everybody, answered before Flask looks at the request at all.

Drawing costs nothing once a page is kept: what is left is what Flask does round it, which is twice
what the page itself takes. Only what the whole portal has answered before is answered here, to a
request that asks in the same words: same host, address, cookies and languages.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

KEPT = "portal.kept"
MOST = 1_000
LONGEST = 2_000  # letters of a question: cookies and languages are whatever somebody sends
SAYS = ("HTTP_HOST", "wsgi.url_scheme", "SCRIPT_NAME", "PATH_INFO", "HTTP_COOKIE")
NOT_ANSWERED = ("QUERY_STRING", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE", "HTTP_IF_RANGE")
NO_BODY = {"content-length", "content-type"}


class Kept(NamedTuple):
    """A page that stands while `stands()`; put into `environ[KEPT]` by whoever answers with it."""

    body: bytes
    etag: str
    stands: Callable[[], bool]


class Answer(NamedTuple):
    kept: Kept
    headers: list[tuple[str, str]]


class EarlyAnswers:
    """WSGI: remembers what the portal answered with a kept page, to whoever is nobody yet."""

    def __init__(self, portal: "WSGIApplication", session_cookie: str) -> None:
        self.portal = portal
        self.session = f"{session_cookie}="
        self._answers: dict[tuple[Any, ...], Answer] = {}

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        if not self._may_answer(environ):
            return self.portal(environ, start_response)
        key = (*(environ.get(name) for name in SAYS), environ.get("HTTP_ACCEPT_LANGUAGE"))
        found = self._answers.get(key)
        if found is None or not found.kept.stands():
            return self.portal(environ, self._remembering(key, environ, start_response))
        if environ.get("HTTP_IF_NONE_MATCH") == f'"{found.kept.etag}"':
            headers = [one for one in found.headers if one[0].lower() not in NO_BODY]
            start_response("304 NOT MODIFIED", headers)
            return []
        start_response("200 OK", list(found.headers))
        return [found.kept.body]

    def _may_answer(self, environ: "WSGIEnvironment") -> bool:
        """Nobody who is signed in, nothing but a plain question for a page."""
        return (
            environ["REQUEST_METHOD"] == "GET"
            and self.session not in environ.get("HTTP_COOKIE", "")
            and not any(environ.get(name) for name in NOT_ANSWERED)
        )

    def _remembering(
        self, key: tuple[Any, ...], environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> "StartResponse":
        def start(status: str, headers: list[tuple[str, str]], *told: Any) -> Any:
            kept: Kept | None = environ.get(KEPT)
            names = {name.lower() for name, _value in headers}
            public = kept is not None and status.startswith("200") and "set-cookie" not in names
            if kept and public and sum(len(part or "") for part in key) <= LONGEST:
                if len(self._answers) >= MOST:
                    self._answers.clear()
                self._answers[key] = Answer(kept, list(headers))
            return start_response(status, headers, *told)

        return start
