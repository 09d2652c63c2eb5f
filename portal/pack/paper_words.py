"""Words of a pack as paper takes them: English round what was said in somebody's own language."""

from collections.abc import Iterator

from portal.documents.document import (
    ENGLISH,
    Beside,
    Block,
    Kind,
    Simple,
    Span,
    Spans,
    spans_in,
)
from portal.i18n import Language, Text, _, day
from portal.pack.items import Item, OwnWords
from portal.translation.english import English

Blocks = tuple[Simple, ...]


def said(text: Text, own: Language = ENGLISH) -> Spans:
    """A message in English; a name in it runs the way of `own` where it is written so."""
    return spans_in(text.plain("en"), own)


def line(text: Text, own: Language = ENGLISH, kind: Kind = Kind.TEXT) -> Block:
    return Block(said(text, own), kind)


def plain(text: str) -> Spans:
    """What an adult wrote here."""
    return (Span(text),)


def own_words(words: OwnWords) -> Iterator[Block]:
    """As they were written, and in which language."""
    if not words:
        return
    yield Block((Span(words.text, words.language, words.direction),), Kind.QUOTE)
    if words.language is not ENGLISH:
        yield line(_("In %(language)s", language=words.language_name), words.language, Kind.NOTE)


def in_english(english: English, own: Language, name: str) -> Iterator[Block]:
    """What stands in English, whose it is, and that it is not what was meant, if they say so."""
    when = day(english.made_on)
    if english.is_by_computer:
        label = _("Computer translation, %(when)s", when=when)
    else:
        label = _("In English by %(name)s, %(when)s", name=english.by, when=when)
    yield line(label, kind=Kind.NOTE)
    yield Block((Span(english.text),), Kind.QUOTE)
    if english.objected_at:
        not_meant = _("%(name)s says that this is not what they meant.", name=name)
        yield line(not_meant, own, Kind.NOTICE)
        if words := english.objection:
            yield Block((Span(words.text, own, words.direction),), Kind.QUOTE)


def words_and_english(item: Item, name: str) -> tuple[Blocks, Blocks]:
    """The words as they were written, and what they say in English where that is needed."""
    first = tuple(own_words(item.words))
    if not item.needs_english:
        return first, ()
    own = item.words.language
    english = [block for one in item.english for block in in_english(one, own, name)]
    none = line(_("There is no English of this yet."), kind=Kind.NOTE)
    return first, tuple(english) or (none,)


def words_beside(item: Item, name: str) -> Iterator[Beside | Simple]:
    """The words as they were written, and their English beside them."""
    first, second = words_and_english(item, name)
    if second:
        yield Beside(first, second)
    else:
        yield from first


def flat(spans: Spans) -> str:
    """What spans say, for where only bare text can stand."""
    return "".join(span.text for span in spans)
