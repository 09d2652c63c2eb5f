"""A long page as its reader sees it: which language stands first, and what beside it."""

from dataclasses import dataclass
from typing import Any

from flask import abort, current_app, url_for
from markupsafe import Markup

from portal.access.gate import may, needed_by
from portal.i18n import LANGUAGES, Language, Mode, State, speaking
from portal.i18n.dates import Day
from portal.i18n.messages import IN_ENGLISH
from portal.i18n.pair import COMPUTER_TRANSLATION, NOT_TRANSLATED
from portal.i18n.text import spanned
from portal.long_pages.drawing import Around, Drawn, draw
from portal.long_pages.files import English, Translated
from portal.long_pages.nodes import Blocks
from portal.long_pages.shelf import page_of, translation_of
from portal.people.session import somebody_signed_in


@dataclass(frozen=True, slots=True)
class Words:
    """A page's words in one language."""

    language: Language
    blocks: tuple[Drawn, ...]

    def opens(self, block: Drawn) -> bool:
        """Whether a button leads anywhere: young people's own pages are no adults' pages."""
        return somebody_signed_in() is None or may_follow(block.target)


@dataclass(frozen=True, slots=True)
class Reading:
    """`own` is the translation that this reader is shown, None where English stands alone."""

    page: English
    own: Translated | None
    easy: bool = False

    @property
    def slug(self) -> str:
        return self.page.name.slug

    @property
    def untranslated(self) -> bool:
        return self.own is None and speaking().shown != "en"

    @property
    def english_first(self) -> bool:
        """A safety page stands in English until somebody fluent has checked its translation."""
        return self.own is not None and self.page.safety and self.own.state != State.REVIEWED

    @property
    def stale(self) -> bool:
        return self.own is not None and self.own.of != self.page.hash

    @property
    def by_computer(self) -> bool:
        return self.own is not None and self.own.state == State.MACHINE

    @property
    def version(self) -> str:
        return f"{self.page.hash} {self.own.hash if self.own else ''} {self.page.checked}"

    @property
    def checked(self) -> Day:
        """With its year: it may be old."""
        return Day(self.page.checked, with_year=True)

    @property
    def title(self) -> Markup:
        return title_of(self)

    @property
    def heard(self) -> tuple[str, str]:
        """The language and the title in it, as a clip of it is named."""
        if self.own is None or self.english_first:
            return "en", self.page.body.title
        return self.own.tag, self.own.body.title

    @property
    def top(self) -> Words:
        return self._english() if self.own is None or self.english_first else self._own(self.own)

    @property
    def below(self) -> Words | None:
        """The unchecked translation of a safety page."""
        return self._own(self.own) if self.own and self.english_first else None

    @property
    def beside(self) -> Words | None:
        """The English, where the translation stands first and the reader wants both."""
        wanted = self.stale or speaking().mode is Mode.BOTH
        return self._english() if self.own and not self.english_first and wanted else None

    def _english(self) -> Words:
        return self._words("en", self.page.body)

    def _own(self, own: Translated) -> Words:
        return self._words(own.tag, own.body)

    def _words(self, tag: str, body: Any) -> Words:
        return Words(LANGUAGES[tag], _drawn(body.easy if self.easy else body.page))


def reading_of(page: English, *, easy: bool = False) -> Reading:
    """A page for who is reading now."""
    shown = speaking().shown
    return Reading(page, None if shown == "en" else translation_of(page, shown), easy)


def reading_or_404(section: str, slug: str, *, easy: bool = False) -> Reading:
    page = page_of(section, slug)
    if page is None or (easy and not page.body.easy):
        abort(404)
    return reading_of(page, easy=easy)


def title_of(reading: Reading) -> Markup:
    """The title as `pair` would show it; spans only."""
    english, own = reading.page.body.title, reading.own
    if own is None:
        alone = spanned(IN_ENGLISH, Markup.escape(english))
        return alone + _chip("untranslated", NOT_TRANSLATED) if reading.untranslated else alone
    language = LANGUAGES[own.tag]
    theirs = f'class="own" lang="{language.html_lang}" dir="{language.direction}"'
    mine = spanned(theirs, Markup.escape(own.body.title))
    beside = spanned(f'class="en" {IN_ENGLISH}', Markup.escape(english))
    if reading.english_first:
        return (
            beside + mine + (_chip("computer", COMPUTER_TRANSLATION) if reading.by_computer else "")
        )
    return mine + beside if speaking().mode is Mode.BOTH else mine


def address_of(target: str) -> str:
    """The address of what a page links to; `faults` has checked that it may."""
    kind, _, rest = target.partition(":")
    if kind == "portal":
        return url_for(rest)
    section, _, slug = rest.partition("/")
    if section == "guides":
        return url_for("guides.show", guide=slug)
    return url_for("rights.show", right=slug)


def may_follow(target: str) -> bool:
    """Whether who is signed in may open what a page links to."""
    kind, _, rest = target.partition(":")
    endpoint = rest if kind == "portal" else f"{rest.partition('/')[0]}.show"
    permission = needed_by(current_app, endpoint)
    return permission is None or may(permission)


def _drawn(blocks: Blocks) -> tuple[Drawn, ...]:
    """What is drawn is kept for each page of each language: there are few."""
    kept: dict[Blocks, tuple[Drawn, ...]] = current_app.extensions.setdefault("long_pages", {})
    if blocks not in kept:
        numbers = current_app.extensions["help_numbers"]
        shown = {number.code: number for number in numbers if number.checked is not None}
        kept[blocks] = draw(blocks, Around(address_of, shown))
    return kept[blocks]


def _chip(kind: str, label: Any) -> Markup:
    return Markup(" ") + spanned(f'class="chip {kind}"', label.html())
