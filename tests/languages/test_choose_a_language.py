"""Somebody chooses a language before signing in, and keeps it afterwards."""

from portal.i18n import SHIPPED


def test_languages_stand_under_their_own_names(anybody):
    page = anybody.visit("/language")
    for name in ("English", "العربية", "ትግርኛ"):
        assert page.has_text(name)


def test_the_choice_holds_on_the_next_page(anybody):
    anybody.press("/language", {"language": "ar", "mode": "both"})
    html = anybody.visit("/").all("h1")[0]
    assert anybody.visit("/").tree.get("dir") == "rtl"
    assert html is not None


def test_only_english_turns_the_page_round(anybody):
    anybody.press("/language", {"language": "ar", "mode": "english"})
    root = anybody.visit("/").tree
    assert (root.get("lang"), root.get("dir")) == ("en", "ltr")


def test_the_choice_is_kept_on_the_account(amina, cast):
    amina.press("/language", {"language": "ar", "mode": "mine"})
    assert cast.visitor("amina").visit("/").tree.get("lang") == "ar"


def test_no_language_is_asked_for_with_a_sentence(anybody):
    page = anybody.press("/language", {"language": "xx", "mode": "both"}, expect=422)
    assert page.has_text("Pick a language.")


def test_a_cookie_that_is_no_language_is_english(anybody):
    anybody.client.set_cookie("language", "'; DROP TABLE.everything")
    assert anybody.visit("/").tree.get("lang") == "en"


def test_the_browser_is_believed_through_its_aliases(anybody):
    page = anybody.visit("/", **{"Accept-Language": "xx;q=1, ti-ER;q=0.9, en;q=0.1"})
    assert page.tree.get("lang") == "ti"


def test_next_never_leads_away(anybody):
    for away in ("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"):
        sent = {"language": "ar", "mode": "both", "next": away}
        assert anybody.press("/language", sent).location == "/"


def test_every_shipped_language_draws_the_page(anybody):
    for tag in SHIPPED:
        anybody.press("/language", {"language": tag, "mode": "both"})
        anybody.visit("/language")


def test_the_choice_leads_back_to_the_page_before(anybody):
    page = anybody.visit("/language", Referer="http://localhost/card?next=/me")
    assert page.form_values()["next"] == "/card?next=/me"
    for elsewhere in ("https://elsewhere.example/card", "http://localhost/language"):
        assert not anybody.visit("/language", Referer=elsewhere).form_values()["next"]
