"""Home says when the next review is; it is a different page for a stranger and for an adult."""


def test_the_next_review_in_words(amina):
    page = amina.visit("/")
    assert page.has_text("in 6 days")
    assert page.has_text("Elm House, room 2")
    assert page.has_text("Olga Officer")


def test_a_stranger_is_asked_for_a_language_first(anybody):
    assert anybody.visit("/", expect=302).location == "/language"
    assert anybody.visit("/", **{"Accept-Language": "ti"}).tree.get("lang") == "ti"


def test_a_stranger_is_shown_the_ways_in(anybody):
    anybody.press("/language", {"language": "en", "mode": "both"})
    assert "/card" in anybody.visit("/").links()


def test_an_officer_is_led_to_the_desk(her_officer):
    assert her_officer.visit("/", expect=302).location == "/officer"


def test_every_role_lands_somewhere(cast):
    for name in ("her_social_worker", "manager", "administrator", "editor", "publisher"):
        cast.visitor(name).visit("/")
