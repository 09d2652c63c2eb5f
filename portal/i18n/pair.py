"""A text in the reader's language with its English under it; spans only, so it fits anywhere."""

import re
from typing import Any

from markupsafe import Markup

from portal.i18n.catalogue import remembers
from portal.i18n.current import Mode, Speaking, speaking
from portal.i18n.locales import LANGUAGES
from portal.i18n.messages import IN_ENGLISH, Message, pgettext
from portal.i18n.text import Text, bdi, spanned

NOT_TRANSLATED = pgettext("chip", "not translated yet")
COMPUTER_TRANSLATION = pgettext("chip", "computer translation")

FEW = 100
GAP = re.compile('<bdi(?: dir="rtl")?>\0(\\w+)\0(\\w+)\0</bdi>')

_OWN = 'class="own"'
_ENGLISH = f'class="en" {IN_ENGLISH}'
_pairs: dict[str, dict[Any, Any]] = {}
_lines: dict[str, dict[Any, Any]] = {}
remembers(_pairs)
remembers(_lines)


class Gap:
    """Stands where a value will be, and says for which language."""

    def __init__(self, name: str) -> None:
        self.name = name

    def plain(self, tag: str | None = None) -> str:
        return f"\0{self.name}\0{tag}\0"

    def html(self, tag: str | None = None) -> Markup:
        return Markup(self.plain(tag))  # noqa: S704 the name of a placeholder


def pair(text: Text) -> Markup:
    """Give the text in the reader's language and mode, the English on a line of its own."""
    return _remembered(_pairs, text, Markup())


def pair_inline(text: Text) -> Markup:
    """Give the same on one line, with a middle dot between."""
    return _remembered(_lines, text, Markup(" · "))


def english_under(text: Text) -> Markup:
    """Give only the English line of the pair; empty when the text already is in English."""
    now = speaking()
    if now.mode is not Mode.BOTH or now.shown == "en" or _already_english(text, now.shown):
        return Markup()
    return spanned(_ENGLISH, text.html("en"))


def english_first(text: Message) -> Markup:
    """Give the English, then the reader's own line, in each mode: for who learns English words."""
    language = LANGUAGES[speaking().tag]
    found = text.found(language.tag)
    own = text.translated(found, language.tag) if found else Markup()
    if found is None:
        own = _chip("untranslated", NOT_TRANSLATED, language.tag)
    elif text.needs_review(found):
        own += _chip("computer", COMPUTER_TRANSLATION, language.tag)
    beside = f'class="own" lang="{language.html_lang}" dir="{language.direction}"'
    return spanned(f'class="word" {IN_ENGLISH}', text.html("en")) + spanned(beside, own)


def _remembered(memo: dict[str, dict[Any, Any]], text: Text, between: Markup) -> Markup:
    now = speaking()
    if type(text) is not Message or (text.num or 0) > FEW:
        return _made(text, now, between)
    kept = memo.get(now.key)
    if kept is None:
        kept = memo[now.key] = {}
    if not text.fixed:
        return _filled(kept, text, now, between)
    ready: Markup | None = kept.get(text)
    if ready is None:
        ready = kept[text] = _made(text, now, between)
    return ready


def _filled(kept: dict[Any, Any], text: Message, now: Speaking, between: Markup) -> Markup:
    """Put the values into what was made once with a gap for each; no value is kept."""
    key = (text.source, text.num, *text.values)
    if key not in kept:
        gaps = {name: Gap(name) for name in text.values}
        kept[key] = GAP.split(_made(Message(text.source, text.num, gaps), now, between))
    first, *rest = kept[key]
    told = [first]
    for name, tag, after in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        told += (bdi(text.values[name], tag), after)
    return Markup("".join(told))  # noqa: S704 all parts are escaped


def _made(text: Text, now: Speaking, between: Markup) -> Markup:
    tag = now.shown
    if tag == "en":
        return text.html("en")
    english = text.html("en")
    if isinstance(text, Message):
        found = text.found(tag)
        if found is None:
            return spanned(IN_ENGLISH, english) + _chip("untranslated", NOT_TRANSLATED, tag)
        if text.needs_review(found):
            own = text.translated(found, tag) + _chip("computer", COMPUTER_TRANSLATION, tag)
            return spanned(_ENGLISH, english) + between + spanned(_OWN, own)
    if now.mode is Mode.MINE:
        return text.html(tag)
    return spanned(_OWN, text.html(tag)) + between + spanned(_ENGLISH, english)


def _chip(kind: str, label: Message, tag: str) -> Markup:
    return Markup(" ") + spanned(f'class="chip {kind}"', label.html(tag))


def _already_english(text: Text, tag: str) -> bool:
    return isinstance(text, Message) and text.trusted(tag) is None
