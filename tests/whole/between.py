"""What somebody of the circle said they would do for Amina, and what was said of it since."""

from typing import TYPE_CHECKING
from uuid import uuid4

from cast.people import person_id, review_id

from portal.db import db
from portal.i18n import london_today
from portal.outcomes.acting import Promise, add_action, say_of_action
from portal.outcomes.answering import OfReview
from portal.outcomes.models import Says

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR, CHOSEN = "amina", "her_officer", "her_social_worker"


def promise_something(life: "Life") -> None:
    """An action of her social worker's, told, and not happened: the last note is for her IRO."""
    sing, action_id = life.canaries.sing, uuid4()
    of = OfReview(review_id(AMINA), person_id(AMINA))
    promise = Promise(
        who_id=person_id(CHOSEN),
        who=sing("action-who", AMINA, CHAIR),
        what=sing("action-what", AMINA, CHAIR, CHOSEN),
        by_when=london_today(),
        item_id=life.ids["wish_id"],
    )
    notes = {
        CHOSEN: (Says.TELLS_DONE, sing("action-told", AMINA, CHAIR, CHOSEN)),
        AMINA: (Says.NOT_HAPPENED, sing("action-not-yet", AMINA, CHAIR)),
    }
    with life.cast.app.app_context(), db.at_once() as session:
        action = add_action(session, of, action_id, promise, actor=person_id(CHAIR))
        for name, (says, note) in notes.items():
            say_of_action(session, action, uuid4(), says, note, actor=person_id(name))
    life.ids["action_id"] = action_id
