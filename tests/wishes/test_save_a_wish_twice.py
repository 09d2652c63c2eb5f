"""A replayed form is the same row; two phones never overwrite each other."""

from uuid import uuid4

NEW = "/get-ready/wishes/new"


def wish(**changes):
    return {
        "id": str(uuid4()),
        "revision": "0",
        "kind": "want",
        "text": "I want to see my brother",
        "audience": "my-iro",
        **changes,
    }


def count(page):
    return len(page.all("blockquote"))


def test_a_replay_is_the_same_wish(amina):
    sent = wish()
    amina.press(NEW, sent)
    amina.press(NEW, sent)
    assert count(amina.visit("/get-ready/wishes")) == 1


def test_a_replay_with_other_words_changes_nothing(amina):
    sent = wish()
    amina.press(NEW, sent)
    refused = amina.press(NEW, {**sent, "text": "Something else"}, expect=409)
    assert refused.has_text("I want to see my brother")
    assert refused.has_text("Something else")
    page = amina.visit("/get-ready/wishes")
    assert page.has_text("I want to see my brother")
    assert not page.has_text("Something else")


def test_two_phones_see_both_versions_and_choose(amina):
    sent = wish()
    amina.press(NEW, sent)
    address = f"/get-ready/wishes/{sent['id']}"
    amina.press(address, {**sent, "revision": "1", "text": "From the first phone"})
    clash = amina.press(
        address, {**sent, "revision": "1", "text": "From the second phone"}, expect=409
    )
    assert clash.has_text("From the first phone")
    amina.press(address, clash.form_values())
    page = amina.visit("/get-ready/wishes")
    assert page.has_text("From the second phone")


def test_autosave_gives_the_next_revision_and_the_same_row(amina):
    sent = wish()
    first = amina.press(NEW, sent, expect=200, headers={"X-Autosave": "1"})
    assert first.json["revision"] == 1
    again = {**sent, "revision": "1", "text": "I want to see my brother more"}
    second = amina.press(NEW, again, expect=200, headers={"X-Autosave": "1"})
    assert second.json["revision"] == 2
    assert count(amina.visit("/get-ready/wishes")) == 1


def test_autosave_of_a_clash_says_so_in_a_sentence(ben):
    sent = wish()
    ben.press(NEW, sent)
    refused = ben.press(NEW, {**sent, "text": "Else"}, expect=409, headers={"X-Autosave": "1"})
    assert "another phone" in refused.json["message"]


def test_both_versions_say_who_may_see_them_and_how_they_begin(amina):
    sent = wish(audience="meeting")
    amina.press(NEW, sent)
    address = f"/get-ready/wishes/{sent['id']}"
    amina.press(address, {**sent, "revision": "1", "audience": "only-me"})
    clash = amina.press(address, {**sent, "revision": "1", "kind": "change"}, expect=409)
    (both,) = [part for part in clash.all("section") if part.get("aria-labelledby") == "conflict"]
    theirs, mine = " ".join(both.itertext()).split("What I wrote here")
    assert "Only me" in theirs
    assert "I want…" in theirs
    assert "Everyone at my meeting" in mine
    assert "One thing I would change…" in mine
