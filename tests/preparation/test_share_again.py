"""Sharing again makes the next version, and each one is kept."""

from cast.sharing import SHARE, rewrite, share, texts, versions, wish


def test_each_version_is_kept(ben):
    first = wish(ben, "One")
    share(ben)
    rewrite(ben, first, text="One, but better")
    wish(ben, "Two")
    page = ben.visit(share(ben).location)
    assert page.has_text("Version 1")
    assert page.has_text("Version 2")
    older, newer = versions(ben, "ben")
    assert (texts(older.items), texts(newer.items)) == (["One"], ["One, but better", "Two"])


def test_what_stands_shared_makes_no_new_version(ben):
    wish(ben, "One")
    share(ben)
    assert ben.visit(SHARE).has_text("has all that I want to share")
    assert len(versions(ben, "ben")) == 1


def test_a_replay_is_the_same_version(ben):
    wish(ben, "One")
    sent = ben.visit(SHARE).form_values()
    assert ben.press(SHARE, sent).location == ben.press(SHARE, sent).location
    assert len(versions(ben, "ben")) == 1


def test_a_replay_after_a_change_shares_nothing_new(ben):
    wish_id = wish(ben, "One")
    sent = ben.visit(SHARE).form_values()
    ben.press(SHARE, sent)
    rewrite(ben, wish_id, text="Two")
    ben.press(SHARE, sent)
    assert [texts(version.items) for version in versions(ben, "ben")] == [["One"]]


def test_a_known_id_with_other_content_is_refused(ben):
    wish_id = wish(ben, "One")
    sent = ben.visit(SHARE).form_values()
    ben.press(SHARE, sent)
    rewrite(ben, wish_id, text="Two")
    other = ben.visit(SHARE).form_values() | {"id": sent["id"]}
    ben.press(SHARE, other, expect=409)
    assert len(versions(ben, "ben")) == 1
