"""What was agreed and said between reviews, made as the record makes it."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from cast.people import ADULTS, Cast, person_id, review_id

from portal.db import db, utc_now
from portal.drafts.words import NO_WORDS
from portal.outcomes.acting import Promise, add_action, say_of_action
from portal.outcomes.answering import Given, OfReview, answer
from portal.outcomes.models import Action, Asks, Outcome, Reply, Says
from portal.outcomes.replying import reply
from portal.reviews.models import Review, ReviewState

IRO_OF = {"amina": "her_officer"}
ITEM = uuid4()


def of_review(young: str) -> OfReview:
    return OfReview(review_id(young), person_id(young))


def agreed(
    cast: Cast,
    who: str,
    what: str = "Ring the school",
    *,
    by_when: date | None = None,
    young: str = "amina",
) -> UUID:
    """Somebody does something for a young person, by default by tomorrow. Gives the action's id."""
    action_id, officer = uuid4(), person_id(IRO_OF.get(young, "other_officer"))
    known = who in ADULTS
    promise = Promise(
        who_id=person_id(who) if known else None,
        who=ADULTS[who][1] if known else who,
        what=what,
        by_when=by_when or cast.today + timedelta(days=1),
        item_id=ITEM,
    )
    with cast.app.app_context(), db.at_once() as session:
        add_action(session, of_review(young), action_id, promise, actor=officer)
    return action_id


def say(cast: Cast, action_id: UUID, who: str, says: Says, note: str = "A note") -> None:
    with cast.app.app_context(), db.at_once() as session:
        action = session.get_one(Action, action_id)
        say_of_action(session, action, uuid4(), says, note, actor=person_id(who))


def asks_back(cast: Cast, asks: Asks, young: str = "amina") -> None:
    """The young person says back to an answer that came before, an hour ago."""
    reply_id = uuid4()
    with cast.app.app_context(), db.at_once() as session:
        reply(session, of_review(young), ITEM, reply_id, asks, NO_WORDS)
        session.get_one(Reply, reply_id).made_at = utc_now() - timedelta(hours=1)


def answered(cast: Cast, young: str = "amina") -> None:
    given = Given(talked_about=True, outcome=Outcome.YES, reason="We will do it.")
    officer = person_id(IRO_OF.get(young, "other_officer"))
    with cast.app.app_context(), db.at_once() as session:
        answer(
            session,
            of_review(young),
            ITEM,
            actor=officer,
            answer_id=uuid4(),
            replaces=None,
            given=given,
        )


def held(cast: Cast, at: datetime, young: str = "amina") -> None:
    """The review took place then."""
    with cast.app.app_context(), db.at_once() as session:
        review = session.get_one(Review, review_id(young))
        review.state, review.starts_at = ReviewState.HELD.value, at
