"""From right to left, numbers and times still read from left to right: measured by their glyphs."""

import re

import pytest
from browser.glyphs import numbers, turned
from cast.people import Cast, person_id, review_id
from cast.sharing import share, wish
from contacts.written import written

TIME = re.compile(r"[012]\d:[0-5]\d")
SHARE = "/get-ready/share"
MINE = (
    "/my-review",
    "/my-review/parts",
    "/what-happened",
    "/skills",
    "/skills/home",
    "/skills/growth",
    "/speak-up",
    "/speak-up/new/complaint",
    "/speak-up/unfair",
    "/me/who-looked",
    "/me",
)
PAGES = ("/", "/get-ready", SHARE, f"{SHARE}/done", "/my-people/visits", *MINE)
RIGHT_TO_LEFT = ("ar", "fa_AF", "ps", "ckb", "ur")
TURNED = '<main dir="rtl"><p>اتصل على 0800 1111 الآن</p></main>'


def test_the_measure_finds_a_turned_number(new_phone):
    page = new_phone().page
    page.set_content(TURNED)
    assert numbers(page) == {"0800 1111": False}


@pytest.mark.parametrize("mode", ["both", "mine"])
@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_help_numbers(new_phone, language, mode):
    phone = new_phone(language="ar")
    choose(phone, mode, language)
    phone.open("/help")
    assert phone.one("html").get_attribute("dir") == "rtl"
    found = numbers(phone.page)
    assert "999" in found
    assert len(found) > 3
    assert all(found.values()), found


@pytest.mark.parametrize("mode", ["both", "mine"])
@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_the_time_of_my_review(new_phone, cast: Cast, language, mode):
    phone = new_phone(cast.visitor("yusuf"))
    choose(phone, mode, language)
    phone.open("/")
    assert phone.one("html").get_attribute("dir") == "rtl"
    found = numbers(phone.page)
    assert any(TIME.fullmatch(number) for number in found), found
    assert all(found.values()), found


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_the_parts_of_a_sentence_follow_each_other(new_phone, cast: Cast, language):
    """A day and a time inside a sentence: no letter tells a browser which way they run."""
    yusuf = cast.visitor("yusuf")
    wish(yusuf, "أريد أن أرى أخي أكثر", "meeting")
    yusuf.fill("/skills/home", **{"skill-clean": "teach"})
    yusuf.fill("/skills/now", **{"skill-1": "bus", "by-1": "2091-01-15"})
    share(yusuf)
    officer = cast.visitor("other_officer")
    officer.visit(f"/officer/reviews/{review_id('yusuf')}/pack")
    written(officer, f"/officer/young-people/{person_id('yusuf')}")
    phone = new_phone(yusuf)
    choose(phone, "both", language)
    for path in PAGES:
        phone.open(path)
        assert phone.page.locator("main .own").count()
        assert not turned(phone.page), path


def choose(phone, mode: str, language: str) -> None:
    phone.open("/language")
    phone.pick("language", language)
    phone.pick("mode", mode)
    phone.press("#question .main-step")
