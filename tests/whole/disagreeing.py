"""In a whole life: a dispute of her IRO's that Amina was told of, and two complaints of hers."""

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from cast.people import person_id

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR, MANAGER = "amina", "her_officer", "manager"


def open_a_dispute(life: "Life") -> None:
    """Her IRO reads all of it; she reads the sentence that is for her."""
    made, chair = uuid4(), life.cast.visitor(CHAIR)
    words = {name: life.canaries.sing(f"dispute-{name}", CHAIR) for name in ("about", "words")}
    said: dict[str, Any] = {
        "id": str(made),
        **words,
        "to_whom": life.canaries.sing("dispute-to", CHAIR),
        "told": "y",
        "sentence": life.canaries.sing("dispute-told", AMINA, CHAIR),
    }
    chair.fill(f"/officer/young-people/{person_id(AMINA)}/disputes/new", **said)
    life.ids["dispute_id"] = made


def complain(life: "Life") -> None:
    """One complaint is her IRO's to answer and one the managers', who have answered it."""
    to_iro = _send(life, "iro", CHAIR)
    to_managers = _send(life, "manager", MANAGER)
    reason = life.canaries.sing("complaint-answer", AMINA, MANAGER)
    said = {"says": "answered", "text": reason}
    life.cast.visitor(MANAGER).fill(f"/manage/complaints/{to_managers}", **said)
    life.ids["matter_id"] = to_managers
    life.ids_of["complaints.one_to_iro"] = {"matter_id": to_iro}
    life.ids_of["speaking_up.new_about"] = life.ids_of["outcomes.thing"]


def _send(life: "Life", to: str, reader: str) -> UUID:
    made = uuid4()
    words = life.canaries.sing(f"complaint-{to}", AMINA, reader)
    life.amina.fill("/speak-up/new/complaint", id=str(made), text=words, to=to)
    return made
