"""What Amina can do, area by area for each audience, and what her adviser sees."""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from cast.people import person_id, review_id

from portal.care_team.service import assign
from portal.db import db
from portal.i18n import london_today

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR, CHOSEN, CARER = "amina", "her_officer", "her_social_worker", "her_carer"
AREAS = {
    "health": ("only-me", (AMINA,), "see-a-dentist"),
    "people": ("my-iro", (AMINA, CHAIR), "say-no"),
    "money": ("chosen", (AMINA, CHOSEN), "spot-a-scam"),
    "home": ("meeting", (AMINA, CHAIR, CHOSEN, CARER), "clean"),
}
REMOVED = "getting-about"


def say_what_she_can(life: "Life", photo: dict[str, Any]) -> None:
    """Four areas, one of them with a photo, one that she took out, and what she works on."""
    for area, (audience, eyes, skill) in AREAS.items():
        _say(life, area, audience, eyes, skill, photo if area == "health" else {})
    _say(life, REMOVED, "meeting", (AMINA,), "bus", {})
    life.amina.press(f"/skills/{REMOVED}/remove")
    goal = {"skill-1": "clean", "helper-1": str(person_id(CARER)), "by-1": "2091-01-15"}
    life.amina.fill("/skills/now", **goal, audience="meeting")
    life.ids_of |= {f"skills.{what}": {"area": "health"} for what in ("write", "photo", "remove")}
    life.ids_of |= {f"skills.{what}": {"area": REMOVED} for what in ("removed", "undo")}
    life.ids_of["skills_worker.area"] = {"area": "home"}


def see_what_she_can(life: "Life") -> None:
    """Her social worker is her personal adviser too."""
    with life.cast.app.app_context(), db.at_once() as session:
        assign(
            session,
            actor=None,
            assignment_id=uuid4(),
            young_person_id=person_id(AMINA),
            adult_id=person_id(CHOSEN),
            job="personal-adviser",
            starts_on=london_today(),
        )
    text = life.canaries.sing("skills-seen", AMINA, CHAIR, CHOSEN)
    address = f"/professional/reviews/{review_id(AMINA)}/skills/home"
    life.cast.visitor(CHOSEN).fill(address, **{"skill-clean": "teach"}, text=text)


def _say(
    life: "Life",
    area: str,
    audience: str,
    eyes: tuple[str, ...],
    skill: str,
    more: dict[str, Any],
) -> None:
    text = life.canaries.sing(f"skills-{area}", *eyes)
    readers = [str(person_id(CHOSEN))] if audience == "chosen" else []
    said = {"text": text, "audience": audience, "readers": readers, "revision": "0"}
    life.amina.press(f"/skills/{area}", {**said, f"skill-{skill}": "with-help", **more})
