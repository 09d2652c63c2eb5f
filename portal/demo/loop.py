"""Yusuf's loop, closed: his letter, his plan with his words beside it, his words in English."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from portal.db import utc_now
from portal.demo.days import weekday
from portal.demo.loop_words import ENGLISH, PLAN, SAID, STANDS_ON, TEXTS
from portal.demo.people import known_id
from portal.drafts.words import Words
from portal.i18n import london_today
from portal.letters.contents import LetterContents
from portal.letters.drafting import drafted
from portal.letters.material import gather
from portal.letters.models import Letter
from portal.letters.service import save_letter, send_letter
from portal.outcomes.afterwards_reading import afterwards_of
from portal.outcomes.answering import OfReview
from portal.pack.reading import Reader
from portal.plan.placing import put_on_card
from portal.plan.saying import Saying, say_of_plan, word_id
from portal.plan.service import Kept, OfArea, keep_entry
from portal.plan.template import TEMPLATE
from portal.preparation.submissions import submission_versions
from portal.translation.original import Original
from portal.translation.service import write_translation
from portal.web.tidying import direction_of

WHOSE = "yusuf"
ME, CHAIR, WORKER, INTERPRETER = (known_id(key) for key in (WHOSE, "olga", "sam", "dawit"))
DAYS_TO_WRITE = 8


def close_the_loop(session: Session, last: UUID, held_on: date, ahead: UUID) -> None:
    """`last` is the review that was held last, `ahead` the one that words are shared for."""
    of = OfReview(last, ME)
    _send_a_letter(session, of, held_on)
    _write_the_plan(session, of)
    _put_into_english(session, ahead)


def _send_a_letter(session: Session, of: OfReview, held_on: date) -> None:
    reader = Reader(CHAIR, london_today(), chairs=True)
    material, _record = gather(session, of.review_id, reader)
    texts = {section: one.text for section, one in drafted(material).items()} | TEXTS
    ids = tuple(str(thing.id) for thing in material.things)
    contents = LetterContents(texts, material.said, ids, material.picked)
    draft = save_letter(session, of, contents, actor=CHAIR, revision=0)
    letter = send_letter(
        session,
        of,
        known_id("letter to yusuf"),
        actor=CHAIR,
        revision=draft.revision,
        read_again=lambda: material,
    )
    day = weekday(held_on + timedelta(days=DAYS_TO_WRITE))
    sent_at = min(datetime.combine(day, time(11), UTC), utc_now())
    session.execute(update(Letter).where(Letter.id == letter.id).values(sent_at=sent_at))


def _write_the_plan(session: Session, of: OfReview) -> None:
    for area, (want, doing, who, due, state) in PLAN.items():
        by_when = weekday(london_today() + timedelta(days=due)) if due else None
        kept = Kept(want, doing, who, by_when, state)
        entry_id = known_id(f"plan of yusuf: {area}")
        of_area = OfArea(ME, area, TEMPLATE.as_shipped.number)
        keep_entry(session, of_area, entry_id, 0, kept, actor=WORKER)
    for action in afterwards_of(session, ME)[of.review_id].actions:
        put_on_card(session, ME, action.id, STANDS_ON[action.what], is_action=True, actor=CHAIR)
    for area, (says, text, english) in SAID.items():
        words = Words(text, direction_of(text), "ar")
        say_of_plan(session, ME, area, 0, Saying(says, words, 1))
        if english:
            original = Original(ME, None, word_id(ME, area), text, "ar")
            _write_english(session, original, english, CHAIR)


def _put_into_english(session: Session, ahead: UUID) -> None:
    """The interpreter writes what everyone at the meeting may read."""
    shared = submission_versions(session, ahead)[-1].items or ()
    for item in shared:
        text = item.words.get("text", "")
        if text in ENGLISH:
            original = Original(ME, ahead, item.id, text, "ar")
            _write_english(session, original, ENGLISH[text], INTERPRETER)


def _write_english(session: Session, original: Original, english: str, actor: UUID) -> None:
    write_translation(
        session,
        original,
        actor=actor,
        translation_id=known_id(f"english of {original.item_id}"),
        revision=0,
        english=english,
    )
