"""What was for nobody else, or was never shared, is still there for its writer after the review."""

from uuid import uuid4

import pytest
from cast.people import review_id
from cast.sharing import rewrite, share, wish
from pack.desk import next_review
from skills.room import hold

STAYED = "/get-ready/stayed"
KEPT = f"/get-ready/share/kept/{review_id('ben')}"


def found(ben):
    """Everything that the pages of what stayed say, reached by their links."""
    assert STAYED in ben.visit("/what-happened").links()
    rooms = [link for link in ben.visit(STAYED).links() if "/kept/" in link]
    return " ".join(ben.visit(link.partition("#")[0]).text for link in rooms)


@pytest.mark.parametrize("after", [hold, lambda ben: next_review(ben, "ben")], ids=["none", "next"])
def test_it_is_there_when_the_review_is_over(ben, after):
    wish(ben, "A canary of mine alone", "only-me")
    wish(ben, "Never shared", "meeting")
    after(ben)
    assert "A canary of mine alone" in found(ben)
    assert "Never shared" in found(ben)


def test_beside_what_was_shared(ben):
    wish(ben, "For my IRO")
    wish(ben, "A canary of mine alone", "only-me")
    share(ben)
    hold(ben)
    shared, alone = ben.visit(KEPT).text.split("Only me (stays here)")
    assert "For my IRO" in shared
    assert "A canary of mine alone" not in shared
    assert "A canary of mine alone" in alone
    assert "For my IRO" not in alone


def test_what_was_changed_after_sharing(ben):
    mine = wish(ben, "Half an hour")
    share(ben)
    rewrite(ben, mine, text="A whole hour")
    hold(ben)
    _shared, alone = ben.visit(KEPT).text.split("Only me (stays here)")
    assert "A whole hour" in alone
    assert "I changed this." in alone
    assert "A whole hour" in found(ben)


def test_what_was_taken_back(ben):
    mine = wish(ben, "Half an hour")
    share(ben)
    ben.press(f"/get-ready/share/{mine}/take-back")
    hold(ben)
    assert "Half an hour" in found(ben)


def test_where_all_was_shared_there_is_nothing(ben):
    wish(ben, "For my IRO")
    share(ben)
    hold(ben)
    assert not found(ben)
    assert ben.visit(STAYED).has_text("Nothing to show yet.")
    assert not ben.visit(KEPT).has_text("Only me (stays here)")


def test_of_the_review_ahead_it_is_where_i_get_ready(ben):
    wish(ben, "A canary of mine alone", "only-me")
    assert not found(ben)


def test_it_is_nobody_elses(ben, amina, cast):
    wish(ben, "A canary of mine alone", "only-me")
    hold(ben)
    hers = amina.visit(KEPT, expect=404)
    assert hers.text == amina.visit(f"/get-ready/share/kept/{uuid4()}", expect=404).text
    assert "/kept/" not in amina.visit(STAYED).html
    for name in ("other_officer", "her_social_worker", "administrator", "manager"):
        adult = cast.visitor(name)
        adult.visit(KEPT, expect=404)
        adult.visit(STAYED, expect=404)
