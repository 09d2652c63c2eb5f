"""What a view answers: a page, or "saved"; to a browser, or to the script that autosaves."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Response, flash, g, jsonify, make_response, redirect, render_template, request
from flask import session as cookie
from markupsafe import Markup

from portal.i18n import Text, _, pair
from portal.web.forms import Form

SAVED = _("Saved")
AUTOSAVE = "X-Autosave"


def is_autosave() -> bool:
    return AUTOSAVE in request.headers


def is_read() -> bool:
    """Whether what is drawn now comes before somebody, and that can be written down.

    The page of a form that was refused shows the same words as the one before it.
    """
    return request.method != "HEAD" and not (g.get("not_saved") or g.get("not_drawn"))


@contextmanager
def not_drawn() -> Iterator[None]:
    """What is read inside the block comes before nobody: a machine is asked about it."""
    g.not_drawn = True
    try:
        yield
    finally:
        g.not_drawn = False


def page(template: str, form: Form | None = None, status: int = 200, **context: Any) -> Response:
    """Draw a page. A form with problems answers 422, or `status` when that is already a refusal."""
    if form is not None and form.errors and status == 200:  # noqa: PLR2004
        status = 422
    if form is not None and form.problems and is_autosave():
        return refusal(form.problems[0][1], status)
    return Response(render_template(template, form=form, **context), status)


def saved(location: str, *, revision: int | None = None, said: Text | None = SAVED) -> Response:
    """Say that it is saved, once the commit behind this answer is done."""
    if is_autosave():
        return jsonify(revision=revision, said=str(said))
    if said is not None:
        _say_next(pair(said))
    return make_response(redirect(location, 303))


def refusal(sentence: object, status: int) -> Response:
    return make_response(jsonify(message=str(sentence)), status)


def _say_next(sentence: Markup) -> None:
    """Say it on the next page, once: a cookie that grew with each save would slow the next."""
    waiting = cookie.get("_flashes", [])
    if sentence not in {said for _kind, said in waiting}:
        flash(sentence)
