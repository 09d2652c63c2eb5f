"""Keeping the photo of a draft: once the draft is sure to be saved, and before it is."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from portal.db import NothingHere
from portal.drafts.models import Draft
from portal.drafts.service import AnyWhose, DraftClash, written_in
from portal.people.locking import one_at_a_time
from portal.photo_drafts.queries import MY_PHOTO
from portal.photos.models import Photo
from portal.photos.picture import CleanPhoto
from portal.photos.service import PhotoConflict, TooManyPhotos, keep_photo, photos_today
from portal.photos.storage import PhotoStore
from portal.vault import current_vault


@dataclass(frozen=True)
class NewPhoto:
    """A photo that came with the form; `id` was made in the form, so that a replay is the same."""

    id: UUID
    clean: CleanPhoto
    store: PhotoStore


def keep_with_draft(
    session: Session,
    kind: type[Draft],
    whose: AnyWhose,
    draft_id: UUID,
    revision: int,
    photo: NewPhoto | UUID | None,
) -> UUID | None:
    """Keep a new photo, and give the id that its draft is to carry: that one, its own, or none.

    Raises TooManyPhotos, NothingHere, and DraftClash, also for a photo whose id is taken by another
    picture. Nothing is changed by any of them.
    """
    one_at_a_time(session, whose.young_person_id)
    if not isinstance(photo, NewPhoto):
        return photo
    _keep(session, kind, whose, draft_id, revision, photo)
    return photo.id


def is_photo_of(session: Session, me: UUID, photo_id: UUID) -> bool:
    found = session.execute(MY_PHOTO, {"me": me, "photo_id": photo_id})
    return found.first() is not None


def no_room_for(session: Session, me: UUID, photo_id: UUID) -> bool:
    """Whether one more photo is too many today; one that is kept already is not one more."""
    if session.get(Photo, photo_id) is not None:
        return False
    try:
        photos_today(session, me)
    except TooManyPhotos:
        return True
    return False


def _keep(
    session: Session,
    kind: type[Draft],
    whose: AnyWhose,
    draft_id: UUID,
    revision: int,
    photo: NewPhoto,
) -> None:
    """Keep the photo once its draft is sure to be saved, so that none is left without one."""
    me = whose.young_person_id
    standing = session.get(kind, draft_id)
    if standing is not None and standing.young_person_id != me:
        raise NothingHere
    if session.get(Photo, photo.id) is None and revision != (standing.revision if standing else 0):
        raise _clash(standing)
    try:
        keep_photo(
            session,
            photo.store,
            current_vault(),
            young_person_id=me,
            photo_id=photo.id,
            clean=photo.clean,
        )
    except PhotoConflict:
        raise _clash(standing) from None


def _clash(standing: Draft | None) -> Exception:
    if standing is None:
        return NothingHere()
    return DraftClash(written_in(standing), standing.revision)
