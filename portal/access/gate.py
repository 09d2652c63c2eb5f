"""The gate: an endpoint that has not said who may use it stops the portal from starting."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from flask import Flask, Response, abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue

from portal.access.grants import FOR_YOUNG_PEOPLE, role_may
from portal.access.permissions import Permission
from portal.people.session import somebody_signed_in

View = TypeVar("View", bound=Callable[..., Any])
_DECLARED = "__portal_access__"
_EVERYONE = object()
# What the form of a button holds: nothing of it is lost on the way.
CARRIED = {"csrf_token", "id"}
# A browser says so of what it fetches because somebody may go there next.
AHEAD, FETCHED_AHEAD = ("Sec-Purpose", "Purpose"), "prefetch"


class AccessUndeclared(Exception):
    """An endpoint says nothing of who may use it."""


def needs(permission: Permission, *, proof: bool = False) -> Callable[[View], View]:
    """Say which permission an endpoint asks for; `proof` asks for a fresh one (5 minutes)."""

    def declare(view: View) -> View:
        setattr(view, _DECLARED, (permission, proof))
        return view

    return declare


def open_to_everyone(view: View) -> View:
    setattr(view, _DECLARED, _EVERYONE)
    return view


def may(permission: Permission) -> bool:
    person = somebody_signed_in()
    return person is not None and role_may(person.role, permission)


def needed_by(app: Flask, endpoint: str) -> Permission | None:
    """The permission of an endpoint, None where it is open to everyone. Raises AccessUndeclared."""
    declared = getattr(app.view_functions[endpoint], _DECLARED, None)
    if declared is _EVERYONE:
        return None
    if declared is None:
        raise AccessUndeclared(
            f"{endpoint} does not say who may use it: put @needs or @open_to_everyone on it."
        )
    permission: Permission = declared[0]
    return permission


def guard(app: Flask) -> None:
    """Check each request; raises AccessUndeclared at the start for an undeclared endpoint."""
    for endpoint in app.view_functions:
        needed_by(app, endpoint)
    app.before_request(check_access)


def check_access() -> ResponseReturnValue | None:
    if request.endpoint is None:
        return None
    declared = getattr(current_app.view_functions[request.endpoint], _DECLARED)
    if declared is _EVERYONE:
        return None
    permission, proof = declared
    person = somebody_signed_in()
    if person is None:
        return _ask_to_sign_in()
    if not role_may(person.role, permission):
        abort(404)
    if _is_fetched_ahead():
        return Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
    if proof and not person.proved_lately:
        if not CARRIED.issuperset(request.form):
            abort(401)
        return redirect(url_for("staff_sign_in.prove", next=request.full_path))
    return None


def _is_fetched_ahead() -> bool:
    """Whether nobody looks: reading is written down, so the browser has to ask again later."""
    return any(FETCHED_AHEAD in request.headers.get(name, "").lower() for name in AHEAD)


def way_in() -> str:
    """The endpoint that opens what this request asks for."""
    if somebody_signed_in() is not None:
        return "staff_sign_in.prove"
    permission = needed_by(current_app, request.endpoint or "")
    return "cards.enter" if permission in FOR_YOUNG_PEOPLE else "staff_sign_in.enter"


def _ask_to_sign_in() -> ResponseReturnValue:
    if request.method not in {"GET", "HEAD"}:
        abort(401)
    return redirect(url_for(way_in(), next=request.full_path.rstrip("?")))
