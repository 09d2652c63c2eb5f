"""The feelings a young person may see: their own, of this review and of earlier ones."""

from sqlalchemy import bindparam, select

from portal.drafts.queries import drafts_visible_to, mine
from portal.feelings.models import Feeling
from portal.reviews.models import Review, ReviewState

MY_FEELINGS = drafts_visible_to(Feeling)

MY_FEELING = select(*Feeling.__table__.columns).where(
    Feeling.young_person_id == bindparam("me"),
    Feeling.review_id == bindparam("review_id"),
    Feeling.area == bindparam("area"),
)

LAST_FEELING = (
    select(*Feeling.__table__.columns)
    .join(Review, Review.id == Feeling.review_id)
    .where(
        mine(Feeling),
        Feeling.area == bindparam("area"),
        Review.state == ReviewState.HELD.value,
    )
    .order_by(Review.number.desc())
    .limit(1)
)
