"""What every text of the portal can do, and how values are put into one."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, TypeGuard

from markupsafe import Markup, escape

from portal.i18n.locales import LANGUAGES

_PLACEHOLDER = re.compile(r"%(?:%|\((\w+)\)([sd]))")
BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Text(Protocol):
    """Something that can be said in any language; None is the current one."""

    def plain(self, tag: str | None = None) -> str: ...

    def html(self, tag: str | None = None) -> Markup: ...


def is_text(value: object) -> TypeGuard[Text]:
    return hasattr(value, "html") and hasattr(value, "plain")


class Ltr(str):
    """A phone number, time or code: left to right and on one line in every language."""

    __slots__ = ()


def placeholders(text: str) -> frozenset[str]:
    """Give the placeholders of a message, such as `(name)s` and `(num)d`."""
    return frozenset(found[0][1:] for found in _PLACEHOLDER.finditer(text) if found[1])


def fits(sources: Iterable[str], translation: str) -> bool:
    """Say whether a translation holds what its English forms hold.

    A plural form may leave the number out (Arabic's "two days" is one word), nothing else.
    """
    wanted = [placeholders(source) for source in sources]
    found = placeholders(translation)
    needed = frozenset.intersection(*wanted)
    if len(wanted) > 1:
        needed -= {"(num)d"}
    malformed = "%(" in _PLACEHOLDER.sub("", translation)
    return needed <= found <= frozenset.union(*wanted) and not malformed


def filled(template: str, values: Mapping[str, object], tag: str) -> str:
    """Put values into a plain text, each in an isolate of its own."""
    return _filled(template, values, lambda value: _isolated(value, tag))


def filled_html(template: str, values: Mapping[str, object], tag: str) -> Markup:
    """Escape the text, then put values in, each in a `<bdi>`."""
    return Markup(_filled(str(escape(template)), values, lambda value: bdi(value, tag)))  # noqa: S704 all parts are escaped


def spanned(attributes: str, content: str) -> Markup:
    """Give a span of literal attributes round content that is HTML already."""
    return Markup(f"<span {attributes}>{content}</span>")  # noqa: S704 both are HTML


def _filled(template: str, values: Mapping[str, object], shown: Callable[[object], str]) -> str:
    if "%" not in template:
        return template

    def put(found: re.Match[str]) -> str:
        name = found[1]
        if name is None:
            return "%"
        return shown(values[name]) if name in values else found[0]

    return _PLACEHOLDER.sub(put, template)


def _isolated(value: object, tag: str) -> str:
    if is_text(value):
        start = "\u2067" if _runs_rtl(tag) else "\u2068"
        return f"{start}{value.plain(tag)}\u2069"
    words = value.striptags() if isinstance(value, Markup) else str(value)
    start = "\u2066" if isinstance(value, Ltr) else "\u2068"
    return f"{start}{BIDI_CONTROLS.sub('', words)}\u2069"


def bdi(value: object, tag: str) -> str:
    """Give a value as HTML in an isolate of its own."""
    if is_text(value):
        start = '<bdi dir="rtl">' if _runs_rtl(tag) else "<bdi>"
        return f"{start}{value.html(tag)}</bdi>"
    words = value if isinstance(value, Markup) else escape(BIDI_CONTROLS.sub("", str(value)))
    if isinstance(value, Ltr):
        return f'<bdi dir="ltr" class="nowrap">{words}</bdi>'
    return f"<bdi>{words}</bdi>"


def _runs_rtl(tag: str) -> bool:
    """A browser guesses by the first letter outside inner isolates; a day and a time have none."""
    return tag in LANGUAGES and LANGUAGES[tag].direction == "rtl"
