"""Every translation in the checkout: the same numbers and the same addresses as in English."""

import pytest

from portal.help.numbers import load_numbers
from portal.i18n import SHIPPED
from portal.i18n.catalogue import TRANSLATIONS
from portal.long_pages.drawing import Around, draw
from portal.long_pages.shelf import names_in, page_of, translation_of

AROUND = Around(str, {number.code: number for number in load_numbers(None)})


def leading_to(body):
    """Every number and address of a page and its easy version, as they are drawn."""
    drawn = (*draw(body.page, AROUND), *draw(body.easy, AROUND))
    numbers = [block.number.link for block in drawn if block.number]
    addresses = [block.address for block in drawn if block.address]
    inside = [str(one.html).count('href="tel:999"') for block in drawn for one in block.lines]
    return sorted(numbers), sorted(addresses), inside


@pytest.mark.parametrize("tag", [tag for tag in SHIPPED if tag != "en"])
def test_numbers_and_addresses_are_those_of_the_english(tag):
    for name in names_in(TRANSLATIONS, tag):
        page = page_of(*name)
        own = translation_of(page, tag)
        assert own is not None, f"{name} of {tag} has a fault: portal languages check says which"
        assert leading_to(own.body) == leading_to(page.body), name
