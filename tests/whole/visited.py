"""Who came to see Amina, what people have to know, and what she says of it."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from cast.people import person_id

from portal.i18n import london_today

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR, CHOSEN = "amina", "her_officer", "her_social_worker"
KEEPERS = (AMINA, CHAIR, CHOSEN)
ROOMS = {CHAIR: "officer", CHOSEN: "professional"}


def visit_her(life: "Life") -> None:
    """A visit, a talk in private, an alert, one that is kept back, and that it was not so."""
    sing = life.canaries.sing
    visit = _visit(life, CHOSEN, text=sing("visit", *KEEPERS))
    talk = _visit(life, CHAIR, text=sing("talk", AMINA, CHAIR), talk="y")
    alert = _alert(life, text=sing("alert", *KEEPERS))
    _alert(
        life,
        text=sing("kept-back", CHAIR, CHOSEN),
        keep_back="y",
        why_not=sing("why-kept-back", CHAIR, CHOSEN),
    )
    not_so = uuid4()
    said = {"id": str(not_so), "text": sing("not-so", AMINA, CHAIR)}
    life.amina.press(f"/my-people/visits/{visit}/not-so", said)
    life.ids |= {"contact_id": visit, "alert_id": alert, "of_id": visit, "not_so_id": not_so}
    life.ids_of |= {
        f"contacts_officer.{what}": {"contact_id": talk} for what in ("contact", "take_back")
    }


def _visit(life: "Life", who: str, **values: Any) -> UUID:
    day = (london_today() - timedelta(days=1)).isoformat()
    said = {"day": day, "time": "15:30", "how": "home", "seen": "alone"}
    return _made(life, who, "contacts", **said, **values)


def _alert(life: "Life", **values: Any) -> UUID:
    return _made(life, CHOSEN, "alerts", kind="health", **values)


def _made(life: "Life", who: str, what: str, **values: Any) -> UUID:
    made = uuid4()
    address = f"/{ROOMS[who]}/young-people/{person_id(AMINA)}/{what}/new"
    life.cast.visitor(who).fill(address, id=str(made), **values)
    return made
