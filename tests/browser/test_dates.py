"""The dates on a phone and a laptop: axe, 320 px, dark, right to left, without JavaScript."""

import pytest
from browser.looking import axe, fits, is_strict
from cast.people import person_id

THEIRS = f"/officer/young-people/{person_id('amina')}"
PAGES = {
    "amina": ("/my-dates", "/my-dates/one-more-review"),
    "her_officer": ("/officer/dates", THEIRS, f"{THEIRS}/health", f"{THEIRS}/dates/pep-started"),
    "manager": ("/manage/health", "/manage/report?version=full"),
    "administrator": (f"/manage/people/{person_id('amina')}/care",),
}
EVERY = [(name, path) for name, paths in PAGES.items() for path in paths]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("name", "path"), EVERY)
def test_each_page_holds(cast, new_phone, name, path, dark):
    visitor = cast.visitor(name)
    if dark:
        visitor.press("/language", {"language": "ar", "mode": "both"})
    phone = new_phone(visitor, dark=dark)
    phone.page.goto(path)
    fits(phone)
    is_strict(phone)
    axe(phone)


def test_written_down_without_javascript(cast, new_phone):
    phone = new_phone(cast.visitor("her_officer"), script=False)
    phone.page.goto(f"{THEIRS}/health")
    phone.page.select_option("#delay", "clinic")
    phone.page.click("button.main-step")
    assert phone.page.locator("h3").inner_text() == "Not held yet"
    phone.page.goto(f"{THEIRS}/health")
    phone.page.fill("#held_on", "2020-01-01")
    phone.page.click("button.main-step")
    assert "They are looked after since" in phone.page.locator(".errors").inner_text()
