"""The headers of every answer (SAFETY 1, 8, 15)."""

import secrets
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from flask import Flask, Response, current_app, g, request

from portal.config import Settings

View = TypeVar("View", bound=Callable[..., Any])

POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; "
    "img-src 'self' blob:; media-src 'self'{recorded}; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "manifest-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)
POLICY_OF_KEPT_PAGES = POLICY.replace("'nonce-{nonce}'", "'self'").format(recorded="")
FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
MICROPHONE = "camera=(), geolocation=(), microphone=(self), payment=(), usb=()"
FIXED_WHERE_RECORDED = {**FIXED, "Permissions-Policy": MICROPHONE}
A_YEAR = "max-age=31536000; includeSubDomains"
KEPT_FOR_GOOD = "public, max-age=31536000, immutable"
ASK_EACH_TIME = "private, no-cache"
PUBLIC_ENDPOINTS = {
    *("rights.index", "rights.show", "rights.easy"),
    *("council.index", "council.show", "council.show_in", "council.feed"),
    *("pledge.promises", "pledge.said", "pledge.people"),
}
KEEPS_OFFLINE = {"rights.index", "rights.show", "rights.easy"}
# One worker, by the one policy that makes its address: static/js/offline.js.
WITH_A_WORKER = "worker-src 'self'; trusted-types worker"
KEPT_ENDPOINTS = {"assets.show", "clips.show"}
KEPT_STATUS = {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT, HTTPStatus.NOT_MODIFIED}
_RECORDS = "__portal_records_sound__"


def records_sound(view: View) -> View:
    """Let this view's pages use the microphone, and play what was recorded before it is sent."""
    setattr(view, _RECORDS, True)
    return view


def csp_nonce() -> str:
    """The nonce of this answer: 128 random bits."""
    nonce: str | None = g.get("csp_nonce")
    if nonce is None:
        nonce = g.csp_nonce = secrets.token_urlsafe(16)
    return nonce


def init_headers(app: Flask) -> None:
    app.after_request(put_headers)


def put_headers(response: Response) -> Response:
    settings: Settings = current_app.extensions["settings"]
    headers = response.headers
    records = getattr(current_app.view_functions.get(request.endpoint or ""), _RECORDS, False)
    headers.extend(FIXED_WHERE_RECORDED if records else FIXED)
    if "Content-Security-Policy" not in headers:
        policy = POLICY.format(nonce=csp_nonce(), recorded=" blob:" if records else "")
        headers.add("Content-Security-Policy", policy)
    if request.endpoint in KEEPS_OFFLINE:
        policy = headers["Content-Security-Policy"]
        headers["Content-Security-Policy"] = policy.replace("trusted-types 'none'", WITH_A_WORKER)
    if settings.secure:
        headers["Strict-Transport-Security"] = A_YEAR
    if not _kept_for_good(response) and not _asked_each_time(response):
        headers["Cache-Control"] = "no-store"
    return response


def _kept_for_good(response: Response) -> bool:
    """Only a public file whose address changes with it, and only when its view says so."""
    return (
        request.endpoint in KEPT_ENDPOINTS
        and response.status_code in KEPT_STATUS
        and response.headers.get("Cache-Control") == KEPT_FOR_GOOD
    )


def _asked_each_time(response: Response) -> bool:
    """Only a page that is the same for everybody: `portal/web/kept_pages.py` says so."""
    return (
        request.endpoint in PUBLIC_ENDPOINTS
        and response.status_code in KEPT_STATUS
        and response.headers.get("Cache-Control") == ASK_EACH_TIME
    )
