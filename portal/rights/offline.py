"""Rights without a network: the worker that keeps the open pages of one language on a phone."""

import json
from hashlib import sha256

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.i18n import Mode, known, speak
from portal.rights.pages import readings
from portal.web.assets import asset, asset_text

bp = Blueprint("offline", __name__)

FILES = ("app.css", "app.js", "offline.js", "listen.js", "icons.svg", "mark.svg")


@bp.get("/sw.js")
@open_to_everyone
def worker() -> ResponseReturnValue:
    """The same for everybody of a language: all pages are kept at once, whichever was opened.

    So what a phone keeps never tells what somebody read on it; leaving clears it like every store.
    """
    tag = known(request.args.get("in", "")) or "en"
    speak(tag, Mode.BOTH)
    every = readings()
    kept = [url_for("rights.index"), *map(asset, FILES)]
    for reading in every:
        kept.append(url_for("rights.show", right=reading.slug))
        if reading.page.body.easy:
            kept.append(url_for("rights.easy", right=reading.slug))
    texts = [str(reading.version) for reading in every]
    version = sha256(json.dumps([tag, kept, texts]).encode()).hexdigest()[:16]
    settled = {"VERSION": version, "LANGUAGE": tag.replace("_", "-"), "KEPT": kept}
    said = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in settled.items())
    return Response(said + str(asset_text("worker.js")), mimetype="text/javascript")
