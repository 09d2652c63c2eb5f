"""The achievements a young person may see: their own, with the size of each photo."""

from portal.achievements.models import Achievement
from portal.drafts.queries import (
    draft_left_open,
    draft_visible_to,
    drafts_visible_to,
    removed_draft_of,
)
from portal.photos.models import Photo

MY_ACHIEVEMENTS = (
    drafts_visible_to(Achievement)
    .outerjoin(Photo, Photo.id == Achievement.photo_id)
    .add_columns(Photo.width, Photo.height)
)
MY_ACHIEVEMENT = draft_visible_to(Achievement)
MY_ACHIEVEMENT_TO_CHANGE = draft_left_open(Achievement)
MY_REMOVED_ACHIEVEMENT = removed_draft_of(Achievement)
