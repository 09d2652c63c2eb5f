"""In a whole life: a part for Amina's review in two versions, and a way in by video."""

from typing import TYPE_CHECKING
from uuid import uuid4

from cast.people import person_id, review_id

from portal.db import db
from portal.drafts.words import Words
from portal.everyones_part.in_my_language import keep_part_translation
from portal.everyones_part.models import PartState
from portal.everyones_part.service import Save, Writer, keep_part, note_talked
from portal.everyones_part.words import PartWords
from portal.invitation.service import keep_join_link
from portal.reviews.models import Review

if TYPE_CHECKING:
    from whole.life import Life

AMINA, CHAIR, CHOSEN, INTERPRETER = "amina", "her_officer", "her_social_worker", "her_carer"


def write_for_her(life: "Life") -> None:
    """Her social worker's part is handed in, talked about, and being written again."""
    writer = Writer(person_id(CHOSEN), "social-worker", review_id(AMINA), person_id(AMINA))
    part_id = uuid4()
    with life.cast.app.app_context(), db.at_once() as session:
        given = _words(life, "part", AMINA, CHAIR, CHOSEN)
        keep_part(session, writer, Save(part_id, given, PartState.HANDED_IN, 0))
        review = session.get_one(Review, review_id(AMINA))
        note_talked(session, review, part_id, actor=person_id(CHAIR))
        own = {"worries": life.canaries.sing("part-translated", AMINA)}
        keep_part_translation(session, person_id(AMINA), part_id, "ti", own, engine="Test")
        kept = _words(life, "part-kept", CHOSEN)
        keep_part(session, writer, Save(uuid4(), kept, PartState.KEPT, 1))
        keep_join_link(
            session, writer.review_id, writer.young_person_id, _address(life), 0, actor=writer.id
        )
    life.ids["part_id"] = part_id
    life.ids_of["parts.link"] = {"adult_id": person_id(CHOSEN)}


def _words(life: "Life", field: str, *eyes: str) -> PartWords:
    said = [
        Words(life.canaries.sing(f"{field}-{one}", *eyes), "ltr", "en")
        for one in ("well", "worries", "asks")
    ]
    for_the_iro = [one for one in eyes if one != AMINA]
    reason = Words(life.canaries.sing(f"{field}-reason", *for_the_iro), "ltr", "en")
    return PartWords(*said, talk_first=True, reason=reason)


def _address(life: "Life") -> str:
    """She does not join by video, so she is not shown it; the office keeps it with the IRO."""
    word = life.canaries.sing("join", CHAIR, CHOSEN, INTERPRETER, "administrator").split()[0]
    return f"https://meeting.example/{word}"
