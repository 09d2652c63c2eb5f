"""Keeping a phrase, taking it out, bringing it back."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.db import NothingHere, utc_now
from portal.my_words.models import KeptWord
from portal.my_words.phrases import Phrase
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of

_THESE = select(KeptWord).where(
    KeptWord.young_person_id == bindparam("me"),
    KeptWord.id.in_(bindparam("ids", expanding=True)),
)


def id_of(me: UUID, phrase: Phrase) -> UUID:
    """The id that a phrase has in somebody's list, and in nobody else's. Raises KeyGone."""
    mac = current_vault().own_mac(me, "kept word", phrase.context or "", phrase.english)
    return UUID(bytes=mac[:16], version=4)


def keep_words(session: Session, me: UUID, phrases: Iterable[Phrase]) -> None:
    """Keep phrases; one that is kept already stays as it is, one taken out is kept again.

    The first of them stands on top of the list afterwards.
    """
    wanted = {id_of(me, phrase): phrase for phrase in reversed(list(phrases))}
    one_at_a_time(session, me)
    now = utc_now()
    for word in session.scalars(_THESE, {"me": me, "ids": list(wanted)}):
        wanted.pop(word.id)
        if word.removed_at is not None:
            word.kept_at, word.removed_at = now, None
    session.add_all(_new(me, word_id, phrase) for word_id, phrase in wanted.items())
    session.flush()


def remove_word(session: Session, me: UUID, word_id: UUID) -> None:
    """Take a phrase out of the list; `bring_back_word` undoes it. Raises NothingHere."""
    word = _mine(session, me, word_id)
    if word.removed_at is None:
        word.removed_at = utc_now()


def bring_back_word(session: Session, me: UUID, word_id: UUID) -> None:
    """Put a phrase back where it stood. Raises NothingHere."""
    _mine(session, me, word_id).removed_at = None


def _new(me: UUID, word_id: UUID, phrase: Phrase) -> KeptWord:
    place = place_of(KeptWord.phrase_sealed, word_id, me)
    sealed = current_vault().seal_json(place, phrase._asdict())
    return KeptWord(id=word_id, young_person_id=me, phrase_sealed=sealed, kept_at=utc_now())


def _mine(session: Session, me: UUID, word_id: UUID) -> KeptWord:
    word = session.get(KeptWord, word_id, with_for_update=True)
    if word is None or word.young_person_id != me:
        raise NothingHere
    return word
