"""What Amina says back to her IRO about one thing that she said."""

from typing import TYPE_CHECKING
from uuid import uuid4

from cast.people import review_id

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR = "amina", "her_officer"


def say_back(life: "Life") -> None:
    """She asks about it; only her IRO may read that."""
    made = uuid4()
    said = {"id": str(made), "text": life.canaries.sing("asked-back", AMINA, CHAIR)}
    address = f"/what-happened/{review_id(AMINA)}/{life.ids['item_id']}/say/ask"
    life.amina.press(address, said)
    life.ids["reply_id"] = made
