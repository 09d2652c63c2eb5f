"""Photos for a document: each as it was kept for paper, or painted now by a process apart."""

import logging
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from uuid import UUID

from portal.apart.child import Child, for_this_process
from portal.photos.picture import BadPhoto, PaperPhoto
from portal.photos.service import Size, open_photo
from portal.photos.storage import PhotoStore
from portal.vault import SealBroken, Vault

log = logging.getLogger(__name__)
SECONDS_IN_LINE = 9.0
# Of all photos of a document together: past it the small ones are taken, so that it can be sent.
MOST_BYTES = 5_000_000
# Not the one that uploads wait for.
child = for_this_process(Child("portal.photos.paper_worker", in_line=SECONDS_IN_LINE))
UNREADABLE = (FileNotFoundError, SealBroken)

PaperPhotos = Mapping[UUID, PaperPhoto]


def photos_on_paper(
    store: PhotoStore, vault: Vault, young_person_id: UUID, photo_ids: Iterable[UUID]
) -> PaperPhotos:
    """Those photos that can be had; who may see them the caller has asked.

    One whose file is gone or damaged is not there: the rest is right without it. Raises Busy.
    """
    found: dict[UUID, PaperPhoto] = {}
    for photo_id in dict.fromkeys(photo_ids):
        spent = sum(len(photo.data) for photo in found.values())
        opened = partial(open_photo, store, vault, young_person_id, photo_id)
        try:
            found[photo_id] = _small(opened) if spent > MOST_BYTES else _kept(opened)
        except (*UNREADABLE, BadPhoto):
            log.warning("a photo is left out of a document")
    return found


def _kept(opened: Callable[[Size], bytes]) -> PaperPhoto:
    try:
        return PaperPhoto.unpacked(opened("paper"))
    except UNREADABLE:
        return _painted(opened("large"))


def _small(opened: Callable[[Size], bytes]) -> PaperPhoto:
    return _painted(opened("small"))


def _painted(kept: bytes) -> PaperPhoto:
    return PaperPhoto.unpacked(b"".join(child.ask(kept)))
