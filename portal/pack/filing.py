"""What a council files of one review, gathered whole: what the IRO reads and what came of it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.contacts.round_review import RoundReview, round_review
from portal.outcomes.afterwards import Afterwards
from portal.outcomes.afterwards_reading import afterwards_of_review
from portal.pack.contents import ReviewPack, gather
from portal.pack.for_whom import THE_IRO
from portal.pack.reading import Reader, Reading
from portal.reviews.models import ReviewState


@dataclass(frozen=True, slots=True)
class Filed:
    """The pack of the IRO with what was decided in this review, and who was in touch before it."""

    pack: ReviewPack
    state: ReviewState
    shared_at: datetime | None
    after: Afterwards
    round: RoundReview


def gather_for_file(session: Session, review_id: UUID, reader: Reader) -> tuple[Filed, Reading]:
    """Gather it as its IRO, and give what was read for it. Raises NothingHere.

    What a young person marked for themself or for chosen people, and what they took back, is
    in none of it.
    """
    pack, reading = gather(session, review_id, reader, THE_IRO)
    young_person_id = pack.young_person_id
    filed = Filed(
        pack=pack,
        state=ReviewState(reading.row.state),
        shared_at=pack.shared_at,
        after=afterwards_of_review(session, young_person_id, review_id),
        round=round_review(session, young_person_id, reading.reviews, review_id),
    )
    return filed, reading
