"""Reading my rights: open to everyone, drawn once, not sent twice, in the reader's language."""

import re

import pytest
from cast.counting import queries
from long_pages.shelves import put, shelf_in

from portal.i18n.catalogue import forget, reading_from
from portal.long_pages.files import Name
from portal.long_pages.shelf import pages_of

SLUGS = [page.name.slug for page in pages_of("rights")]
PAGE = "/rights/leaving-care"
PLAIN = "/rights/an-interpreter"


@pytest.fixture
def shelf(tmp_path):
    """The English pages and a made-up Arabic one of each kind."""
    folder = shelf_in(tmp_path / "translations")
    with reading_from(folder):
        put(folder, "ar", "an-interpreter")
        put(folder, "ar", "leaving-care")
        yield folder


def change_the_english(shelf):
    path = Name("rights", "an-interpreter").path(shelf, "en")
    text = path.read_text("utf-8")
    path.write_text(text.replace("They say my words", "They put my words"), "utf-8")
    forget()


def in_arabic(visitor, mode="both"):
    visitor.press("/language", {"language": "ar", "mode": mode})
    return visitor


def main_of(page):
    return page.html.partition("<main")[2]


def test_every_page_is_open_to_everyone(anybody):
    links = anybody.visit("/rights").links()
    for slug in SLUGS:
        assert f"/rights/{slug}" in links
        page = anybody.visit(f"/rights/{slug}")
        assert "Checked on" in page.text
        assert f"/rights/{slug}/easy" in page.links()
        anybody.visit(f"/rights/{slug}/easy")


@pytest.mark.parametrize("path", ["/rights/nothing", "/rights/nothing/easy", "/rights/../etc"])
def test_what_is_no_page_is_not_found(anybody, path):
    anybody.visit(path, expect=404)


def test_the_welcome_and_home_lead_there(anybody, ben):
    anybody.press("/language", {"language": "en", "mode": "both"})
    assert "/rights" in anybody.visit("/").links()
    assert "/rights" in ben.visit("/").links()


def test_numbers_dial_and_read_left_to_right(anybody):
    page = anybody.visit("/rights/where-i-live")
    assert "tel:999" in page.links()
    assert "tel:08005280731" in page.links()
    assert '<a href="tel:999"><bdi dir="ltr" class="nowrap">999</bdi></a>' in page.html


def test_a_page_is_sent_once(anybody):
    first = anybody.visit(PAGE)
    assert first.headers["Cache-Control"] == "private, no-cache"
    assert {"Cookie", "Accept-Language"} <= set(re.split(r",\s*", first.headers["Vary"]))
    again = anybody.visit(PAGE, expect=304, **{"If-None-Match": first.headers["ETag"]})
    assert again.bytes == b""
    assert again.headers["ETag"] == first.headers["ETag"]
    assert anybody.visit(PAGE).bytes == first.bytes


def test_a_kept_page_allows_only_the_portals_own_files(anybody):
    policy = anybody.visit(PAGE).headers["Content-Security-Policy"]
    assert "script-src 'self'; style-src 'self';" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy


def test_another_language_or_other_english_is_another_page(anybody, shelf):
    english = anybody.visit(PLAIN)
    arabic = in_arabic(anybody).visit(PLAIN)
    assert arabic.headers["ETag"] != english.headers["ETag"]
    change_the_english(shelf)
    changed = anybody.visit(PLAIN, **{"If-None-Match": arabic.headers["ETag"]})
    assert "They put my words" in changed.text


def test_whoever_is_signed_in_gets_a_page_of_their_own(ben):
    page = ben.visit(PAGE)
    assert page.headers["Cache-Control"] == "no-store"
    assert "ETag" not in page.headers
    assert "I know this" in page.text


def test_a_young_person_can_speak_up_where_it_is_about_that(ben, her_officer, anybody):
    for slug in ("an-advocate", "being-treated-fairly", "complaining"):
        assert "/speak-up/new/complaint" in ben.visit(f"/rights/{slug}").links()
        for other in (her_officer, anybody):
            assert "/speak-up/new/complaint" not in other.visit(f"/rights/{slug}").links()
    assert "/speak-up/new/complaint" not in ben.visit("/rights/my-plan").links()


def test_adults_get_no_button_that_is_not_theirs(anybody, her_officer):
    assert "/my-people" in anybody.visit("/rights/an-advocate").links()
    page = her_officer.visit("/rights/an-advocate")
    assert "/my-people" not in page.links()
    assert "I see who is there for me" in page.text


def test_what_is_said_once_is_kept_for_nobody(anybody, ben):
    with ben.client.session_transaction() as cookie:
        cookie["_flashes"] = [("message", "Only for Ben")]
        cookie.pop("_user_id")
    assert "Only for Ben" in ben.visit(PAGE).text
    assert "Only for Ben" not in anybody.visit(PAGE).text


def test_a_kept_page_asks_nothing_of_the_database(app, anybody):
    anybody.visit(PAGE)
    with queries(app) as seen:
        anybody.visit(PAGE)
    assert seen == []


def test_few_queries_for_a_young_person(app, amina):
    for path in ("/rights", PAGE, "/rights/which-support"):
        amina.visit(path)
        with queries(app) as seen:
            amina.visit(path)
        assert len(seen) <= 5, (path, seen)


@pytest.mark.usefixtures("shelf")
def test_no_translation_yet_shows_english_and_says_so(anybody):
    page = in_arabic(anybody).visit("/rights/my-plan")
    assert '<div class="stack" lang="en" dir="ltr">' in page.html
    assert "untranslated" in main_of(page).partition("</h1>")[0]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(("mode", "both"), [("both", True), ("mine", False)])
def test_my_language_first_and_english_beside(anybody, mode, both):
    html = main_of(in_arabic(anybody, mode).visit(PLAIN))
    assert html.index('<div class="stack" lang="ar" dir="rtl">') > 0
    assert ("They say my words in English" in html) == both
    assert ("<details" in html) == both
    if both:
        assert html.index('lang="ar"') < html.index("They say my words in English")


@pytest.mark.usefixtures("shelf")
def test_only_english(anybody):
    html = main_of(in_arabic(anybody, "english").visit(PLAIN))
    assert "They say my words in English" in html
    assert 'lang="ar"' not in html.replace('lang="ar">العربية', "")


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("mode", ["both", "mine"])
def test_a_safety_page_stands_in_english_until_it_is_reviewed(anybody, mode):
    html = main_of(in_arabic(anybody, mode).visit(PAGE))
    english = html.index("Some support goes on")
    assert english < html.index('<div class="stack" lang="ar" dir="rtl">')
    assert html.count("tel:08000232033") == 2


def test_a_reviewed_safety_page_stands_first(anybody, shelf):
    put(shelf, "ar", "leaving-care", "reviewed", reviewer="Somebody fluent")
    forget()
    html = main_of(in_arabic(anybody).visit(PAGE))
    assert html.index('<div class="stack" lang="ar" dir="rtl">') < html.index(
        "Some support goes on"
    )


def test_the_list_says_once_that_a_computer_translated_a_title(anybody, shelf):
    once = '<p><span class="computer">'
    assert in_arabic(anybody).visit("/rights").html.count(once) == 1
    assert once not in in_arabic(anybody, "english").visit("/rights").html
    put(shelf, "ar", "leaving-care", "reviewed", reviewer="Somebody fluent")
    forget()
    assert once not in in_arabic(anybody).visit("/rights").html


def test_a_stale_page_says_so_and_shows_the_english(anybody, shelf):
    change_the_english(shelf)
    html = main_of(in_arabic(anybody, "mine").visit(PLAIN))
    assert '<details class="stack" open>' in html
    assert "They put my words" in html


@pytest.mark.usefixtures("shelf")
def test_the_status_page_counts_long_pages(anybody):
    text = anybody.visit("/languages").text
    assert "2 long pages of 20 are translated." in text
    assert "20 long pages" in text
