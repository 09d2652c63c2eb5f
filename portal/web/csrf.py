"""The token of a form: Flask-WTF checks it, and would make its signer anew for each page."""

import secrets
from collections.abc import Callable
from functools import lru_cache

from flask import Flask, current_app, g
from flask import session as cookie
from flask_wtf import CSRFProtect
from itsdangerous import URLSafeTimedSerializer

FIELD = "csrf_token"
SALT = "wtf-csrf-token"
SIGNER = "csrf_signer"
MOST_KNOWN = 1_000


def init_csrf(app: Flask) -> None:
    """Check the token of whatever is sent; the secret key never changes while the portal runs."""
    CSRFProtect(app)
    signer = URLSafeTimedSerializer(app.config["SECRET_KEY"], salt=SALT)
    app.extensions[SIGNER] = lru_cache(MOST_KNOWN)(signer.dumps)
    app.jinja_env.globals[FIELD] = csrf_token
    app.context_processor(lambda: {FIELD: csrf_token})


def csrf_token() -> str:
    """The signed token of this visitor, one for all forms of a page."""
    token: str | None = g.get(FIELD)
    if token is None:
        own = cookie.get(FIELD) or _new_token()
        signed: Callable[[str], str] = current_app.extensions[SIGNER]
        token = g.csrf_token = signed(own)
    return token


def _new_token() -> str:
    token = cookie[FIELD] = secrets.token_hex(20)
    return token
