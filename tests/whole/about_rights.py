"""A question about a right, its answer, and a right that was talked through."""

from uuid import uuid4

from cast.people import person_id
from whole.canaries import Canaries

RIGHT = "an-advocate"


def ask_about_a_right(life) -> None:
    """Of a `whole.life.Life`: who may read it is who asks, and who chairs."""
    canaries: Canaries = life.canaries
    made, her_officer = uuid4(), life.cast.visitor("her_officer")
    words = canaries.sing("right-question", "amina", "her_officer")
    asked = {"id": str(made), "asks": "question", "text": words}
    life.amina.press(f"/rights/{RIGHT}/ask", asked)
    said = canaries.sing("right-answer", "amina", "her_officer")
    her_officer.press(
        f"/officer/rights-questions/{made}", {"id": str(uuid4()), "text": said, "answers": "0"}
    )
    talked = {"rights": [RIGHT], "on": str(life.cast.today)}
    her_officer.press(f"/officer/young-people/{person_id('amina')}/rights", talked)
    life.amina.press(f"/rights/{RIGHT}/know")
    life.ids["question_id"] = made
