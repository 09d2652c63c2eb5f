"""Writing the letter and sending it: nothing is overwritten, and what was sent stays."""

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.letters.contents import LetterContents
from portal.letters.material import Material
from portal.letters.models import Letter, LetterDraft, LetterTranslation
from portal.letters.queries import contents_in, letter_in
from portal.letters.sections import Section
from portal.outcomes.answering import OfReview
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of

NO_LETTER = LetterContents({})
LAST_SENT = (
    select(Letter)
    .where(Letter.review_id == bindparam("review_id"))
    .order_by(Letter.version.desc())
    .limit(1)
)


class LetterClash(Exception):
    """Something else stands than what the page was drawn with; `revision` 0: nothing does."""

    def __init__(self, standing: LetterContents, revision: int) -> None:
        super().__init__("changed elsewhere")
        self.standing = standing
        self.revision = revision


class NothingToSend(Exception):
    """No section of the letter says anything."""


class StillUnanswered(Exception):
    """Something that was shared has no answer yet, as for closing the record."""


class TakenBack(Exception):
    """The letter was written from something that the young person took back since."""


def save_letter(
    session: Session, of: OfReview, contents: LetterContents, *, actor: UUID, revision: int
) -> LetterDraft:
    """Keep what was written; `revision` is what stood when the page was drawn (0: nothing).

    The same again is the same row. Raises LetterClash.
    """
    one_at_a_time(session, of.young_person_id)
    row = session.get(LetterDraft, of.review_id, with_for_update=True)
    if row is not None and contents_in(row) == contents:
        return row
    if (row.revision if row else 0) != revision:
        raise _clash(row)
    if row is None:
        row = LetterDraft(review_id=of.review_id, young_person_id=of.young_person_id, revision=0)
        session.add(row)
    place = place_of(LetterDraft.contents_sealed, of.review_id, of.young_person_id)
    row.contents_sealed = current_vault().seal_json(place, contents.as_json())
    row.revision += 1
    row.updated_at = utc_now()
    session.flush()
    record(session, Act.LETTER_WRITTEN, actor=actor, about=of.young_person_id, subject=of.review_id)
    return row


def send_letter(
    session: Session,
    of: OfReview,
    letter_id: UUID,
    *,
    actor: UUID,
    revision: int,
    read_again: Callable[[], Material],
) -> Letter:
    """Send what was written, as the version after the last one.

    The same id, and the same words as the last one, are the same letter. `revision` is what was
    looked at; `read_again` is asked once nobody else can write. Raises LetterClash, NothingToSend,
    StillUnanswered, TakenBack, NothingHere for an id of another letter.
    """
    one_at_a_time(session, of.young_person_id)
    replayed = session.get(Letter, letter_id)
    if replayed is not None:
        if (replayed.review_id, replayed.sent_by) != (of.review_id, actor):
            raise NothingHere
        return replayed
    draft = session.get(LetterDraft, of.review_id, with_for_update=True)
    if draft is None or draft.revision != revision:
        raise _clash(draft)
    contents = contents_in(draft)
    if not contents:
        raise NothingToSend
    material = read_again()
    if material.unanswered:
        raise StillUnanswered
    if is_taken_back(contents, material):
        raise TakenBack
    return _sent(session, of, letter_id, contents, actor)


def is_taken_back(contents: LetterContents, material: Material) -> bool:
    """It was written from something that may not be read any more."""
    return not set(contents.of) <= {str(one) for one in material.ids}


def keep_translation(
    session: Session,
    me: UUID,
    letter_id: UUID,
    language: str,
    texts: dict[Section, str],
    *,
    engine: str,
) -> LetterTranslation:
    """Keep what a computer answered; where one stands for this language it stays."""
    one_at_a_time(session, me)
    row = session.get(LetterTranslation, (letter_id, language))
    if row is not None:
        return row
    place = place_of(LetterTranslation.sections_sealed, f"{letter_id}|{language}", me)
    row = LetterTranslation(
        letter_id=letter_id,
        language=language,
        young_person_id=me,
        sections_sealed=current_vault().seal_json(
            place, {section.value: text for section, text in texts.items()}
        ),
        engine=engine,
        made_at=utc_now(),
    )
    session.add(row)
    session.flush()
    record(session, Act.TRANSLATED, actor=me, about=me, subject=letter_id, to=language)
    return row


def _clash(row: LetterDraft | None) -> LetterClash:
    return LetterClash(contents_in(row), row.revision) if row else LetterClash(NO_LETTER, 0)


def _sent(
    session: Session, of: OfReview, letter_id: UUID, contents: LetterContents, actor: UUID
) -> Letter:
    last = session.scalars(LAST_SENT, {"review_id": of.review_id}).one_or_none()
    if last is not None and letter_in(last) == contents:
        return last
    place = place_of(Letter.contents_sealed, letter_id, of.young_person_id)
    letter = Letter(
        id=letter_id,
        review_id=of.review_id,
        young_person_id=of.young_person_id,
        version=last.version + 1 if last else 1,
        contents_sealed=current_vault().seal_json(place, contents.as_json()),
        sent_by=actor,
        sent_at=utc_now(),
    )
    session.add(letter)
    session.flush()
    record(
        session,
        Act.LETTER_SENT,
        actor=actor,
        about=of.young_person_id,
        subject=letter_id,
        version=letter.version,
    )
    return letter
