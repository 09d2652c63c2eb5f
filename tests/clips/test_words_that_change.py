"""A translation that changes leaves its clip behind: nobody hears other words than they read."""

from clips.room import MANAGE, WISHES, hash_of, page_of, record, spoken, to_hear

NEW = "ሓድሽ ድሌታት"


def test_a_stale_clip_is_listed_and_not_played(amina, administrator, translate):
    record(administrator)
    old = hash_of("ti", WISHES)
    assert to_hear(amina.visit("/get-ready/wishes"))
    translate("ti", WISHES, NEW)
    assert not to_hear(amina.visit("/get-ready/wishes"))
    listed = administrator.visit(f"{MANAGE}/ti?show=stale")
    assert listed.has_text(NEW)
    assert listed.has_text("The words have changed since this was recorded.")
    assert f"{MANAGE}/ti/{old}/remove" in "".join(listed.links())


def test_recording_the_new_words_replaces_the_old_clip(app, amina, administrator, translate):
    record(administrator)
    translate("ti", WISHES, NEW)
    address = record(administrator)
    assert list(to_hear(amina.visit("/get-ready/wishes")).values()) == [address]
    assert administrator.visit(f"{MANAGE}/ti?show=stale").has_text("There is no such text.")
    assert len(list(app.extensions["settings"].clips.rglob("*.mp3"))) == 1


def test_words_that_come_back_are_heard_again(amina, administrator, translate):
    record(administrator)
    before = spoken("ti").text
    translate("ti", WISHES, NEW)
    assert not to_hear(amina.visit("/get-ready/wishes"))
    translate("ti", WISHES, before)
    assert to_hear(amina.visit("/get-ready/wishes"))


def test_a_page_of_the_old_words_records_nothing(administrator, translate):
    page = page_of("ti")
    translate("ti", WISHES, NEW)
    administrator.visit(page, expect=404)


def test_a_text_without_a_translation_has_no_clip(administrator, translate):
    page = page_of("ti")
    translate("ti", WISHES, "")
    administrator.visit(page, expect=404)
    assert not administrator.visit(f"{MANAGE}/ti?words={WISHES}").has_text("My wishes</p>")


def test_a_clip_whose_text_is_gone_can_be_removed(administrator, translate):
    record(administrator)
    old = page_of("ti")
    translate("ti", WISHES, "")
    listed = administrator.visit(f"{MANAGE}/ti?show=stale")
    assert listed.has_text("This text is gone.")
    administrator.fill(f"{old}/remove")
    assert administrator.visit(f"{MANAGE}/ti?show=stale").has_text("There is no such text.")
