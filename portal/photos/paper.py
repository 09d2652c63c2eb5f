"""Photos for a document: each opened, and painted as a JPEG by a process of its own."""

import logging
from collections.abc import Iterable, Mapping
from uuid import UUID

from portal.apart.child import Busy, Child, for_this_process
from portal.photos.picture import BadPhoto, PaperPhoto
from portal.photos.service import Size, open_photo
from portal.photos.storage import PhotoStore
from portal.vault import Vault

log = logging.getLogger(__name__)
SECONDS_IN_LINE = 9.0
# Past this many the small ones are taken: a file that is sent by mail stays under 10 MB.
MOST_LARGE = 16
# Not the one that uploads wait for.
child = for_this_process(Child("portal.photos.paper_worker", in_line=SECONDS_IN_LINE))

PaperPhotos = Mapping[UUID, PaperPhoto]


def photos_on_paper(
    store: PhotoStore, vault: Vault, young_person_id: UUID, photo_ids: Iterable[UUID]
) -> PaperPhotos:
    """Those photos that can be had; who may see them the caller has asked.

    One whose file is gone is not there: the rest of the document is right without it.
    """
    wanted = list(dict.fromkeys(photo_ids))
    size: Size = "large" if len(wanted) <= MOST_LARGE else "small"
    found: dict[UUID, PaperPhoto] = {}
    for photo_id in wanted:
        try:
            kept = open_photo(store, vault, young_person_id, photo_id, size)
            found[photo_id] = PaperPhoto.of(child.ask(kept))
        except (FileNotFoundError, BadPhoto, Busy):
            log.warning("a photo is left out of a document")
    return found
