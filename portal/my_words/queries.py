"""The phrases a young person may see: those of their own list."""

from sqlalchemy import bindparam, select

from portal.db import AnyRow, AnySelect
from portal.my_words.models import KeptWord
from portal.my_words.phrases import Phrase
from portal.vault import current_vault, place_of

_SHOWN = select(KeptWord.id, KeptWord.young_person_id, KeptWord.phrase_sealed).where(
    KeptWord.young_person_id == bindparam("me")
)
MY_WORDS: AnySelect = _SHOWN.where(KeptWord.removed_at.is_(None)).order_by(
    KeptWord.kept_at.desc(), KeptWord.id
)
MY_REMOVED_WORD: AnySelect = _SHOWN.where(
    KeptWord.removed_at.is_not(None), KeptWord.id == bindparam("word_id")
)
MY_WORD_IDS: AnySelect = select(KeptWord.id).where(
    KeptWord.young_person_id == bindparam("me"), KeptWord.removed_at.is_(None)
)


def phrase_in(row: AnyRow) -> Phrase:
    """Open a row of `MY_WORDS` or `MY_REMOVED_WORD`. Raises SealBroken."""
    place = place_of(KeptWord.phrase_sealed, row.id, row.young_person_id)
    opened = current_vault().open_json(place, row.phrase_sealed)
    return Phrase(opened["english"], opened["context"])
