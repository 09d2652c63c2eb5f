"""In a whole life: a dispute of her IRO's that Amina was told of, and two complaints of hers."""

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from cast.people import person_id
from whole.reporting import put_it_into_english, report_racism

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
    """One complaint is her IRO's to answer and one the managers'; both are answered."""
    to_iro, to_managers = _send(life, "iro", CHAIR), _send(life, "manager", MANAGER)
    reason = life.canaries.sing("complaint-answer", AMINA, CHAIR)
    _answer(life, CHAIR, f"/officer/complaints/{to_iro}", reason)
    _answer(life, MANAGER, f"/manage/complaints/{to_managers}", "We looked into it.")
    life.ids["matter_id"] = to_managers
    for page in ("complaints.one_to_iro", "speaking_up.one"):
        life.ids_of[page] = {"matter_id": to_iro}
    report_racism(life)
    put_it_into_english(life, to_iro, to_managers)
    life.ids_of["speaking_up.new_about"] = life.ids_of["outcomes.thing"]


def _answer(life: "Life", who: str, address: str, reason: str) -> None:
    life.cast.visitor(who).fill(address, says="answered", text=reason)


def _send(life: "Life", to: str, reader: str) -> UUID:
    made = uuid4()
    words = life.canaries.sing(f"complaint-{to}", AMINA, reader)
    life.amina.fill("/speak-up/new/complaint", id=str(made), text=words, to=to)
    return made
