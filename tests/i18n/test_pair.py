"""The reader's language with English under it, in spans that fit into a button or a heading."""

import datetime as dt
import timeit
from collections.abc import Callable

import html5lib
import pytest

from portal.i18n import (
    Mode,
    _,
    catalogue,
    day,
    english_under,
    pair,
    pair_inline,
    pgettext,
    spoken_in,
)

Write = Callable[..., None]

CHIP = '<span class="chip untranslated"><span lang="en" dir="ltr">not translated yet</span></span>'
UNDER = '<span class="en" lang="en" dir="ltr">Save</span>'


@pytest.fixture(autouse=True)
def _arabic(write: Write) -> None:
    write(
        "ar",
        'msgid "Save"\nmsgstr "احفظ"',
        'msgctxt "safety"\nmsgid "Help now"\nmsgstr "مساعدة"',
        'msgctxt "safety"\nmsgid "Leave"\nmsgstr "خروج"',
        'msgctxt "chip"\nmsgid "computer translation"\nmsgstr "ترجمة حاسوب"',
        reviewed='default = "machine"\nreviewed = ["safety | Leave"]',
    )


def test_each_mode_shows_what_it_says_and_no_memo_leaks() -> None:
    for _round in range(2):
        with spoken_in("ar", Mode.BOTH):
            assert pair(_("Save")) == f'<span class="own">احفظ</span>{UNDER}'
            assert pair_inline(_("Save")) == f'<span class="own">احفظ</span> · {UNDER}'
            assert english_under(_("Save")) == UNDER
        with spoken_in("ar", Mode.MINE):
            assert pair(_("Save")) == pair_inline(_("Save")) == "احفظ"
            assert english_under(_("Save")) == ""
        with spoken_in("ar", Mode.ENGLISH):
            assert pair(_("Save")) == "Save"
        with spoken_in("en"):
            assert pair(_("Save")) == "Save"
        with spoken_in("ti"):
            assert pair(_("Save")) == f'<span lang="en" dir="ltr">Save</span> {CHIP}'
            assert english_under(_("Save")) == ""


def test_a_changed_catalogue_empties_the_memo(write: Write) -> None:
    with spoken_in("ar", Mode.MINE):
        assert pair(_("Save")) == "احفظ"
        write("ar", 'msgid "Save"\nmsgstr "حفظ"')
        assert pair(_("Save")) == "حفظ"


def test_safety_is_english_first_until_it_is_reviewed() -> None:
    own = 'مساعدة <span class="chip computer">ترجمة حاسوب</span>'
    english = '<span class="en" lang="en" dir="ltr">Help now</span>'
    for mode in (Mode.BOTH, Mode.MINE):
        with spoken_in("ar", mode):
            assert (
                pair(pgettext("safety", "Help now")) == f'{english}<span class="own">{own}</span>'
            )
    with spoken_in("ar", Mode.MINE):
        assert pair(pgettext("safety", "Leave")) == "خروج"
        assert pgettext("safety", "Help now").plain() == "Help now"


def test_any_text_can_be_paired() -> None:
    with spoken_in("ar"):
        both = pair(day(dt.date(2026, 3, 9), dt.date(2026, 1, 1)))
    assert both.startswith('<span class="own">الاثنين، 9 مارس</span><span class="en"')
    assert "Monday 9 March" in both


def test_values_are_never_kept() -> None:
    with spoken_in("ar"):
        assert "Amina" in pair(_("Hello %(name)s", name="Amina"))
        assert "Amina" not in pair(_("Hello %(name)s", name="Sara"))


@pytest.mark.parametrize("element", ["button", "label", "h1", "a"])
def test_it_is_valid_inside(element: str) -> None:
    parser = html5lib.HTMLParser(strict=True)
    with spoken_in("ar"):
        for text in (_("Save"), _("Other"), pgettext("safety", "Help now")):
            page = f"<!doctype html><title>x</title><{element}>{pair(text)}</{element}>"
            parser.parse(page)


def test_a_pair_costs_microseconds() -> None:
    catalogue.forget()
    with spoken_in("ar"):
        best = min(timeit.repeat(lambda: pair(_("Save")), number=2_000, repeat=5)) / 2_000
    assert best < 10e-6
