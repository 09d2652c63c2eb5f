"""The life of a thing is its writer's page: strangers and adults find nothing there."""

from uuid import uuid4

import pytest
from cast.nothing import bare
from cast.people import review_id
from cast.sharing import share, wish
from outcomes.room import OF, WORDS, give, said_and_held, thing_of


@pytest.fixture
def item(cast, amina):
    made = said_and_held(cast, amina)
    give(cast, made)
    return made


def test_ben_finds_what_never_was(ben, item):
    hers = ben.visit(thing_of(item), expect=404)
    never = ben.visit(f"/what-happened/{OF.review_id}/{uuid4()}", expect=404)
    assert bare(hers).replace(str(item), "") == bare(never).replace(str(item), "")
    ben.visit(f"/what-happened/{review_id('ben')}/{item}", expect=404)
    assert not ben.visit("/what-happened").has_text(WORDS)


@pytest.mark.parametrize("name", ["her_officer", "her_social_worker", "manager", "administrator"])
def test_it_is_no_page_of_an_adult(cast, item, name):
    cast.visitor(name).visit(thing_of(item), expect=404)


def test_nobody_is_asked_to_sign_in(anybody, item):
    assert anybody.visit(thing_of(item), expect=302).location.startswith("/card")


def test_her_own_thing_of_another_review_is_not_this_one(amina, item):
    amina.visit(f"/what-happened/{uuid4()}/{item}", expect=404)
    amina.visit(f"/what-happened/{review_id('ben')}/{item}", expect=404)


def test_what_was_not_shared_is_not_there(amina):
    shared, kept = wish(amina, "One"), wish(amina, "Mine alone", "only-me")
    share(amina)
    amina.visit(thing_of(shared))
    amina.visit(thing_of(kept), expect=404)
    assert not amina.visit("/what-happened").has_text("Mine alone")
