"""Before the meeting: each reader finds what is written for them."""

import pytest

from portal.long_pages.files import Readers
from portal.long_pages.shelf import pages_of

INDEX = "/before-the-meeting"
GUIDES = pages_of("guides")
FOR_ADULTS = [page.name.slug for page in GUIDES if page.readers is Readers.ADULTS]
FOR_YOUNG = [page.name.slug for page in GUIDES if page.readers is Readers.YOUNG_PEOPLE]


def test_a_young_person_reads_theirs_and_no_adults_guide(amina):
    links = amina.visit(INDEX).links()
    for slug in FOR_YOUNG:
        assert f"{INDEX}/{slug}" in links
        amina.visit(f"{INDEX}/{slug}")
    for slug in FOR_ADULTS:
        assert f"{INDEX}/{slug}" not in links
        amina.visit(f"{INDEX}/{slug}", expect=404)


@pytest.mark.parametrize("name", ["her_officer", "her_carer", "her_social_worker"])
def test_an_adult_reads_both(cast, name):
    adult = cast.visitor(name)
    links = adult.visit(INDEX).links()
    for slug in (*FOR_ADULTS, *FOR_YOUNG):
        assert f"{INDEX}/{slug}" in links
        adult.visit(f"{INDEX}/{slug}")


def test_ways_there(amina, her_officer, her_carer_visitor):
    assert INDEX in amina.visit("/get-ready").links()
    assert INDEX in her_officer.visit("/officer").links()
    assert INDEX in her_carer_visitor.visit("/professional").links()


@pytest.fixture
def her_carer_visitor(cast):
    return cast.visitor("her_carer")


def test_nobody_who_has_no_meeting(cast, anybody):
    cast.visitor("publisher").visit(INDEX, expect=404)
    assert anybody.visit(INDEX, expect=302).location.startswith("/card")


def test_what_is_no_guide_is_not_found(amina):
    amina.visit(f"{INDEX}/nothing", expect=404)
    amina.visit(f"{INDEX}/an-advocate", expect=404)
