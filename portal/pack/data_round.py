"""What others handed in, and what the young person said back to an answer, as data."""

from typing import Any

from portal.choices.choice import Choice
from portal.choices.parts import PART_QUESTIONS
from portal.everyones_part.gathering import PartAnswer, PartOfPack
from portal.i18n import LANGUAGES
from portal.outcomes.afterwards import ReplyMade
from portal.pack.data_items import choice_data
from portal.pack.data_times import moment


def part_data(part: PartOfPack) -> dict[str, Any]:
    """Why the IRO was to talk with the young person first is for the IRO: it is not filed."""
    return {
        "id": str(part.id),
        "by": part.by,
        "job": choice_data(part.job),
        "given_at": moment(part.at),
        "answers": [_answer(one, PART_QUESTIONS[one.code]) for one in part.answers],
    }


def said_back_data(reply: ReplyMade) -> dict[str, Any]:
    language = LANGUAGES.get(reply.words.language, LANGUAGES["en"])
    return {
        "id": str(reply.id),
        "asks": reply.asks.value,
        "text": reply.words.text,
        "language": language.html_lang,
        "direction": reply.words.direction,
        "said_at": moment(reply.made_at),
        "answered": reply.answered,
    }


def _answer(one: PartAnswer, question: Choice) -> dict[str, Any]:
    return {
        "question": choice_data(question),
        "text": one.text,
        "language": one.language.html_lang,
        "direction": one.direction,
    }
