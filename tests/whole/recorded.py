"""In a whole life: a review that was held, with its record, written by its IRO."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from cast.people import person_id

from portal.choices.audience import Audience
from portal.db import db, utc_now
from portal.i18n import london_today
from portal.preparation.submissions import FrozenItem, Step, Submission
from portal.vault import current_vault, place_of

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR = "amina", "her_officer"
DECIDED = ("words", "reason")
ENDPOINTS = (
    *("show", "close", "item", "act", "undo_answer", "undo_action"),
    *("decide_more", "decision", "act_on", "undo_decision"),
)


def record_the_last_review(life: "Life") -> None:
    """One thing was shared for it and has an answer and an action; and a decision with another."""
    held = life.ids_of["preparation.kept"]["review_id"]
    item_id = _share(life, held)
    record = f"/officer/reviews/{held}/record"
    reason = life.canaries.sing("recorded-reason", AMINA, CHAIR)
    said = {"talked": "yes", "outcome": "partly", "reason": reason}
    chair = life.cast.visitor(CHAIR)
    answered = chair.fill(f"{record}/items/{item_id}", **said).location
    decided = {
        name: life.canaries.sing(f"recorded-decided-{name}", AMINA, CHAIR) for name in DECIDED
    }
    made = chair.fill(f"{record}/decisions/new", **decided).location.partition("#")[0]
    of_record = {
        "review_id": held,
        "item_id": item_id,
        "answer_id": UUID(answered.rpartition("saved=")[2]),
        "decision_id": UUID(made.rpartition("/")[2]),
        "action_id": _promise(life, made),
    }
    _promise(life, f"{record}/items/{item_id}")
    life.ids_of |= {f"record.{name}": of_record for name in ENDPOINTS}
    life.ids_of["outcomes.thing"] = {"review_id": held, "item_id": item_id}
    life.ids |= {name: of_record[name] for name in ("answer_id", "decision_id")}


def _promise(life: "Life", page: str) -> UUID:
    """Somebody without an account does something; only she and her IRO read it."""
    action_id, about = uuid4(), page.rpartition("/")[0].rpartition("/")[2]
    sent: dict[str, Any] = {
        "id": str(action_id),
        "who": "other",
        "somebody": life.canaries.sing(f"recorded-who-{about}", AMINA, CHAIR),
        "what": life.canaries.sing(f"recorded-what-{about}", AMINA, CHAIR),
        "by_when": london_today().isoformat(),
    }
    life.cast.visitor(CHAIR).press(f"{page}/actions", sent)
    return action_id


def _share(life: "Life", held: UUID) -> UUID:
    """What she shared before that review, as it was frozen."""
    item_id, version_id, me = uuid4(), uuid4(), person_id(AMINA)
    text = life.canaries.sing("recorded-wish", AMINA, CHAIR)
    words = {"text": text, "direction": "ltr", "language": "ti"}
    item = FrozenItem(item_id, Step.WISHES, 1, Audience.MY_IRO, (), words, {"kind": "want"})
    place = place_of(Submission.content_sealed, version_id, me)
    with life.cast.app.app_context(), db.at_once() as session:
        session.add(
            Submission(
                id=version_id,
                young_person_id=me,
                review_id=held,
                version=1,
                shared_at=utc_now() - timedelta(days=151),
                language="ti",
                content_sealed=current_vault().seal_json(place, [item.as_json()]),
            )
        )
    return item_id
