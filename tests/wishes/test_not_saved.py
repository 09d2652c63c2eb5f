"""A locked database: a sentence, a 503, and the words still in the form."""

from cast.locking import locked

NEW = "/get-ready/wishes/new"


def test_a_locked_database_keeps_the_words(app, amina):
    page = amina.visit(f"{NEW}?kind=want")
    sent = {**page.form_values(), "text": "Words that must stay", "csrf_token": amina.token()}
    with locked(app):
        refused = amina.press(NEW, sent, expect=503)
    assert refused.has_text("Not saved. Try again in a minute.")
    assert refused.form_values()["text"] == "Words that must stay"
    assert not amina.visit("/get-ready/wishes").has_text("Words that must stay")


def test_autosave_is_told_too(app, amina):
    sent = {**amina.visit(f"{NEW}?kind=want").form_values(), "text": "Words"}
    sent["csrf_token"] = amina.token()
    with locked(app):
        refused = amina.press(NEW, sent, expect=503, headers={"X-Autosave": "1"})
    assert refused.json["message"]
