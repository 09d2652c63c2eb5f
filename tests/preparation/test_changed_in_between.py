"""What changed on another phone is looked at before it is shared."""

import pytest
from cast.sharing import SHARE, rewrite, texts, versions, wish


@pytest.fixture
def wish_id(ben):
    return wish(ben, "As I saw it")


def test_it_is_shown_again_and_not_shared(cast, ben, wish_id):
    sent = ben.visit(SHARE).form_values()
    rewrite(cast.visitor("ben"), wish_id, text="As it is now")
    page = ben.press(SHARE, sent, expect=409)
    assert page.has_text("Something changed on another phone. Look again, then share.")
    assert page.has_text("As it is now")
    assert versions(ben, "ben") == []
    ben.press(SHARE, page.form_values())
    assert texts(versions(ben, "ben")[0].items) == ["As it is now"]


def test_a_changed_audience_is_shown_again(cast, ben, wish_id):
    sent = ben.visit(SHARE).form_values()
    rewrite(cast.visitor("ben"), wish_id, audience="meeting")
    page = ben.press(SHARE, sent, expect=409)
    assert page.has_text("This is for everyone at my meeting.")


def test_something_written_in_between_is_not_shared_unseen(cast, ben, wish_id):
    assert wish_id
    sent = ben.visit(SHARE).form_values()
    wish(cast.visitor("ben"), "And one more")
    ben.press(SHARE, sent, expect=409)
    assert versions(ben, "ben") == []


@pytest.mark.usefixtures("wish_id")
def test_a_note_to_myself_in_between_does_not_matter(cast, ben):
    sent = ben.visit(SHARE).form_values()
    wish(cast.visitor("ben"), "Only mine", audience="only-me")
    ben.press(SHARE, sent)
    assert texts(versions(ben, "ben")[0].items) == ["As I saw it"]
