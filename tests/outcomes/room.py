"""What the tests of "what happened" do again and again: a review that was held, and answers."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

from cast.people import Cast, person_id, review_id
from cast.sharing import share, wish
from cast.visitor import Visitor

from portal.db import db
from portal.outcomes.acting import Promise, add_action, say_of_action
from portal.outcomes.answering import Given, OfReview, answer
from portal.outcomes.models import Action, Outcome, Says
from portal.reviews.models import Review
from portal.reviews.service import hold_review, plan_review

AMINA, OFFICER, WORKER = "amina", "her_officer", "her_social_worker"
OF = OfReview(review_id(AMINA), person_id(AMINA))
REASON = "Your brother has training on Saturdays. We look again in June."
WORDS = "ንሓወይ ቀጻሊ ክርእዮ እደሊ"


def thing_of(item_id: UUID) -> str:
    return f"/what-happened/{OF.review_id}/{item_id}"


def said_and_held(cast: Cast, amina: Visitor, *, days_ago: int = 3, **values: Any) -> UUID:
    """Amina shared one wish, and the review of it was held."""
    item_id = wish(amina, values.pop("text", WORDS), **values)
    share(amina)
    hold(cast, days_ago)
    return item_id


def hold(cast: Cast, days_ago: int = 3) -> None:
    with cast.app.app_context(), db.at_once() as session:
        review = session.get_one(Review, OF.review_id)
        review.starts_at = datetime.combine(cast.today - timedelta(days=days_ago), time(9), UTC)
        hold_review(session, review, actor=None)


def plan_another(cast: Cast) -> UUID:
    """Another review of Amina's is ahead."""
    made = uuid4()
    starts = datetime.combine(cast.today + timedelta(days=150), time(15), UTC)
    with cast.app.app_context(), db.at_once() as session:
        plan_review(
            session, actor=None, review_id=made, young_person_id=person_id(AMINA), starts_at=starts
        )
    return made


def give(
    cast: Cast,
    item_id: UUID,
    outcome: Outcome = Outcome.PARTLY,
    *,
    reason: str = REASON,
    talked_about: bool = True,
    replaces: UUID | None = None,
) -> UUID:
    """The IRO answers."""
    given = Given(talked_about=talked_about, outcome=outcome, reason=reason)
    with cast.app.app_context(), db.at_once() as session:
        kept = answer(
            session,
            OF,
            item_id,
            actor=person_id(OFFICER),
            answer_id=uuid4(),
            replaces=replaces,
            given=given,
        )
        return kept.id


def promise(cast: Cast, item_id: UUID | None, by_when: date, **of: Any) -> UUID:
    """Sam does something by that day."""
    action_id = uuid4()
    made = Promise(
        person_id(WORKER), "Sam Social", "Book the train", by_when, item_id=item_id, **of
    )
    with cast.app.app_context(), db.at_once() as session:
        add_action(session, OF, action_id, made, actor=person_id(OFFICER))
    return action_id


def tell(cast: Cast, action_id: UUID, says: Says, note: str = "", by: str = WORKER) -> None:
    with cast.app.app_context(), db.at_once() as session:
        action = session.get_one(Action, action_id)
        say_of_action(session, action, uuid4(), says, note, actor=person_id(by))
