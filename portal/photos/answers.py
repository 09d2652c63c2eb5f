"""A photo as it is answered: its pixels, kept by no browser, able to do nothing."""

from uuid import UUID

from flask import Response, abort, current_app

from portal.photos.service import Size, open_photo
from portal.photos.storage import PhotoStore
from portal.vault import current_vault

POLICY = "default-src 'none'; sandbox"


def photo_store() -> PhotoStore:
    store: PhotoStore = current_app.extensions["photos"]
    return store


def show_photo(young_person_id: UUID, photo_id: UUID | None, size: Size) -> Response:
    """Answer with a photo that the caller has found to be this reader's to see; 404 for none."""
    if photo_id is None:
        abort(404)
    try:
        picture = open_photo(photo_store(), current_vault(), young_person_id, photo_id, size)
    except FileNotFoundError:
        abort(404)
    response = Response(picture, mimetype="image/webp")
    response.headers["Content-Security-Policy"] = POLICY
    return response
