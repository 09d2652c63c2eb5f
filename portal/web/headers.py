"""The headers of every answer (SAFETY 1, 8, 15)."""

import secrets
from http import HTTPStatus

from flask import Flask, Response, current_app, g, request

from portal.config import Settings

POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; "
    "img-src 'self' blob:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "manifest-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)
FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Robots-Tag": "noindex, nofollow",
}
A_YEAR = "max-age=31536000; includeSubDomains"
KEPT_FOR_GOOD = "public, max-age=31536000, immutable"


def csp_nonce() -> str:
    """The nonce of this answer: 128 random bits."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(16)
    nonce: str = g.csp_nonce
    return nonce


def init_headers(app: Flask) -> None:
    app.after_request(put_headers)


def put_headers(response: Response) -> Response:
    settings: Settings = current_app.extensions["settings"]
    headers = response.headers
    headers.extend(FIXED)
    headers.setdefault("Content-Security-Policy", POLICY.format(nonce=csp_nonce()))
    if settings.secure:
        headers["Strict-Transport-Security"] = A_YEAR
    if request.endpoint != "assets.show" or response.status_code != HTTPStatus.OK:
        headers["Cache-Control"] = "no-store"
    return response
