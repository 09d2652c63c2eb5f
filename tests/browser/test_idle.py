"""A phone that was put down: a warning, then nothing of the page is left (SAFETY 1, 3)."""

from cast.sharing import wish
from playwright.sync_api import expect

CANARY = "I want to see the sea with Rahel"
MINUTE = 60 * 1000


def test_a_page_nobody_touches_leaves(new_phone, amina):
    wish(amina, CANARY)
    phone = new_phone(amina)
    phone.page.clock.install()
    phone.open("/get-ready/wishes")
    idle = int(phone.one("body").get_attribute("data-idle") or 0)
    assert idle == 5 * 60
    warning = phone.page.locator("[data-still]")
    expect(warning).to_be_hidden()
    phone.page.clock.fast_forward((idle - 30) * 1000)
    expect(warning).to_be_visible()
    with phone.page.expect_navigation(url="**/left"):
        phone.page.clock.fast_forward(MINUTE)
    assert CANARY not in phone.page.content()
    phone.page.goto("/get-ready/wishes")
    assert phone.path == "/card"


def test_touching_the_page_stays(new_phone, amina):
    phone = new_phone(amina)
    phone.page.clock.install()
    phone.open("/get-ready/wishes")
    for _touch in range(3):
        phone.page.clock.fast_forward(270 * 1000)
        expect(phone.page.locator("[data-still]")).to_be_visible()
        phone.page.mouse.click(5, 300)
        expect(phone.page.locator("[data-still]")).to_be_hidden()
    assert phone.path == "/get-ready/wishes"


def test_another_tab_counts_as_being_here(new_phone, amina):
    phone = new_phone(amina)
    phone.page.clock.install()
    phone.open("/get-ready/wishes")
    other = phone.context.new_page()
    other.goto("/get-ready")
    phone.page.clock.fast_forward(4 * MINUTE)
    other.mouse.click(5, 300)
    phone.page.wait_for_timeout(300)
    phone.page.clock.fast_forward(2 * MINUTE)
    phone.page.wait_for_timeout(300)
    assert phone.path == "/get-ready/wishes"
