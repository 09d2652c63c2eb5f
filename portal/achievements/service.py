"""Keeping something somebody is proud of: its photo first, then its words."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from portal.achievements.models import Achievement
from portal.db import NothingHere
from portal.drafts.service import (
    DraftClash,
    Whose,
    Written,
    save_draft,
    written_in,
)
from portal.drafts.words import Words
from portal.people.locking import one_at_a_time
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


def keep_achievement(
    session: Session,
    whose: Whose,
    achievement_id: UUID,
    revision: int,
    *,
    words: Words,
    happened_on: date | None,
    photo: NewPhoto | UUID | None,
    audience: str,
    readers: tuple[str, ...],
) -> Achievement:
    """Save an achievement with a new photo, with the one it has (its id), or with none.

    Raises TooManyPhotos, and DraftClash and NothingHere as `save_draft` does; a photo whose
    id is taken by another picture is a DraftClash. Nothing is changed by any of them.
    """
    one_at_a_time(session, whose.young_person_id)
    photo_id = photo
    if isinstance(photo, NewPhoto):
        _keep(session, whose, achievement_id, revision, photo)
        photo_id = photo.id
    plain = {"photo_id": photo_id, "happened_on": happened_on}
    written = Written(words.as_json(), audience, readers, plain)
    return save_draft(session, Achievement, whose, achievement_id, revision, written)


def no_room_for(session: Session, me: UUID, photo_id: UUID) -> bool:
    """Whether one more photo is too many today; one that is kept already is not one more."""
    if session.get(Photo, photo_id) is not None:
        return False
    try:
        photos_today(session, me)
    except TooManyPhotos:
        return True
    return False


def _keep(session: Session, whose: Whose, draft_id: UUID, revision: int, photo: NewPhoto) -> None:
    """Keep the photo once its draft is sure to be saved, so that none is left without one."""
    me = whose.young_person_id
    standing = session.get(Achievement, draft_id)
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


def _clash(standing: Achievement | None) -> Exception:
    if standing is None:
        return NothingHere()
    return DraftClash(written_in(standing), standing.revision)
