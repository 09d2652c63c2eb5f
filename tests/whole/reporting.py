"""In a whole life: two reports of racism, and the English of what she spoke up about."""

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from cast.people import LONG_AGO, person_id
from sqlalchemy import select

from portal.care_team.service import assign
from portal.db import db
from portal.translation.models import Translation

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR, MANAGER, ADVOCATE = "amina", "her_officer", "manager", "her_social_worker"


def report_racism(life: "Life") -> None:
    """One to her advocate with her name, one to the managers without."""
    with life.cast.app.app_context(), db.at_once() as session:
        job: dict[str, Any] = {"young_person_id": person_id(AMINA), "job": "advocate"}
        job |= {"adult_id": person_id(ADVOCATE), "assignment_id": uuid4()}
        assign(session, actor=None, starts_on=LONG_AGO, **job)
    to_advocate = _send(life, "advocate", ADVOCATE, named="yes")
    of_advocate = {"matter_id": to_advocate, "item_id": to_advocate}
    for page in ("one_to_advocate", "english_to_advocate", "ask_a_computer_to_advocate"):
        life.ids_of[f"complaints.{page}"] = of_advocate
    english = life.canaries.sing("english-report", AMINA, ADVOCATE)
    address = f"/professional/reports/{to_advocate}/{to_advocate}/english"
    life.cast.visitor(ADVOCATE).fill(address, text=english)
    life.ids_of["speaking_up.again"] = {"matter_id": _send(life, "manager", MANAGER, named="no")}


def put_it_into_english(life: "Life", to_iro: UUID, to_managers: UUID) -> None:
    for room, matter in (("iro", to_iro), ("managers", to_managers)):
        of_matter = {"matter_id": matter, "item_id": matter}
        for page in ("english", "ask_a_computer"):
            life.ids_of[f"complaints.{page}_to_{room}"] = of_matter
    said = f"/officer/complaints/{to_iro}/{to_iro}/english"
    asked = f"/officer/rights-questions/{life.ids['question_id']}/english"
    for room, address in (("speaking_up", said), ("rights", asked)):
        words = life.canaries.sing(f"english-{room[:6]}", AMINA, CHAIR)
        life.cast.visitor(CHAIR).fill(address, text=words)
        made = {"translation_id": _last_made(life)}
        life.ids_of[f"{room}.not_meant"] = life.ids_of[f"{room}.meant"] = made


def _send(life: "Life", to: str, reader: str, **values: Any) -> UUID:
    made = uuid4()
    words = life.canaries.sing(f"report-{to}", AMINA, reader)
    life.amina.fill("/speak-up/unfair", id=str(made), text=words, to=to, **values)
    return made


def _last_made(life: "Life") -> UUID | None:
    last = select(Translation.id).order_by(Translation.made_at.desc()).limit(1)
    with life.cast.app.app_context():
        return db.read.scalar(last)
