"""Every refusal is a page with a sentence that says what to do, and keeps what was typed."""

import errno
import logging
from typing import Any

from flask import (
    Flask,
    Response,
    current_app,
    g,
    make_response,
    render_template,
    request,
    url_for,
)
from flask import session as cookie
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException

from portal.access.gate import check_access, way_in
from portal.db import NothingHere
from portal.i18n import Message, _
from portal.vault import KeyGone, SealBroken
from portal.web.addresses import sent_from_elsewhere
from portal.web.answers import is_autosave, refusal
from portal.web.forms import NOT_SAVED

log = logging.getLogger(__name__)
LOCKED, GONE, TOO_BIG, UNAVAILABLE = 401, 404, 413, 503
DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}
LONG = 60
# A secret never goes back into a page; csrf_token is the old page's.
NOT_KEPT = {"csrf_token", "passphrase", "again", "token", "code", "digits", "picked", "pick"}
# More than any form has: somebody who sends a hundred thousand gets none of them back.
MOST_KEPT = 300

SENTENCES: dict[int, Message] = {
    400: _("This page was open for a long time. Press the button again."),
    401: _("This was locked because nobody touched it. Open it again, then save."),
    404: _("There is nothing here. Go back and try another way."),
    405: _("There is nothing here. Go back and try another way."),
    413: _("This is too big. Try a smaller one."),
    429: _("That was a lot at once. Wait a minute, then try again."),
    500: _("Something is broken here. It is not your fault. Try again in a minute."),
    503: NOT_SAVED,
}


def init_errors(app: Flask) -> None:
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(CSRFError, refused)
    app.register_error_handler(OperationalError, not_saved)
    app.register_error_handler(DBAPIError, broken)
    app.register_error_handler(PoolTimeout, not_saved)
    app.register_error_handler(OSError, disk_trouble)
    app.register_error_handler(NothingHere, gone)
    app.register_error_handler(SealBroken, broken)
    app.register_error_handler(KeyGone, gone)


def refused(error: HTTPException) -> ResponseReturnValue:
    """A refusal by Werkzeug, Flask-WTF or the count of writes."""
    if error.response is not None or (error.code or 500) < 400:  # noqa: PLR2004
        return error
    if error.code == 500:  # noqa: PLR2004 what the application raised itself
        unsay()
        log.error("broken", extra={"endpoint": request.endpoint})
    return draw(error.code if error.code in SENTENCES else 400)


def not_saved(error: Exception) -> ResponseReturnValue:
    """The database or the disk refused: the same page again, with what was typed, and a 503."""
    log.error("not saved", extra={"endpoint": request.endpoint, "kind": type(error).__name__})
    unsay()
    if request.method == "POST" and not is_autosave() and not g.get("not_saved"):
        g.not_saved = True
        again = _drawn_again()
        if again is not None:
            return again
    return draw(UNAVAILABLE)


def disk_trouble(error: OSError) -> ResponseReturnValue:
    """Whatever the system refused while something was being saved was not saved."""
    if error.errno in DISK or request.method == "POST":
        return not_saved(error)
    return broken(error)


def gone(_error: Exception) -> ResponseReturnValue:
    """A thing of somebody that is not there for them: the same bytes as one that never was."""
    return draw(GONE)


def broken(error: Exception) -> ResponseReturnValue:
    log.error("broken", extra={"endpoint": request.endpoint, "kind": type(error).__name__})
    unsay()
    if current_app.debug or current_app.testing:
        raise error
    return draw(500)


def unsay() -> None:
    """The view may have said "Saved" before the commit that failed: no page may repeat it."""
    cookie.pop("_flashes", None)


def draw(status: int) -> Response:
    sentence = SENTENCES[status]
    if is_autosave():
        return refusal(sentence, status)
    kept = kept_fields() if status != TOO_BIG else []
    page: dict[str, Any] = {"sentence": sentence, "status": status}
    if status == GONE:
        page["words"] = [one["value"] for one in kept if one["typed"] or _is_words(one["value"])]
    else:
        page["again"] = kept
    if status == LOCKED:
        page["way_in"] = url_for(way_in())
    return make_response(render_template("errors/refused.html", **page), status)


def kept_fields() -> list[dict[str, Any]]:
    """What was typed in a form of the portal, so that one press sends it again; without secrets.

    A form of another site gets nothing back: its words would stand here as somebody's own.
    """
    if request.method != "POST" or request.endpoint is None or sent_from_elsewhere():
        return []
    try:
        sent = [pair for pair in request.form.items(multi=True) if pair[0] not in NOT_KEPT]
    except HTTPException:  # too big, or cut short: what is refused may be the form itself
        return []
    if len(sent) > MOST_KEPT:
        return []
    return [
        {"name": name, "value": value, "typed": name.endswith("text") or len(value) > LONG}
        for name, value in sent
    ]


def _is_words(value: str) -> bool:
    """Whether somebody wrote it: what a page carries by itself has no spaces and ASCII alone."""
    return len(value.split()) > 1 or not value.isascii()


def _drawn_again() -> Response | None:
    """The view once more with its form refused; nothing can be written this time."""
    if request.endpoint is None:
        return None
    try:
        # What failed may have been who is here: then nobody has been let in yet.
        if check_access() is not None:
            return None
        view = current_app.view_functions[request.endpoint]
        response = make_response(current_app.ensure_sync(view)(**(request.view_args or {})))
    except Exception:  # noqa: BLE001 whatever it is, the plain page says that nothing was saved
        return None
    if response.status_code in range(300, 400):
        return None
    response.status_code = UNAVAILABLE
    return response
