"""A LibreTranslate service: which languages it puts into English, and doing it."""

import logging
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from portal.config import Settings
from portal.i18n import LANGUAGES
from portal.translation.exchange import BadAnswer, NoAnswer, ask, within
from portal.translation.original import ENGLISH, Original
from portal.web.fields import LONGEST
from portal.web.tidying import tidy

log = logging.getLogger(__name__)
ENGINE = "LibreTranslate"
SECONDS = 6.0
KNOWN_FOR = 300.0
# What a service may call our languages, the nearest first; every other has the name it has here.
# Its `ku` is Kurmanji: Sorani is never sent as that.
NAMES = {"fa_AF": ("prs", "fa-af", "fa"), "ku": ("kmr", "ku")}


class CannotDo(Exception):
    """The service does not put this language into English."""


@dataclass(frozen=True)
class Service:
    """`url` has no slash at its end; `key` may be empty."""

    url: str
    key: str = field(repr=False)


_known: dict[str, tuple[float, frozenset[str]]] = {}


def service_in(settings: Settings) -> Service | None:
    """The service of this deployment; None where there is none."""
    if not settings.translate_url:
        return None
    return Service(settings.translate_url, settings.translate_key)


def in_english(service: Service, original: Original) -> str:
    """Ask for the English, for at most `SECONDS` in all. Raises CannotDo, NoAnswer, BadAnswer."""
    try:
        return within(SECONDS, lambda ends_at: _english(service, original, ends_at))
    except (NoAnswer, BadAnswer) as trouble:
        log.warning("translation service", extra={"kind": type(trouble).__name__})
        raise


def name_for(language: str, offered: frozenset[str]) -> str | None:
    """What the service calls a language of ours, if it puts it into English."""
    by_lower = {code.lower().replace("_", "-"): code for code in offered}
    names = NAMES.get(language, (LANGUAGES[language].html_lang.lower(),))
    return next((by_lower[name] for name in names if name in by_lower), None)


def _english(service: Service, original: Original, ends_at: float) -> str:
    source = name_for(original.language, _into_english(service, ends_at))
    if source is None:
        raise CannotDo
    question = {"q": original.text, "source": source, "target": ENGLISH, "format": "text"}
    if service.key:
        question["api_key"] = service.key
    return _usable(ask(f"{service.url}/translate", ends_at, question), original.text)


def _into_english(service: Service, ends_at: float) -> frozenset[str]:
    """Codes it has English for, asked again after some minutes."""
    at, codes = _known.get(service.url, (0.0, frozenset()))
    if codes and monotonic() - at < KNOWN_FOR:
        return codes
    codes = _codes_in(ask(f"{service.url}/languages", ends_at))
    _known[service.url] = monotonic(), codes
    return codes


def _codes_in(said: Any) -> frozenset[str]:
    if not isinstance(said, list):
        raise BadAnswer
    return frozenset(
        one["code"]
        for one in said
        if isinstance(one, dict)
        and isinstance(one.get("code"), str)
        and isinstance(one.get("targets"), list)
        and ENGLISH in one["targets"]
    )


def _usable(said: Any, text: str) -> str:
    """The words it gave, unless they are none, too many, or only those it was sent."""
    if not isinstance(said, dict) or not isinstance(said.get("translatedText"), str):
        raise BadAnswer
    english = tidy(said["translatedText"])
    if not english or len(english) > 2 * LONGEST or english == tidy(text):
        raise BadAnswer
    return english
