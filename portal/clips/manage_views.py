"""/manage/clips: who speaks a language records its texts, or puts in a file."""

from http import HTTPStatus
from typing import Any
from uuid import uuid4

from flask import Blueprint, Response, abort, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.clips.forms import ClipForm, RemoveForm
from portal.clips.known import address_of, known_clips
from portal.clips.queries import CLIP, CLIPS_OF, EVERY_CLIP
from portal.clips.service import ClipConflict, keep_clip, remove_clip
from portal.clips.shelf import Line, Lines, Standing, counts, lines_of, page_of
from portal.clips.texts import Spoken, texts_of
from portal.clips.views import key_in
from portal.db import AnyRow, db
from portal.i18n import LANGUAGES, SHIPPED, Message, _
from portal.people.session import signed_in_person
from portal.web.answers import page, saved
from portal.web.headers import records_sound
from portal.web.loading import all_rows, one_or_404
from portal.web.menu import door
from portal.web.uploads import takes_a_file

bp = Blueprint("clip_making", __name__, url_prefix="/manage/clips")
door(bp, "clip_making.languages", Permission.MAKE_CLIPS, _("Recordings"), "mic")

STANDINGS: dict[Standing, Message] = {
    Standing.MISSING: _("Missing"),
    Standing.STALE: _("Out of date"),
    Standing.RECORDED: _("Recorded"),
}
AGAIN = _("Somebody recorded this text in the meantime. Listen to it first.")
MOST_PAGES = 5


@bp.get("")
@needs(Permission.MAKE_CLIPS)
def languages() -> ResponseReturnValue:
    counted = counts(all_rows(db.read, EVERY_CLIP))
    return page("clips/languages.html", counted=counted, standings=STANDINGS, languages=LANGUAGES)


@bp.get("/<tag>")
@needs(Permission.MAKE_CLIPS)
@records_sound
def texts(tag: str) -> ResponseReturnValue:
    language = LANGUAGES[_offered(tag)]
    lines = lines_of(tag, all_rows(db.read, CLIPS_OF, tag=tag))
    found = page_of(lines, _show(), _words(), _number())
    return page(
        "clips/texts.html",
        language=language,
        found=found,
        shown=[(line, _empty_form(), _address(line.clip)) for line in found.lines],
        standings=STANDINGS,
        show=_show(),
        words=_words(),
        where=_where(),
        turns=_turns(found),
    )


@bp.route("/<tag>/<text_hash>", methods=["GET", "POST"])
@needs(Permission.MAKE_CLIPS)
@records_sound
@takes_a_file
def text(tag: str, text_hash: str) -> ResponseReturnValue:
    spoken = texts_of(_offered(tag)).get(key_in(text_hash))
    if spoken is None:
        abort(404)
    form = ClipForm()
    if form.validate_on_submit():
        try:
            _keep(form, tag, spoken)
        except ClipConflict:
            form.form_errors = [AGAIN]
            form.id.renew()
            return _one(form, tag, spoken, HTTPStatus.CONFLICT)
        return saved(url_for("clip_making.texts", tag=tag, **_where()))
    return _one(form, tag, spoken)


@bp.route("/<tag>/<text_hash>/remove", methods=["GET", "POST"])
@needs(Permission.MAKE_CLIPS)
def remove(tag: str, text_hash: str) -> ResponseReturnValue:
    key = key_in(text_hash)
    clip = one_or_404(db.read, CLIP, tag=_offered(tag), text_hash=key)
    form = RemoveForm(id=clip.id)
    status = HTTPStatus.OK
    if form.validate_on_submit():
        try:
            remove_clip(
                db.write,
                known_clips().store,
                actor=signed_in_person().person_id,
                tag=tag,
                text_hash=key,
                clip_id=form.id.data,
            )
        except ClipConflict:
            form.form_errors = [AGAIN]
            form.id.data = clip.id
            status = HTTPStatus.CONFLICT
        else:
            return saved(url_for("clip_making.texts", tag=tag, **_where()), said=_("Removed"))
    return page(
        "clips/remove.html",
        form,
        status,
        language=LANGUAGES[tag],
        english=clip.source[0],
        spoken=texts_of(tag).get(key),
        clip=clip,
        address=_address(clip),
        where=_where(),
    )


def _keep(form: ClipForm, tag: str, spoken: Spoken) -> None:
    assert form.clean_sound is not None  # noqa: S101 the form has just been found to hold
    keep_clip(
        db.write,
        known_clips().store,
        actor=signed_in_person().person_id,
        clip_id=form.id.data,
        tag=tag,
        spoken=spoken,
        sound=form.clean_sound,
        standing=texts_of(tag),
    )


def _one(form: ClipForm, tag: str, spoken: Spoken, status: int = HTTPStatus.OK) -> Response:
    """The page of one text: where a recording that was refused is tried again."""
    clip = db.read.execute(CLIP, {"tag": tag, "text_hash": spoken.text_hash}).one_or_none()
    line = Line(Standing.RECORDED if clip else Standing.MISSING, spoken, clip)
    return page(
        "clips/text.html",
        form,
        status,
        language=LANGUAGES[tag],
        line=line,
        address=_address(clip),
        where=_where(),
        standings=STANDINGS,
    )


def _offered(tag: str) -> str:
    if tag not in SHIPPED:
        abort(404)
    return tag


def _empty_form() -> ClipForm:
    """One for each text of a page: the id of what it makes is its own."""
    return ClipForm(formdata=None, id=uuid4())


def _address(clip: AnyRow | None) -> str | None:
    return address_of(clip.text_hash, clip.id) if clip else None


def _show() -> str:
    show = request.args.get("show", "")
    return show if show in set(Standing) else ""


def _words() -> str:
    return request.args.get("words", "")[:100].replace("\0", "")


def _number() -> int:
    number = request.args.get("page", "")
    return int(number) if number.isascii() and number.isdigit() and len(number) < MOST_PAGES else 1


def _where() -> dict[str, Any]:
    """Where somebody stood in the list, to come back there."""
    asked = {"show": _show(), "words": _words(), "page": _number()}
    return {name: value for name, value in asked.items() if value not in {"", 1}}


def _turns(found: Lines) -> dict[str, dict[str, Any] | None]:
    """The query of the page before and of the one after, where there are such."""
    return {
        "before": {**_where(), "page": found.number - 1} if found.number > 1 else None,
        "after": {**_where(), "page": found.number + 1} if found.number < found.pages else None,
    }
