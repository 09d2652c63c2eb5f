"""A language that a machine drafted says so on each page, until somebody has checked it."""

from portal.i18n import catalogue

FOOT = 'class="chip" href="/languages"'


def test_a_machine_draft_says_so_and_leads_to_how_far_it_is(amina):
    page = amina.visit("/get-ready")
    assert FOOT in page.html
    assert "computer translation" in page.text


def test_english_does_not(ben, amina):
    assert FOOT not in ben.visit("/get-ready").html
    amina.press("/language", {"language": "ti", "mode": "english"})
    assert FOOT not in amina.visit("/get-ready").html


def test_a_language_that_a_person_wrote_does_not(amina, monkeypatch):
    catalogue.forget()
    monkeypatch.setattr("portal.web.context.by_computer", lambda _tag: False)
    assert FOOT not in amina.visit("/get-ready").html
    catalogue.forget()
