"""What is taken back is gone at once, for every adult, from every version."""

from uuid import uuid4

from cast.people import review_id
from cast.sharing import SHARE, read_by, rewrite, share, texts, versions, wish
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.db import db
from portal.reviews.models import Review
from portal.reviews.service import hold_review


def hers(ben):
    return [texts(items) for items in read_by(ben, "ben", "other_officer", chairs=True)]


def take_back(ben, wish_id, **options):
    return ben.press(f"{SHARE}/{wish_id}/take-back", **options)


def test_it_is_gone_from_every_version(ben):
    first = wish(ben, "One")
    share(ben)
    wish(ben, "Two")
    share(ben)
    assert ben.visit(SHARE).has_text("Peter Other has this.")
    page = ben.visit(take_back(ben, first).location)
    assert hers(ben) == [[], ["Two"]]
    assert page.has_text("Nobody can open it any more.")
    assert page.has_text("Only me (stays here)")


def test_it_is_recorded_once(ben):
    first = wish(ben, "One")
    share(ben)
    take_back(ben, first)
    take_back(ben, first)
    with ben.app.app_context():
        taken = select(AuditEntry).where(AuditEntry.act == Act.TAKEN_BACK)
        assert db.read.scalars(taken).one().subject == str(first)


def test_sharing_something_else_does_not_hand_it_over_again(ben):
    first = wish(ben, "One")
    share(ben)
    take_back(ben, first)
    wish(ben, "Two")
    share(ben)
    assert hers(ben) == [[], ["Two"]]


def test_shared_again_it_is_back_but_not_in_its_old_words(ben):
    first = wish(ben, "Old words")
    share(ben)
    take_back(ben, first)
    rewrite(ben, first, text="New words", audience="my-iro")
    share(ben)
    assert hers(ben) == [[], ["New words"]]


def test_what_was_removed_is_gone_with_the_next_version(ben):
    first = wish(ben, "One")
    wish(ben, "Two")
    share(ben)
    ben.press(f"/get-ready/wishes/{first}/remove")
    assert hers(ben) == [["One", "Two"]]
    assert ben.visit(SHARE).has_text("I removed these, but Peter Other still has them")
    share(ben)
    assert hers(ben) == [["Two"], ["Two"]]


def test_keeping_the_last_thing_back_is_a_version_of_nothing(ben):
    first = wish(ben, "One")
    share(ben)
    rewrite(ben, first, audience="only-me")
    assert ben.visit(SHARE).has_text("Sharing now takes everything back.")
    share(ben)
    assert hers(ben) == [[], []]
    assert ben.visit(SHARE).has_text("There is nothing to share yet.")
    assert len(versions(ben, "ben")) == 2


def test_it_can_be_taken_back_after_the_review(ben):
    first = wish(ben, "One")
    share(ben)
    with ben.app.app_context(), db.at_once() as session:
        hold_review(session, session.get_one(Review, review_id("ben")), actor=None)
    take_back(ben, first)
    assert hers(ben) == [[]]


def test_nobody_takes_back_what_is_not_theirs(amina, ben):
    first = wish(ben, "One")
    share(ben)
    take_back(amina, first, expect=404)
    take_back(amina, uuid4(), expect=404)
    take_back(ben, wish(ben, "Never shared"), expect=404)
    assert hers(ben) == [["One"]]
