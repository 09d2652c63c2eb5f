"""A clip as it is played: a public file, kept by browsers for good under an address of its own."""

from flask import Blueprint, Response, abort, request
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestedRangeNotSatisfiable

from portal.access import open_to_everyone
from portal.clips.known import (
    clip_of,
    clip_of_text,
    init_clips,
    known_clips,
    something_to_hear,
)
from portal.clips.storage import ClipStore
from portal.clips.voices import label_of, say, say_words
from portal.config import Settings
from portal.web.headers import KEPT_FOR_GOOD

bp = Blueprint("clips", __name__, url_prefix="/clips")

POLICY = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'"
DIGITS = 64


@bp.record_once
def begin(state: BlueprintSetupState) -> None:
    """Give every template what it needs to offer a text to be heard."""
    settings: Settings = state.app.extensions["settings"]
    init_clips(state.app, ClipStore(settings.clips))  # type: ignore[arg-type]
    state.app.jinja_env.globals.update(
        clip_of=clip_of,
        clip_of_text=clip_of_text,
        label_of=label_of,
        say=say,
        say_words=say_words,
        something_to_hear=something_to_hear,
    )


@bp.get("/<text_hash>.mp3")
@open_to_everyone
def show(text_hash: str) -> ResponseReturnValue:
    key = key_in(text_hash)
    clip_id = known_clips().ids().get(key)
    if clip_id is None:
        abort(404)
    try:
        data = known_clips().store.get(key, clip_id)
    except FileNotFoundError:
        abort(404)
    response = Response(data, mimetype="audio/mpeg")
    response.headers["Content-Security-Policy"] = POLICY
    if request.args.get("v") == clip_id.hex[:8]:
        response.headers["Cache-Control"] = KEPT_FOR_GOOD
    response.set_etag(clip_id.hex)
    try:
        return response.make_conditional(request, accept_ranges=True, complete_length=len(data))
    except RequestedRangeNotSatisfiable as error:
        return error.get_response()


def key_in(text_hash: str) -> bytes:
    """The hash in an address; 404 for anything else."""
    if len(text_hash) != DIGITS or text_hash.strip("0123456789abcdef"):
        abort(404)
    return bytes.fromhex(text_hash)
