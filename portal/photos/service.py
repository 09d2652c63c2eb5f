"""Keeping and opening the photos of a young person."""

from datetime import timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from portal.db import utc_now
from portal.photos.models import Photo
from portal.photos.picture import CleanPhoto
from portal.photos.storage import PhotoStore
from portal.vault import Place, Vault

MOST_A_DAY = 10
DAY = timedelta(hours=24)

Size = Literal["large", "small", "paper"]

LATELY = select(func.count()).where(
    Photo.young_person_id == bindparam("me"), Photo.created_at > bindparam("since")
)


class TooManyPhotos(Exception):
    """Ten photos in 24 hours are kept already (SAFETY, threat 18)."""


class PhotoConflict(Exception):
    """Another picture, or another person's, has this id: nothing was changed."""


def photos_today(session: Session, young_person_id: UUID) -> int:
    """Count this person's photos of the last 24 hours; raises `TooManyPhotos` at ten."""
    count = session.scalar(LATELY, {"me": young_person_id, "since": utc_now() - DAY}) or 0
    if count >= MOST_A_DAY:
        raise TooManyPhotos
    return count


def keep_photo(
    session: Session,
    store: PhotoStore,
    vault: Vault,
    *,
    young_person_id: UUID,
    photo_id: UUID,
    clean: CleanPhoto,
) -> Photo:
    """Keep a clean photo under the id that the form carried; a replay is the same row.

    On return the sealed files are on the disk and the row waits for the request's commit, so
    that a row never stands without its files. Raises `PhotoConflict`, `TooManyPhotos`.
    """
    digest = vault.mac("photo", clean.large)
    found = session.get(Photo, photo_id)
    if found is not None:
        return _same(found, young_person_id, digest)
    photos_today(session, young_person_id)
    photo = Photo(
        id=photo_id,
        young_person_id=young_person_id,
        width=clean.width,
        height=clean.height,
        digest=digest,
        created_at=utc_now(),
    )
    session.add(photo)
    # The id is taken before the files are written: nobody else can write under it meanwhile.
    session.flush()
    for size, data in _files_of(clean):
        sealed = vault.seal_bytes(_place(young_person_id, photo_id, size), data)
        store.put(_name(photo_id, size), sealed)
    return photo


def open_photo(
    store: PhotoStore, vault: Vault, young_person_id: UUID, photo_id: UUID, size: Size
) -> bytes:
    """Return the WebP file, for `paper` a packed `PaperPhoto`.

    Who may see it the caller has asked.
    Raises FileNotFoundError, and `SealBroken` or `KeyGone` of the vault.
    """
    sealed = store.get(_name(photo_id, size))
    return vault.open_bytes(_place(young_person_id, photo_id, size), sealed)


def _same(photo: Photo, young_person_id: UUID, digest: bytes) -> Photo:
    if (photo.young_person_id, photo.digest) != (young_person_id, digest):
        raise PhotoConflict
    return photo


def _files_of(clean: CleanPhoto) -> tuple[tuple[Size, bytes], ...]:
    return ("large", clean.large), ("small", clean.small), ("paper", clean.paper)


def _name(photo_id: UUID, size: Size) -> str:
    return f"{photo_id}.{size}"


def _place(young_person_id: UUID, photo_id: UUID, size: Size) -> Place:
    return Place("photo", size, photo_id, young_person_id)
