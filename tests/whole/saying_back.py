"""What Amina says back to her IRO about one thing that she said."""

from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR = "amina", "her_officer"


def say_back(life: "Life") -> None:
    """She asks about what was answered; only her IRO may read that."""
    made, of = uuid4(), life.ids_of["outcomes.thing"]
    said = {"id": str(made), "text": life.canaries.sing("asked-back", AMINA, CHAIR)}
    life.amina.press(f"/what-happened/{of['review_id']}/{of['item_id']}/say/ask", said)
    life.ids["reply_id"] = made
    life.ids_of |= dict.fromkeys(("replies.say", "carrying.bring", "carrying.leave"), of)
