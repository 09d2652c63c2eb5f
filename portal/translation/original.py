"""The words that are put into English, and the fingerprint that ties English to them."""

from dataclasses import dataclass
from uuid import UUID

from portal.vault import current_vault

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Original:
    """One item's words: whose they are, for which review if any, in the language they chose."""

    young_person_id: UUID
    review_id: UUID | None
    item_id: UUID
    text: str
    language: str

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.young_person_id, self.item_id, self.text)


def needs_english(text: str, language: str) -> bool:
    """Words that are there and in another language."""
    return bool(text) and language != ENGLISH


def fingerprint(young_person_id: UUID, item_id: UUID, text: str) -> str:
    """A keyed one: without the portal's keys nobody can try out what the words might be."""
    vault = current_vault()
    return vault.mac("words of an item", young_person_id.bytes, item_id.bytes, text).hex()
