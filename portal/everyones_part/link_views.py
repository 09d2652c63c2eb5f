"""A part through a one-use link: nobody is signed in, and nothing of the young person is shown."""

from http import HTTPStatus

from flask import Blueprint, Response, redirect, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.choices.parts import prompts_for
from portal.db import db
from portal.everyones_part.due import last_day
from portal.everyones_part.forms import LinkForm, PartForm
from portal.everyones_part.links import LinkRefused, OpenLink, hand_in_by_link, open_link
from portal.i18n import _, day_in_london, london_today, speaking
from portal.web.answers import page

bp = Blueprint("part_link", __name__, url_prefix="/part")

LINK = "part_link"
REFUSED = _("This link does not open anything. Ask who sent it for a new one.")


@bp.get("")
@open_to_everyone
def enter() -> ResponseReturnValue:
    """The secret stands after the # of the address: it comes with the POST, never before."""
    return page("everyones_part/enter.html", LinkForm())


@bp.post("")
@open_to_everyone
def use() -> ResponseReturnValue:
    """Opening uses nothing up; it is the handing in that does."""
    typed = LinkForm().token.data or ""
    if not typed:
        return _refused(HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        open_link(db.read, typed)
    except LinkRefused:
        return _refused()
    cookie[LINK] = typed
    return redirect(url_for("part_link.write"), HTTPStatus.SEE_OTHER)


@bp.get("/form")
@open_to_everyone
def write() -> ResponseReturnValue:
    if LINK not in cookie:
        return redirect(url_for("part_link.enter"))
    try:
        return _drawn(open_link(db.read, _carried()), PartForm())
    except LinkRefused:
        return _refused()


@bp.post("/form")
@open_to_everyone
def hand_in() -> ResponseReturnValue:
    """Where the link opens nothing any more, what was written goes back to be copied."""
    form = PartForm()
    holds, typed = form.validate_on_submit(), _carried()
    if not typed and form.typed is None:
        return redirect(url_for("part_link.enter"))
    try:
        if not holds:
            return _drawn(open_link(db.read, typed), form)
        hand_in_by_link(db.write, typed, form.id.data, form.words(speaking().shown))
    except LinkRefused:
        return _refused(unsent=form.typed)
    cookie.pop(LINK, None)
    return redirect(url_for("part_link.done"), HTTPStatus.SEE_OTHER)


@bp.get("/done")
@open_to_everyone
def done() -> ResponseReturnValue:
    return page("everyones_part/done.html")


def _carried() -> str:
    """What this browser carries since it opened a link; it is signed, and goes when it closes."""
    typed = cookie.get(LINK)
    return typed if isinstance(typed, str) else ""


def _refused(status: int = HTTPStatus.NOT_FOUND, unsent: str | None = None) -> Response:
    """One sentence for whatever it is: wrong, late, used or guessed."""
    cookie.pop(LINK, None)
    form = LinkForm(formdata=None)
    form.form_errors, form.unsent = [REFUSED], unsent
    return page("everyones_part/enter.html", form, status)


def _drawn(opened: OpenLink, form: PartForm) -> Response:
    return page(
        "everyones_part/by_link.html",
        form,
        opened=opened,
        prompts=prompts_for(opened.writer.job),
        on=day_in_london(opened.starts_at),
        last_day=last_day(opened.starts_at),
        today=london_today(),
    )
