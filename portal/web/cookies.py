"""The cookie of a visit: Flask's own, signed, and looked at no more than it has to be."""

from typing import Any

from flask import Flask, Request, Response
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from itsdangerous import URLSafeTimedSerializer

MOST_KNOWN = 1_000


class Cookies(SecureCookieSessionInterface):
    """Flask's own cookie; whose signature was looked at once is known for as long as it is sent.

    Its age is not looked at again: what ends a visit is the session in the database.
    """

    _serializer: URLSafeTimedSerializer | None = None

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Any]] = {}

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """Make the signer once; the secret key never changes while the portal runs."""
        if self._serializer is None:
            self._serializer = super().get_signing_serializer(app)
        return self._serializer

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        sent = request.cookies.get(self.get_cookie_name(app), "")
        if sent in self._known:
            return self.session_class(self._known[sent])
        opened = super().open_session(app, request)
        if opened and all(isinstance(value, str | bool) for value in opened.values()):
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[sent] = dict(opened)
        return opened

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Write the cookie where it changed; what only read it varies with it.

        What is the same for everybody for good varies with no cookie: Flask-Login reads one.
        """
        if "immutable" in response.headers.get("Cache-Control", ""):
            return
        if session.modified or session.permanent or "Vary" in response.headers:
            super().save_session(app, session, response)
        elif session.accessed:
            response.headers["Vary"] = "Cookie"
