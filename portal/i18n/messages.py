"""Messages: English in the code, said in the reader's language when they are shown."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NoReturn

from markupsafe import Markup

from portal.i18n.catalogue import Found, Source, State, find, remembers
from portal.i18n.current import speaking
from portal.i18n.locales import LANGUAGES
from portal.i18n.text import filled, filled_html, spanned

SAFETY = "safety"
IN_ENGLISH = 'lang="en" dir="ltr"'
_NOTHING: Mapping[str, object] = MappingProxyType({})
_html: dict[str, dict[Any, Any]] = {}
remembers(_html)


class Message:
    """A whole sentence that is looked up when it is shown; never changes once made.

    `fixed` says that it holds no values, so that what it renders to can be kept.
    """

    __slots__ = ("_hash", "fixed", "num", "source", "values")
    source: Source
    num: int | None
    values: Mapping[str, object]
    fixed: bool
    _hash: int

    def __init__(
        self, source: Source, num: int | None = None, values: Mapping[str, object] = _NOTHING
    ) -> None:
        own = values if num is None else {**values, "num": num}
        put = object.__setattr__
        put(self, "source", source)
        put(self, "num", num)
        put(self, "values", MappingProxyType(dict(own)) if own else _NOTHING)
        put(self, "fixed", not own)
        put(self, "_hash", hash((source, num, frozenset(own))))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("A message never changes.")

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return (self.source, self.num, self.values) == (other.source, other.num, other.values)

    def __repr__(self) -> str:
        return f"Message({self.source.text!r})"

    def __str__(self) -> str:
        return self.plain()

    def __html__(self) -> str:
        return self.html()

    def __mod__(self, values: Mapping[str, object]) -> "Message":
        """Give the message with more values; WTForms' validators fill theirs in this way."""
        return Message(self.source, self.num, {**self.values, **values})

    def plain(self, tag: str | None = None) -> str:
        """Give plain text for titles, attributes and mail, with values in isolates."""
        tag = tag or speaking().shown
        found = self.trusted(tag)
        if found is None:
            return filled(self.english, self.values, "en")
        return filled(found.form(self.num), self.values, tag)

    def html(self, tag: str | None = None) -> Markup:
        """Give escaped HTML; English for want of a translation is marked as English."""
        tag = tag or speaking().shown
        kept = _html.setdefault(tag, {})
        if self.fixed and (ready := kept.get(self)) is not None:
            return ready  # type: ignore[no-any-return]
        found = self.trusted(tag)
        made = self.translated(found, tag) if found else self._in_english(tag)
        if self.fixed:
            kept[self] = made
        return made

    @property
    def english(self) -> str:
        plural = self.source.plural
        return self.source.text if plural is None or self.num == 1 else plural

    def found(self, tag: str) -> Found | None:
        """Give the translation, whatever its state; None in English and for want of one."""
        return find(tag, self.source)

    def trusted(self, tag: str) -> Found | None:
        """Give the translation that may stand alone: a safety message's only when reviewed."""
        found = self.found(tag)
        return None if found and self.needs_review(found) else found

    def needs_review(self, found: Found) -> bool:
        return self.source.context == SAFETY and found.state is not State.REVIEWED

    def translated(self, found: Found, tag: str) -> Markup:
        made = filled_html(found.form(self.num), self.values, tag)
        if found.tag == tag:
            return made
        language = LANGUAGES[found.tag]
        return spanned(f'lang="{language.html_lang}" dir="{language.direction}"', made)

    def _in_english(self, tag: str) -> Markup:
        made = filled_html(self.english, self.values, "en")
        return made if tag == "en" else spanned(IN_ENGLISH, made)


@lru_cache(maxsize=8192)
def _fixed(text: str, context: str | None) -> Message:
    return Message(Source(text, context))


def gettext(text: str, /, **values: object) -> Message:
    """Say a whole sentence; values stand as `%(name)s` or `%(number)d`."""
    return Message(Source(text), None, values) if values else _fixed(text, None)


def pgettext(context: str, text: str, /, **values: object) -> Message:
    """Say a short word whose context decides its translation; `safety` is a context with rules."""
    return Message(Source(text, context), None, values) if values else _fixed(text, context)


def ngettext(singular: str, plural: str, num: int, /, **values: object) -> Message:
    """Say a sentence with a number in it, which stands as `%(num)d`."""
    return Message(Source(singular, None, plural), num, values)


def npgettext(context: str, singular: str, plural: str, num: int, /, **values: object) -> Message:
    """Say a sentence with a number in it, in a context."""
    return Message(Source(singular, context, plural), num, values)


_ = gettext
lazy_gettext = gettext
