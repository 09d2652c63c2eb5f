"""The texts that can be spoken, and the name under which a clip of each is kept."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple

from portal.i18n import LANGUAGES, Message
from portal.i18n.catalogue import Source, remembers
from portal.i18n.template import every_source
from portal.i18n.text import placeholders
from portal.long_pages.heard import sayable_in

OWN_NAME = "the language's own name"
PAGE = "page"
_texts: dict[str, dict[Any, Any]] = {}
remembers(_texts)


class Spoken(NamedTuple):
    """A text as it stands now in one language."""

    source: Source
    text: str
    text_hash: bytes


def text_hash(tag: str, text: str) -> bytes:
    """SHA-256 of the language's tag and the text as it is shown."""
    return sha256(f"{tag}\n{text}".encode()).digest()


def texts_of(tag: str) -> Mapping[bytes, Spoken]:
    """Every text of a language by its hash, its own name first, long pages last.

    A message with values in it is never one text; one that is shown in English for want of a
    translation, or of a review, has none.
    """
    if tag not in _texts:
        own = _spoken(tag, Source(LANGUAGES[tag].english_name, OWN_NAME), LANGUAGES[tag].own_name)
        rest = (_now(tag, source) for source in sayable())
        pages = (
            _spoken(tag, Source(one.english, f"{PAGE} {one.page}"), one.text)
            for one in sayable_in(tag)
        )
        texts: dict[bytes, Spoken] = {}
        for one in (own, *rest, *pages):
            if one is not None:
                texts.setdefault(one.text_hash, one)
        _texts[tag] = texts
    return _texts[tag]


@cache
def sayable() -> tuple[Source, ...]:
    """Every singular message without placeholders, in the order of its English."""
    found = (one for one in every_source() if one.plural is None and not placeholders(one.text))
    return tuple(sorted(found, key=lambda source: (source.text.casefold(), source.context or "")))


def heard_as(message: Message, tag: str) -> tuple[str, str] | None:
    """The language and the text in which a reader of `tag` is shown a message.

    None when it holds values, or stands in English for want of something better.
    """
    if not message.fixed or message.source.plural is not None:
        return None
    if tag == "en":
        return tag, message.plain(tag)
    found = message.trusted(tag)
    return None if found is None else (found.tag, message.plain(tag))


def _now(tag: str, source: Source) -> Spoken | None:
    heard = heard_as(Message(source), tag)
    return _spoken(tag, source, heard[1]) if heard and heard[0] == tag else None


def _spoken(tag: str, source: Source, text: str) -> Spoken:
    return Spoken(source, text, text_hash(tag, text))
