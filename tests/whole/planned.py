"""The plan of Amina: what was written, what she says of it, and what a review looked at."""

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from cast.people import person_id, review_id
from sqlalchemy import select

from portal.db import db
from portal.i18n import london_today
from portal.outcomes.acting import Promise, add_action
from portal.outcomes.answering import OfReview
from portal.plan.looked_at import Look, keep_looks
from portal.translation.models import Translation

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR, CHOSEN = "amina", "her_officer", "her_social_worker"
KEEPERS = (AMINA, CHAIR, CHOSEN)
BY_WORKER = f"/professional/young-people/{person_id(AMINA)}/plan"
BY_IRO = f"/officer/young-people/{person_id(AMINA)}/plan"


def plan_for_her(life: "Life") -> None:
    """Two versions of an area, one of her own, an action on a card, her words, and a note."""
    sing, worker, chair = life.canaries.sing, life.cast.visitor(CHOSEN), life.cast.visitor(CHAIR)
    said = {part: sing(f"plan-{part}", *KEEPERS) for part in ("doing", "who")}
    said["want"] = sing("plan-before", CHAIR, CHOSEN)
    worker.fill(f"{BY_WORKER}/areas/family", **said, state="needs-work")
    chair.fill(f"{BY_IRO}/areas/family", want=sing("plan-again", *KEEPERS), state="yes")
    own = {"title": sing("plan-title", *KEEPERS), "prompt": sing("plan-prompt", *KEEPERS)}
    worker.fill(f"{BY_WORKER}/new-area", **own, icon="heart")
    life.ids["thing_id"] = _promise(life)
    chair.fill(f"{BY_IRO}/things/{life.ids['thing_id']}", area="family")
    life.amina.fill("/my-plan/family", says="not-me", text=sing("plan-says", AMINA, CHAIR))
    chair.fill(f"{BY_IRO}/areas/family/english", text=sing("plan-english", AMINA, CHAIR))
    made = {"translation_id": _english_of(life)}
    life.ids_of["plan.not_meant"] = life.ids_of["plan.meant"] = made
    _look(life)


def _english_of(life: "Life") -> UUID:
    of_no_review = select(Translation.id).where(Translation.review_id.is_(None))
    with life.cast.app.app_context():
        return db.read.execute(of_no_review).scalar_one()


def _promise(life: "Life") -> UUID:
    sing, action_id = life.canaries.sing, uuid4()
    promise = Promise(
        who_id=None,
        who=sing("plan-action-who", *KEEPERS),
        what=sing("plan-action-what", *KEEPERS),
        by_when=london_today(),
        item_id=life.ids["wish_id"],
    )
    of = OfReview(review_id(AMINA), person_id(AMINA))
    with life.cast.app.app_context(), db.at_once() as session:
        add_action(session, of, action_id, promise, actor=person_id(CHAIR))
    return action_id


def _look(life: "Life") -> None:
    held = life.ids_of["preparation.kept"]["review_id"]
    looks = {"who-i-am": Look(looked_at=True, note=life.canaries.sing("plan-looked", CHAIR))}
    of = OfReview(held, person_id(AMINA))
    with life.cast.app.app_context(), db.at_once() as session:
        keep_looks(session, of, 0, looks, actor=person_id(CHAIR))
    life.ids_of["plan_record.show"] = {"review_id": held}
