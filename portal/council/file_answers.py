"""A photo or recording as it is answered: kept by no browser, able to do nothing."""

from contextlib import suppress
from uuid import UUID

from flask import Response, abort, request
from werkzeug.exceptions import RequestedRangeNotSatisfiable

from portal.council.files import FileSize, open_file
from portal.photos.answers import POLICY, photo_store
from portal.vault import current_vault


def answer_file(file_id: UUID, size: FileSize) -> Response:
    """Answer with a file that the caller has found to be this reader's to see; 404 for none."""
    try:
        data = open_file(photo_store(), current_vault(), file_id, size)
    except FileNotFoundError:
        abort(404)
    sound = size == "sound"
    response = Response(data, mimetype="audio/mpeg" if sound else "image/webp")
    response.headers["Content-Security-Policy"] = POLICY
    if sound:
        with suppress(RequestedRangeNotSatisfiable):
            response.make_conditional(request, accept_ranges=True, complete_length=len(data))
    return response
