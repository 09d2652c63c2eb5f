"""The letter as a document: headings in the young person's language, the texts in English."""

from collections.abc import Iterator, Mapping
from datetime import date

from portal.documents.document import (
    ENGLISH,
    Block,
    Chapter,
    Document,
    Kind,
    Span,
    in_language,
    spans_in,
)
from portal.i18n import Language, Text, _, day
from portal.letters.contents import LetterContents, Quote
from portal.letters.sections import HEADINGS, STANDING, Section

TITLE = _("My letter")
BY_COMPUTER = _("Computer translation")
IN_ENGLISH = _("In English")
NO_TEXTS: Mapping[Section, str] = {}


def letter_on_paper(
    contents: LetterContents,
    *,
    name: str,
    by: str,
    sent_on: date | None,
    language: Language,
    translated: Mapping[Section, str] = NO_TEXTS,
) -> Document:
    """`sent_on` is None for a letter that was not sent yet; it says so to its officer."""
    if sent_on:
        sent = _note(_("Sent on %(day)s.", day=day(sent_on)), language)
    else:
        sent = _note(_("Draft. Not sent yet."), ENGLISH)
    return Document(
        language=language,
        title=_plain(TITLE, language).text,
        opening=(_line(_("Dear %(name)s,", name=name), language),),
        chapters=tuple(_chapters(contents, language, translated)),
        closing=(_line(_("From %(name)s, your IRO.", name=by), language), sent),
    )


def own_language(contents: LetterContents, language: Language) -> Language:
    """The one their words are in; theirs of today where none are."""
    return contents.said[0].spoken if contents.said else language


def quoted(quote: Quote, language: Language) -> Iterator[Block]:
    """Words as they were written, and what they say in English, labelled."""
    yield Block((Span(quote.text, quote.spoken),), Kind.QUOTE)
    if quote.english:
        label = _plain(BY_COMPUTER if quote.by_computer else IN_ENGLISH, language)
        by = f" ({quote.english_by})" if quote.english_by else ""
        yield Block((label, Span(f"{by}: {quote.english}")), Kind.NOTE)


def _chapters(
    contents: LetterContents, language: Language, translated: Mapping[Section, str]
) -> Iterator[Chapter]:
    own = own_language(contents, language)
    for section in Section:
        blocks = [*_texts(contents.text(section), translated.get(section, ""), own, language)]
        if section is Section.TOLD:
            blocks += [block for quote in contents.said for block in quoted(quote, language)]
        blocks += [_line(sentence, language) for sentence in STANDING.get(section, ())]
        if blocks:
            heading = in_language(HEADINGS[section], language)
            english = HEADINGS[section].plain("en") if heading.language is not ENGLISH else ""
            yield Chapter(heading, tuple(blocks), english)


def _texts(text: str, translated: str, own: Language, language: Language) -> Iterator[Block]:
    if translated:
        yield _note(BY_COMPUTER, language)
        yield from (Block((Span(one, language),)) for one in _paragraphs(translated))
    yield from (Block(spans_in(one, own)) for one in _paragraphs(text))


def _paragraphs(text: str) -> list[str]:
    return [one.strip() for one in text.split("\n\n") if one.strip()]


def _line(text: Text, language: Language) -> Block:
    return Block((_plain(text, language),))


def _note(text: Text, language: Language) -> Block:
    return Block((_plain(text, language),), Kind.NOTE)


def _plain(text: Text, language: Language) -> Span:
    return in_language(text, language)
