"""Where to go next, an address of this portal or none, and where somebody came from."""

from urllib.parse import urlsplit

from flask import request


def safe_next(address: str | None) -> str | None:
    """The address when it is a path of this portal; None for anything that could lead away."""
    if not address or not address.startswith("/") or address.startswith(("//", "/\\")):
        return None
    if any(ord(letter) < 0x20 or letter == "\\" for letter in address):  # noqa: PLR2004 control characters
        return None
    parts = urlsplit(address)
    return None if parts.scheme or parts.netloc else address


def sent_from_elsewhere() -> bool:
    """Whether a form of some other site sent this; a browser without the header cannot tell."""
    return request.method == "POST" and request.headers.get("Sec-Fetch-Site") == "cross-site"


def came_from() -> str | None:
    """The page of this portal that somebody was on before this one."""
    try:
        parts = urlsplit(request.referrer or "")
    except ValueError:
        return None
    if parts.netloc != request.host or parts.path == request.path:
        return None
    return safe_next(parts._replace(scheme="", netloc="", fragment="").geturl())
