"""Public pages that are the same for everybody of one language: drawn once, and not sent twice."""

from collections.abc import Callable, Hashable
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from typing import Any, NamedTuple

from flask import Response, current_app, g, request
from flask import session as cookie

from portal.db import db
from portal.i18n import speaking
from portal.i18n.catalogue import remembers
from portal.people.session import somebody_signed_in
from portal.web.early_answers import KEPT, Kept
from portal.web.headers import ASK_EACH_TIME, POLICY_OF_KEPT_PAGES

MOST = 1_000
ASKED = "HTTP_IF_NONE_MATCH"
HEADERS = (
    ("Content-Security-Policy", POLICY_OF_KEPT_PAGES),
    ("Cache-Control", ASK_EACH_TIME),
    ("Vary", "Cookie, Accept-Language"),
)
_generation: dict[str, dict[Any, Any]] = {}
remembers(_generation)


class KeptPage(NamedTuple):
    """The bytes of a page, and a tag that is another one when they are."""

    body: bytes
    etag: str
    headers: list[tuple[str, str]]


class KeptPages:
    """Pages by address, language and version, until the translations are read anew."""

    def __init__(self, generation: object) -> None:
        self.generation = generation
        self._pages: dict[Hashable, KeptPage] = {}

    def page(self, key: Hashable, draw: Callable[[], Response]) -> KeptPage:
        kept = self._pages.get(key)
        if kept is not None and not current_app.debug:
            return kept
        body = draw().get_data()
        etag = sha256(body).hexdigest()[:20]
        kept = KeptPage(body, etag, [*HEADERS, ("ETag", f'"{etag}"')])
        if len(self._pages) >= MOST:
            self._pages.clear()
        self._pages[key] = kept
        return kept


def for_everybody(draw: Callable[[], Response], version: Callable[[], Hashable]) -> Response:
    """Answer with a page that holds nothing of who reads it, or 304 when they have it.

    Whoever is signed in, or is told something once, gets a page drawn for them. `version` gives
    another one whenever the page would be; it is asked outside of any request, too.
    """
    if somebody_signed_in() is not None or "_flashes" in cookie:
        return draw()
    # A kept page can have no nonce: its policy allows the portal's own files instead.
    g.csp_nonce = ""
    pages, now = _kept_pages(), version()
    # What is kept under a version has to be read after it, not before.
    db.stop_reading()
    kept = pages.page((request.path, speaking().key, now), draw)
    if not current_app.debug:
        stands = partial(_stands, pages.generation, version, now)
        request.environ[KEPT] = Kept(kept.body, kept.etag, stands)
    if ASKED in request.environ and kept.etag in request.if_none_match:
        return Response(status=HTTPStatus.NOT_MODIFIED, headers=kept.headers)
    return Response(kept.body, headers=kept.headers, mimetype="text/html")


def _stands(generation: object, version: Callable[[], Hashable], then: Hashable) -> bool:
    return _generation.get("now") is generation and version() == then


def _kept_pages() -> KeptPages:
    generation = _generation.setdefault("now", {})
    found: KeptPages | None = current_app.extensions.get("kept_pages")
    if found is None or found.generation is not generation:
        found = current_app.extensions["kept_pages"] = KeptPages(generation)
    return found
