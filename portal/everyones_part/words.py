"""What one part says: three answers, and why the IRO should talk with the young person first."""

from dataclasses import dataclass
from typing import Any, Self

from portal.choices.parts import ASKS, GOING_WELL, WORRIES
from portal.drafts.words import NO_WORDS, Words, words_from

REASON = "reason"


@dataclass(frozen=True, slots=True)
class PartWords:
    """`reason` is for the IRO alone, and empty unless it says `talk_first`."""

    going_well: Words = NO_WORDS
    worries: Words = NO_WORDS
    asks: Words = NO_WORDS
    talk_first: bool = False
    reason: Words = NO_WORDS

    @property
    def answers(self) -> dict[str, Words]:
        """By the code of the question."""
        return {GOING_WELL: self.going_well, WORRIES: self.worries, ASKS: self.asks}

    def as_json(self) -> dict[str, Any]:
        """Without `talk_first`, which stands beside it."""
        said = {**self.answers, REASON: self.reason}
        return {code: words.as_json() for code, words in said.items()}

    @classmethod
    def from_json(cls, kept: dict[str, Any], *, talk_first: bool) -> Self:
        said = {
            code: words_from(kept.get(code, {})) for code in (GOING_WELL, WORRIES, ASKS, REASON)
        }
        return cls(said[GOING_WELL], said[WORRIES], said[ASKS], talk_first, said[REASON])
