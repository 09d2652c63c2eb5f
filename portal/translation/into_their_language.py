"""A LibreTranslate service puts adults' English into the young person's language, as they asked."""

import logging
from collections.abc import Mapping
from typing import Any, TypeVar

from portal.i18n import LANGUAGES
from portal.translation.exchange import BadAnswer, NoAnswer, ask, within
from portal.translation.machine import NAMES, CannotDo, Service
from portal.translation.original import ENGLISH
from portal.web.fields import LONGEST
from portal.web.tidying import tidy

log = logging.getLogger(__name__)
SECONDS = 15.0
Code = TypeVar("Code")


def in_their_language(
    service: Service, texts: Mapping[Code, str], language: str
) -> dict[Code, str]:
    """Each text, in at most `SECONDS` for all. Raises CannotDo, NoAnswer, BadAnswer."""
    try:
        return within(SECONDS, lambda ends_at: _translated(service, texts, language, ends_at))
    except (NoAnswer, BadAnswer) as trouble:
        log.warning("translation service", extra={"kind": type(trouble).__name__})
        raise


def target_in(said: Any, language: str) -> str | None:
    """What the service calls a language of ours, if it puts English into it. Raises BadAnswer."""
    if not isinstance(said, list):
        raise BadAnswer
    for one in said:
        if isinstance(one, dict) and one.get("code") == ENGLISH:
            offered = one.get("targets")
            codes = [code for code in offered or () if isinstance(code, str)]
            return _name_in(codes, language)
    return None


def _name_in(codes: list[str], language: str) -> str | None:
    by_lower = {code.lower().replace("_", "-"): code for code in codes}
    names = NAMES.get(language, (LANGUAGES[language].html_lang.lower(),))
    return next((by_lower[name] for name in names if name in by_lower), None)


def _translated(
    service: Service, texts: Mapping[Code, str], language: str, ends_at: float
) -> dict[Code, str]:
    target = target_in(ask(f"{service.url}/languages", ends_at), language)
    if target is None:
        raise CannotDo
    made = {}
    for section, text in texts.items():
        if text:
            question = {"q": text, "source": ENGLISH, "target": target, "format": "text"}
            if service.key:
                question["api_key"] = service.key
            made[section] = _usable(ask(f"{service.url}/translate", ends_at, question), text)
    return made


def _usable(said: Any, text: str) -> str:
    """The words it gave, unless they are none, too many, or only those it was sent."""
    if not isinstance(said, dict) or not isinstance(said.get("translatedText"), str):
        raise BadAnswer
    words = tidy(said["translatedText"])
    if not words or len(words) > 4 * LONGEST or words == tidy(text):
        raise BadAnswer
    return words
