"""In a whole life: her meeting is on the wall, and her IRO notes something beside a wish."""

from typing import TYPE_CHECKING

from cast.people import review_id

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR = "amina", "her_officer"
WALL = f"/officer/reviews/{review_id(AMINA)}/present"
NUMBERED = ("slide", "blank")


def put_on_the_wall(life: "Life") -> None:
    """The note is for nobody's eyes but the IRO's."""
    chair = life.cast.visitor(CHAIR)
    chair.fill(WALL)
    note = life.canaries.sing("live-note", CHAIR)
    sent = {"revision": "0", "talked": "y", "text": note}
    chair.press(f"{WALL}/notes/{life.ids['item_id']}", sent)
    life.ids_of |= {f"present.{name}": {"number": 1} for name in NUMBERED}
