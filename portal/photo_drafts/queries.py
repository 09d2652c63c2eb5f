"""The photos a young person may see: their own, whatever became of their drafts."""

from sqlalchemy import bindparam, select

from portal.photos.models import Photo

MY_PHOTO = select(Photo.id).where(
    Photo.young_person_id == bindparam("me"), Photo.id == bindparam("photo_id")
)
