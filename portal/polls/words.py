"""A poll's question and answers in the languages it was written in, each checked by itself."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from portal.i18n import LANGUAGES, Language
from portal.polls.models import PollState

ENGLISH = "en"
FEWEST, MOST = 2, 6
EVERY_STATE = frozenset(PollState)
FROZEN = EVERY_STATE - {PollState.DRAFT}
OPEN = frozenset({PollState.OPEN})


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its two to six answers, in order, in one language."""

    question: str
    answers: tuple[str, ...]
    language: str = ENGLISH
    state: PollState = PollState.DRAFT

    @property
    def tongue(self) -> Language:
        return LANGUAGES[self.language]

    def as_json(self) -> dict[str, Any]:
        return {"question": self.question, "answers": list(self.answers), "state": self.state}

    def same_words(self, other: "Asked") -> bool:
        return (self.question, self.answers) == (other.question, other.answers)


def written_in(words: dict[str, Any], tag: str) -> Asked | None:
    kept = words.get(tag)
    if kept is None:
        return None
    return Asked(kept["question"], tuple(kept["answers"]), tag, PollState(kept["state"]))


def asked_in(
    words: dict[str, Any], tag: str, states: Collection[PollState] = EVERY_STATE
) -> Asked | None:
    """As it stands in that language, else in the nearest that it has in one of these states.

    Words that have not the answers of the English yet are left out.
    """
    wanted = (tag, *LANGUAGES[tag].fallbacks) if tag in LANGUAGES else ()
    whole = finished_in(words)
    for one in (*wanted, ENGLISH, *words):
        asked = written_in(words, one)
        if asked is not None and one in whole and asked.state in states:
            return asked
    return None


def finished_in(words: dict[str, Any]) -> frozenset[str]:
    """The languages that have as many answers as the English."""
    number = number_of_answers(words)
    return frozenset(tag for tag, kept in words.items() if len(kept["answers"]) == number)


def number_of_answers(words: dict[str, Any]) -> int:
    return len(words[ENGLISH]["answers"])


def whole_state(words: dict[str, Any]) -> PollState:
    """OPEN when it is in any language; a DRAFT while all of them are."""
    states = {PollState(one["state"]) for one in words.values()}
    order = (PollState.OPEN, PollState.SENT, PollState.HIDDEN)
    return next((state for state in order if state in states), PollState.DRAFT)
