"""The token of a form: Flask-WTF checks it, and would make its signer anew for each page."""

import secrets

from flask import Flask, current_app, g
from flask import session as cookie
from flask_wtf import CSRFProtect
from itsdangerous import URLSafeTimedSerializer

FIELD = "csrf_token"
SALT = "wtf-csrf-token"
SIGNER = "csrf_signer"


def init_csrf(app: Flask) -> None:
    """Check the token of whatever is sent; the secret key never changes while the portal runs."""
    CSRFProtect(app)
    app.extensions[SIGNER] = URLSafeTimedSerializer(app.config["SECRET_KEY"], salt=SALT)
    app.jinja_env.globals[FIELD] = csrf_token
    app.context_processor(lambda: {FIELD: csrf_token})


def csrf_token() -> str:
    """The signed token of this visitor, one for all forms of a page."""
    if FIELD not in g:
        if FIELD not in cookie:
            cookie[FIELD] = secrets.token_hex(20)
        signer: URLSafeTimedSerializer = current_app.extensions[SIGNER]
        g.csrf_token = signer.dumps(cookie[FIELD])
    token: str = g.csrf_token
    return token
