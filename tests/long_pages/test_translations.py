"""A translation with a fault is refused with its reason, and the English stands instead."""

import re

import pytest
from long_pages.shelves import put

from portal.help.numbers import load_numbers
from portal.i18n import State
from portal.i18n.catalogue import forget
from portal.long_pages.checking import check_pages, pages_done
from portal.long_pages.files import Name
from portal.long_pages.shelf import page_of, translation_of

NUMBERS = [number.code for number in load_numbers(None)]
SLUG = "being-treated-fairly"
FAULTS = {
    "other links": ("(portal:help.show)", "(portal:home.show)"),
    "other help numbers": ("{{phone:help-at-hand}}", "{{phone:childline}}"),
    "other figures": ("10", "12"),
    "other icons": ("{{icon:scale}}", "{{icon:heart}}"),
    "other headings": ("\n## ", "\n### "),
    "typed in it": ("{{phone:help-at-hand}}", "0800 528 0731\n\n{{phone:help-at-hand}}"),
    "otherwise than with 0-9": ("10", "\u0661\u0660"),
    "holds markup": ("+++\n\n", "+++\n\n<b>x</b> "),
    "inside a sentence": ("\n\n[", "\n\nx ["),
    "an invisible direction mark": ("+++\n\n", "+++\n\n\u202e"),
    "a control character": ("+++\n\n", "+++\n\n\x07"),
    "no Markdown of long pages": ("+++\n\n", "+++\n\n> x\n\n"),
    "needs a title": (re.compile('title = ".*"'), 'title = " "'),
    "needs of": (re.compile('of = ".*"'), ""),
    "none of machine, human, reviewed": ('"machine"', '"perfect"'),
    "reviewed by nobody": ('"machine"', '"reviewed"'),
    "no key of a page": ("+++\n", '+++\nicon = "x"\n'),
    "no TOML": ("+++\n", "+++\ntitle: x\n"),
    "begin with a line of +++": ("+++", "---"),
    "the easy version is missing": (re.compile(r"\n\+\+\+\n\n- \{\{.*", re.DOTALL), "\n"),
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_is_said_and_english_stands(shelf, what):
    path = put(shelf, "ar", SLUG)
    old, new = FAULTS[what]
    text = path.read_text("utf-8")
    changed = old.sub(new, text, 1) if isinstance(old, re.Pattern) else text.replace(old, new, 1)
    assert changed != text
    path.write_text(changed, "utf-8")
    said = check_pages(NUMBERS, shelf, tags=("ar",))
    wanted = [one for one in said if what in one and f"ar/pages/rights/{SLUG}.md" in one]
    assert wanted, said
    assert translation_of(page_of("rights", SLUG), "ar") is None


def test_bytes_that_are_no_text_are_refused(shelf):
    put(shelf, "ar", SLUG).write_bytes(b"+++\n\xff\xfe")
    assert "is no text in UTF-8" in " ".join(check_pages(NUMBERS, shelf, tags=("ar",)))
    assert translation_of(page_of("rights", SLUG), "ar") is None


def test_a_right_translation_is_read(shelf):
    put(shelf, "ar", SLUG)
    found = translation_of(page_of("rights", SLUG), "ar")
    assert (found.tag, found.state) == ("ar", State.MACHINE)
    assert f"{SLUG}.md" not in " ".join(check_pages(NUMBERS, shelf, tags=("ar",)))


def test_missing_pages_and_pages_of_nothing_are_said(shelf):
    path = put(shelf, "ti", SLUG)
    path.rename(path.with_name("nothing-like-it.md"))
    said = check_pages(NUMBERS, shelf, tags=("ti",))
    assert said[0] == (
        "translations/ti/pages/rights/nothing-like-it.md is of no English page: take it out."
    )
    assert said[1].startswith("ti: 20 pages have no translation: rights/an-advocate")


def test_the_nearest_language_stands_in(shelf):
    put(shelf, "fa", SLUG)
    assert translation_of(page_of("rights", SLUG), "fa_AF").tag == "fa"
    assert translation_of(page_of("rights", SLUG), "ti") is None


def test_counting_what_is_done(shelf):
    put(shelf, "ar", SLUG, "reviewed", reviewer="Somebody fluent")
    stale = put(shelf, "ar", "an-advocate")
    stale.write_text(re.sub('of = ".*"', 'of = "0123456789ab"', stale.read_text("utf-8")), "utf-8")
    assert pages_done("ar") == (20, 2, 1, 1)
    assert pages_done("en") == (20, 20, 20, 0)


def test_changed_english_makes_it_stale_and_not_faulty(shelf):
    put(shelf, "ar", SLUG)
    english = Name("rights", SLUG).path(shelf, "en")
    text = english.read_text("utf-8")
    english.write_text(text.replace("It is not my fault.", "It is never my fault."), "utf-8")
    forget()
    page = page_of("rights", SLUG)
    found = translation_of(page, "ar")
    assert found is not None
    assert found.of != page.hash
    assert pages_done("ar").stale == 1
    assert f"{SLUG}.md" not in " ".join(check_pages(NUMBERS, shelf, tags=("ar",)))


def test_another_day_of_checking_makes_nothing_stale(shelf):
    put(shelf, "ar", SLUG)
    english = Name("rights", SLUG).path(shelf, "en")
    english.write_text(english.read_text("utf-8").replace("2026-11-22", "2026-11-23"), "utf-8")
    forget()
    assert pages_done("ar").stale == 0
