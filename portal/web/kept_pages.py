"""Public pages that are the same for everybody of one language: drawn once, and not sent twice."""

from collections.abc import Callable, Hashable
from hashlib import sha256
from typing import Any, NamedTuple

from flask import Response, current_app, g, request
from flask import session as cookie

from portal.i18n import speaking
from portal.i18n.catalogue import remembers
from portal.people.session import somebody_signed_in
from portal.web.headers import ASK_EACH_TIME, POLICY_OF_KEPT_PAGES

MOST = 1_000
_generation: dict[str, dict[Any, Any]] = {}
remembers(_generation)


class KeptPage(NamedTuple):
    """The bytes of a page, and a tag that is another one when they are."""

    body: bytes
    etag: str


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
        kept = KeptPage(body, sha256(body).hexdigest()[:20])
        if len(self._pages) >= MOST:
            self._pages.clear()
        self._pages[key] = kept
        return kept


def for_everybody(draw: Callable[[], Response], version: Hashable) -> Response:
    """Answer with a page that holds nothing of who reads it, or 304 when they have it.

    Whoever is signed in, or is told something once, gets a page drawn for them. `version` is
    another one whenever the page would be.
    """
    if somebody_signed_in() is not None or "_flashes" in cookie:
        return draw()
    # A kept page can have no nonce: its policy allows the portal's own files instead.
    g.csp_nonce = ""
    kept = _kept_pages().page((request.path, speaking().key, version), draw)
    response = Response(kept.body, mimetype="text/html")
    response.set_etag(kept.etag)
    response.headers["Content-Security-Policy"] = POLICY_OF_KEPT_PAGES
    response.headers["Cache-Control"] = ASK_EACH_TIME
    response.vary.update(("Cookie", "Accept-Language"))
    response.make_conditional(request)
    return response


def _kept_pages() -> KeptPages:
    generation = _generation.setdefault("now", {})
    found: KeptPages | None = current_app.extensions.get("kept_pages")
    if found is None or found.generation is not generation:
        found = current_app.extensions["kept_pages"] = KeptPages(generation)
    return found
