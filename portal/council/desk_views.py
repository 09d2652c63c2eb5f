"""/council/desk: what is being written, what waits, and what stands."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.council import queries
from portal.council.blocks import ADDABLE, BlockKind, files_in, polls_in
from portal.council.comparing import compared
from portal.council.desk import (
    LISTS,
    PROMISED_WORKING_DAYS,
    OnDesk,
    asked_of,
    on_desk,
    part_of_desk,
    published_beside,
    published_number,
    texts_of,
    words_to_check,
)
from portal.council.file_answers import answer_file
from portal.council.forms import LanguageForm, NewPieceForm, SendForm
from portal.council.kinds import BLOCKS, DANGERS
from portal.council.models import PieceKind
from portal.council.service import (
    NewPiece,
    PieceClash,
    add_language,
    begin_again,
    make_piece,
    send,
)
from portal.council.versions import NotNow, Who
from portal.council.views import DRAWING
from portal.council.warnings import warnings_in
from portal.db import db
from portal.i18n import LANGUAGES, Message, _, london_today
from portal.people.session import signed_in_person
from portal.polls.for_council import PollShown, polls_shown
from portal.polls.words import EVERY_STATE, FROZEN
from portal.reviews.calendar import current_calendar
from portal.web.answers import page, saved
from portal.web.forms import Form
from portal.web.loading import all_rows, one_or_404
from portal.web.menu import door

bp = Blueprint("council_desk", __name__, url_prefix="/council/desk")
door(bp, "council_desk.every", Permission.WRITE_COUNCIL_PAGES, _("The council"), "messages-square")

WRITES = Permission.WRITE_COUNCIL_PAGES
CHANGED = _("Somebody saved this page since you opened it. Look at it, then choose.")
SWITCHES = {
    "phone": (_("Phone"), "smartphone"),
    "rtl": (_("From right to left"), "arrow-left"),
    "dark": (_("In the dark"), "moon"),
}


@bp.get("")
@needs(WRITES)
def every() -> ResponseReturnValue:
    """`?standing=100` starts that list there."""
    starts = {name: request.args.get(name, 0, type=int) for name in LISTS}
    lists = {name: part_of_desk(db.read, name, start) for name, start in starts.items()}
    return page("council/desk.html", lists=lists, today=london_today())


@bp.route("/new", methods=["GET", "POST"])
@needs(WRITES)
def new() -> ResponseReturnValue:
    form = NewPieceForm()
    if not form.validate_on_submit():
        return page("council/new.html", form)
    asked = NewPiece(
        id=form.id.data,
        kind=PieceKind(form.kind.data),
        is_public=form.is_public,
        tag=form.tag.data,
        title=form.text.data or "",
    )
    try:
        text_id = make_piece(db.write, who(), asked)
    except PieceClash:
        form.id.renew()
        form.form_errors = [CHANGED]
        return page("council/new.html", form, 409)
    return saved(url_for("council_desk.show", text_id=text_id))


@bp.get("/<uuid:text_id>")
@needs(WRITES)
def show(text_id: UUID) -> ResponseReturnValue:
    return drawn(text_of(text_id))


@bp.post("/<uuid:text_id>/send")
@needs(WRITES)
def send_it(text_id: UUID) -> ResponseReturnValue:
    one, form = text_of(text_id), SendForm()
    due_on = current_calendar().days.after(london_today(), PROMISED_WORKING_DAYS)
    try:
        send(db.write, who(), text_id, form.revision.data or 0, due_on)
    except NotNow:
        return refused(one)
    return saved(url_for("council_desk.show", text_id=text_id), said=_("It is sent."))


@bp.post("/<uuid:text_id>/change")
@needs(WRITES)
def change(text_id: UUID) -> ResponseReturnValue:
    text_of(text_id)
    begin_again(db.write, who(), text_id)
    return saved(url_for("council_desk.show", text_id=text_id), said=None)


@bp.route("/<uuid:text_id>/languages", methods=["GET", "POST"])
@needs(WRITES)
def languages(text_id: UUID) -> ResponseReturnValue:
    one, form = text_of(text_id), LanguageForm()
    texts = texts_of(db.read, one.piece_id)
    form.offer(tuple(texts))
    if not form.validate_on_submit():
        return page("council/languages.html", form, one=one, texts=texts, languages=LANGUAGES)
    other = add_language(db.write, who(), text_id, form.tag.data)
    return saved(url_for("council_desk.show", text_id=other))


@bp.get("/<uuid:text_id>/preview")
@needs(WRITES)
def preview(text_id: UUID) -> ResponseReturnValue:
    """As it will look: narrow as a phone, from right to left, in the dark."""
    one = text_of(text_id)
    chosen = [name for name in SWITCHES if name in request.args]
    switches = [
        (*look, name in chosen, _switched(one, chosen, name)) for name, look in SWITCHES.items()
    ]
    return page("council/preview.html", one=one, chosen=chosen, switches=switches, **blocks_of(one))


@bp.get("/<uuid:text_id>/versions")
@needs(WRITES)
def versions(text_id: UUID) -> ResponseReturnValue:
    text_of(text_id)
    rows = all_rows(db.read, queries.VERSIONS, text_id=text_id)
    return page("council/versions.html", versions=[on_desk(row) for row in rows])


@bp.get("/<uuid:text_id>/versions/<int:number>")
@needs(WRITES)
def version(text_id: UUID, number: int) -> ResponseReturnValue:
    """A version beside the one before it."""
    rows = all_rows(db.read, queries.VERSIONS, text_id=text_id)
    by_number = {row.number: row for row in rows}
    if number not in by_number:
        abort(404)
    one = on_desk(by_number[number])
    before = on_desk(by_number[number - 1]).blocks if number - 1 in by_number else ()
    told = compared(before, one.blocks)
    return page("council/version.html", one=one, told=told, looks=BLOCKS)


@bp.get("/<uuid:text_id>/files/<uuid:file_id>/<any(large, small, sound):size>")
@needs(WRITES)
def file(text_id: UUID, file_id: UUID, size: Any) -> ResponseReturnValue:
    one = text_of(text_id)
    if file_id not in files_in(one.blocks):
        abort(404)
    return answer_file(file_id, size)


def _switched(one: OnDesk, chosen: list[str], name: str) -> str:
    """The address of the preview with one thing turned on or off."""
    on = set(chosen) ^ {name}
    query: dict[str, Any] = dict.fromkeys(sorted(on), 1)
    return url_for("council_desk.preview", text_id=one.text_id, **query)


def who() -> Who:
    person = signed_in_person()
    return Who(person.person_id, person.role)


def text_of(text_id: UUID) -> OnDesk:
    return on_desk(one_or_404(db.read, queries.NEWEST, text_id=text_id))


def blocks_of(one: OnDesk) -> dict[str, Any]:
    """What drawing its blocks takes."""
    return {
        **DRAWING,
        "files": partial(url_for, "council_desk.file", text_id=one.text_id),
        "polls": polls_of(one),
    }


def polls_of(one: OnDesk) -> dict[UUID, PollShown]:
    """While it waits, as they were sent; else as they are written now."""
    states, tag = FROZEN if one.waits else EVERY_STATE, one.language.tag
    return polls_shown(db.read, polls_in(one.blocks), tag, public=False, states=states)


def drawn(one: OnDesk, form: Form | None = None, status: int = 200) -> Response:
    drawing = blocks_of(one)
    return page(
        "council/draft.html",
        form,
        status,
        one=one,
        asked=asked_of(db.read, one),
        addable=[(kind, BLOCKS[kind]) for kind in ADDABLE],
        looks=BLOCKS,
        title=BlockKind.TITLE,
        beside=published_beside(db.read, one),
        languages=LANGUAGES,
        published=published_number(db.read, one.text_id),
        warned={
            block.id: warnings_in(words_to_check(block, drawing["polls"]), frozenset())
            for block in one.blocks
        },
        dangers=DANGERS,
        me=who().id,
        today=london_today(),
        promised=PROMISED_WORKING_DAYS,
        **drawing,
    )


def refused(one: OnDesk, why: Message = CHANGED) -> Response:
    """The text as it stands now, and a sentence: nothing was done."""
    db.stop_reading()
    form = Form(formdata=None)
    form.form_errors = [why]
    return drawn(text_of(one.text_id), form, 409)
