"""On a narrow phone each name of a tab, a door or a picture is whole, and Exit in its corner."""

import pytest
from browser.glyphs import broken_words
from cast.people import Cast, person_id

from portal.db import db
from portal.i18n import SHIPPED, Mode
from portal.people.service import choose_language

WIDTHS = (320, 360, 390)
NAMES = ".tabs span, .doors .title, .grid .text"
PAGES = ("/", "/get-ready/feelings", "/get-ready/agenda/topics", "/skills/school-or-work")
FROM_THE_END = """() => {
    const exit = document.querySelector(".exit").getBoundingClientRect();
    return document.dir === "rtl" ? exit.left : innerWidth - exit.right;
}"""


def test_the_measure_finds_a_broken_word(new_phone):
    page = new_phone().page
    page.set_content(
        '<p style="width: 4rem; overflow-wrap: anywhere">Caafimaadkayga iyo</p>'
        '<p style="width: 4rem">dib-u-eegista ka dib</p>'
    )
    assert broken_words(page, "p") == ["Caafimaadkayga"]


@pytest.mark.parametrize("tag", SHIPPED)
def test_names_are_whole_and_exit_is_in_its_corner(app, cast: Cast, new_phone, tag):
    with app.app_context(), db.at_once() as session:
        choose_language(session, person_id("amina"), tag, Mode.BOTH)
    phone = new_phone(cast.visitor("amina"), size=(WIDTHS[0], 640))
    for path in PAGES:
        phone.open(path)
        for width in WIDTHS:
            phone.page.set_viewport_size({"width": width, "height": 640})
            assert not broken_words(phone.page, NAMES), (path, width)
            assert phone.page.evaluate(FROM_THE_END) <= 12, (path, width)
