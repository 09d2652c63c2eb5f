"""What a young person may see of how they take part: their own."""

from sqlalchemy import bindparam, select

from portal.drafts.queries import drafts_visible_to
from portal.taking_part.models import TakingPart

MY_SECTIONS = drafts_visible_to(TakingPart)

# One that was emptied too: its revision goes on from there.
MY_SECTION = select(*TakingPart.__table__.columns).where(
    TakingPart.young_person_id == bindparam("me"), TakingPart.id == bindparam("draft_id")
)
