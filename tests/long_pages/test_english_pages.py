"""Every English page: short, easy to read, with its source and the day it was checked."""

import re
from datetime import date

import pytest

from portal.help.numbers import load_numbers
from portal.i18n.catalogue import TRANSLATIONS
from portal.long_pages.checking import check_pages
from portal.long_pages.files import Readers
from portal.long_pages.nodes import Button, Call, Heading, lines_of, words_in
from portal.long_pages.shelf import pages_of
from portal.web.reading_age import english_reader, grade_of

MOST_WORDS, MOST_OF_ADULTS = 150, 170
LONGEST_SENTENCE, LONGEST_EASY_LINE = 15, 8
HARDEST = 4
RIGHTS, GUIDES = pages_of("rights"), pages_of("guides")
YOUNG = [page for page in (*RIGHTS, *GUIDES) if page.readers is not Readers.ADULTS]
SENTENCE_ENDS = re.compile(r"(?<=[.?!:…])\s")


def prose(page):
    """Each line that is read as a sentence, headings and buttons left out."""
    blocks = [one for one in page.body.page if not isinstance(one, Heading | Button | Call)]
    said = [words_in(line) for line in lines_of(tuple(blocks))]
    return [line if line[-1:] in ".?!:" else f"{line}." for line in said if line]


def test_there_are_sixteen_rights_and_guides_for_both():
    assert len(RIGHTS) == 16
    assert [page.order for page in RIGHTS] == list(range(1, 17))
    assert len([page for page in GUIDES if page.readers is Readers.YOUNG_PEOPLE]) == 4
    assert len([page for page in GUIDES if page.readers is Readers.ADULTS]) == 4


@pytest.mark.parametrize("page", YOUNG, ids=lambda page: page.name.slug)
def test_a_page_for_young_people_is_easy_to_read(page):
    said = prose(page)
    assert grade_of("\n".join(said)) <= HARDEST
    assert english_reader().flesch_kincaid_grade("\n".join(said)) <= HARDEST
    long = [one for line in said for one in SENTENCE_ENDS.split(line)]
    assert not [one for one in long if len(one.split()) > LONGEST_SENTENCE]
    assert sum(len(words_in(line).split()) for line in lines_of(page.body.page)) <= MOST_WORDS


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name.slug)
def test_a_guide_is_short(page):
    words = sum(len(words_in(line).split()) for line in lines_of(page.body.page))
    assert words <= MOST_OF_ADULTS


@pytest.mark.parametrize("page", RIGHTS, ids=lambda page: page.name.slug)
def test_a_right_has_an_easy_version_and_something_to_do(page):
    lines = [words_in(line) for line in lines_of(page.body.easy)]
    assert 4 <= len(lines) <= 7
    assert not [line for line in lines if len(line.split()) > LONGEST_EASY_LINE]
    assert [block for block in page.body.page if isinstance(block, Button | Call)]


@pytest.mark.parametrize("page", [*RIGHTS, *GUIDES], ids=lambda page: page.name.slug)
def test_a_page_has_its_source_and_its_day(page):
    assert page.source
    assert page.facts
    assert date(2026, 11, 1) <= page.checked <= date.today()  # noqa: DTZ011 a day, no time


def test_nothing_promises_support_up_to_25():
    assert not [page for page in YOUNG if "25" in " ".join(prose(page)) and "65" not in str(page)]


def test_no_page_asks_for_a_story_or_states_a_limit_of_the_home_office():
    assert not [page for page in YOUNG if "home office" in str(page.body).lower()]


def test_the_english_pages_hold():
    numbers = [number.code for number in load_numbers(None)]
    assert check_pages(numbers, TRANSLATIONS, tags=()) == []
