"""Disputes and complaints in a browser: strict HTML, WCAG 2.2 AA, no sideways scrolling."""

import pytest
from browser.looking import look
from browser.phone import SMALL
from cast.people import Cast
from disputes.rows import NEW, TOLD, iso, log, open_one, page_of
from speaking_up.room import IRO_DESK, answer, make_late, mine, speak_up


@pytest.fixture
def pages(cast: Cast) -> dict[str, list[str]]:
    """By who opens them: every page there is, with something late on it."""
    amina, officer = cast.visitor("amina"), cast.visitor("her_officer")
    dispute = open_one(officer, told="y", sentence=TOLD, answer_by=iso(cast.today))
    log(officer, dispute, "cafcass")
    answered, late = speak_up(amina), speak_up(amina, "advocate", "both")
    answer(officer, IRO_DESK, answered, "longer")
    answer(officer, IRO_DESK, answered)
    make_late(cast, late)
    new = "/speak-up/new/complaint"
    return {
        "amina": ["/speak-up", new, mine(answered), mine(late), f"{mine(answered)}/further"],
        "her_officer": ["/officer/disputes", NEW, page_of(dispute), IRO_DESK],
        "manager": ["/manage/complaints", f"/manage/complaints/{late}", "/manage/figures"],
    }


@pytest.mark.parametrize(
    ("name", "language", "size"),
    [
        ("amina", "en", SMALL),
        ("amina", "ar", SMALL),
        ("her_officer", "en", SMALL),
        ("manager", "en", SMALL),
    ],
)
def test_every_page(new_phone, cast: Cast, pages, name, language, size):
    visitor = cast.visitor(name)
    visitor.press("/language", {"language": language, "mode": "both"})
    phone = new_phone(visitor, size=size, dark=language == "ar")
    for path in pages[name]:
        phone.open(path)
        look(phone)
