"""In a whole life: a letter that was sent, with a translation and a draft of the next one."""

from typing import Any
from uuid import uuid4

from cast.people import person_id, review_id

from portal.db import db
from portal.i18n import LANGUAGES
from portal.letters.contents import LetterContents, Quote
from portal.letters.material import Material
from portal.letters.sections import Section
from portal.letters.service import keep_translation, save_letter, send_letter
from portal.outcomes.answering import OfReview

NO_MORE = Material(name="", language=LANGUAGES["en"], number=1, met_on=None, things=())


def send_a_letter(life: Any) -> None:
    """Each section has words of its own; so have the translation, and the draft of the next one.

    Its IRO reads none of them here: the letter opens to them when the meeting begins.
    """
    of = OfReview(review_id("amina"), person_id("amina"))
    officer = person_id("her_officer")
    texts = {one: life.canaries.sing(f"letter-{one.value}", "amina") for one in Section}
    said = Quote(
        item_id=str(uuid4()),
        text=life.canaries.sing("letter-quote", "amina"),
        direction="ltr",
        language="ti",
        audience="my-iro",
        english=life.canaries.sing("letter-english", "amina"),
    )
    with life.cast.app.app_context(), db.at_once() as session:
        save_letter(session, of, LetterContents(texts, (said,)), actor=officer, revision=0)
        letter = send_letter(
            session, of, uuid4(), actor=officer, revision=1, read_again=lambda: NO_MORE
        )
        words = {Section.TOLD: life.canaries.sing("letter-translated", "amina")}
        keep_translation(session, of.young_person_id, letter.id, "ti", words, engine="Test")
        next_one = {Section.TOLD: life.canaries.sing("letter-draft")}
        save_letter(session, of, LetterContents(next_one), actor=officer, revision=1)
