"""What Amina's words say in English: by her IRO and her interpreter, and that it is wrong."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from cast.people import review_id
from sqlalchemy import select

from portal.db import db
from portal.translation.models import Translation

if TYPE_CHECKING:
    from whole.life import Life

CHAIR, INTERPRETER = "her_officer", "her_carer"
ROOMS = {
    CHAIR: f"/officer/reviews/{review_id('amina')}/pack",
    INTERPRETER: f"/professional/reviews/{review_id('amina')}",
}
EVERYBODY = ("amina", CHAIR, "her_social_worker", INTERPRETER)


def put_into_english(life: "Life") -> None:
    """One that was corrected and is objected to, one for the IRO alone, one by an interpreter."""
    wish = life.items["wishes", "meeting"]
    english(life, CHAIR, wish, "english-corrected")
    english(life, CHAIR, wish, "english-meeting", *EVERYBODY)
    english(life, CHAIR, life.items["wishes", "my-iro"], "english-iro", "amina", CHAIR)
    english(life, INTERPRETER, life.items["agenda", "meeting"], "english-agenda", *EVERYBODY)
    last = select(Translation.id).where(Translation.item_id == wish)
    with life.cast.app.app_context(), db.at_once() as session:
        made = session.scalars(last.order_by(Translation.revision.desc())).first()
    life.ids["translation_id"] = made
    said: dict[str, Any] = {"text": life.canaries.sing("objection", *EVERYBODY)}
    life.amina.press(f"/what-happened/not-meant/{made}", said)


def english(life: "Life", name: str, item: UUID, field: str, *eyes: str) -> None:
    """Somebody types the English of an item; no eyes: it stands nowhere any more."""
    address = f"{ROOMS[name]}/items/{item}/english"
    life.cast.visitor(name).fill(address, text=life.canaries.sing(field, *eyes))
