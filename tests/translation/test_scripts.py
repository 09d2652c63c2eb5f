"""Words in any script and direction, and hostile ones, come out as the words they are."""

import pytest
from translation.desk import MINE, REVIEW, blocks, not_meant, rows, shared_wish, write

WORDS = [
    "أريد أن أرى أخي 020 7946 0000",
    "زما ورور 👨‍👩‍👧‍👦 at 07:30-9:00",
    "I said “سلام” and \u200fלא\u200e, then ሰላም 🙂",
    "one\ntwo\n\nthree",
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "{{ 7*7 }} %(name)s %s",
]


@pytest.mark.parametrize("words", WORDS)
def test_they_come_back_as_they_were(amina, her_officer, words):
    write(her_officer, shared_wish(amina), words)
    (row,) = rows(amina)
    amina.fill(not_meant(row.id), text=words)
    for page in (her_officer.visit(REVIEW), amina.visit(MINE)):
        assert blocks(page) == [(words, "en", "ltr")]
        assert words in [one.text for one in page.all("blockquote")]
        assert not [tag for tag in page.all("script") if not tag.get("src")]
        assert not [tag for tag in page.all("img") if tag.get("src") == "x"]


def test_an_objection_keeps_its_direction_and_language(amina, her_officer):
    amina.press("/language", {"language": "ar", "mode": "both"})
    write(her_officer, shared_wish(amina, "أريد أن أرى أخي"))
    amina.fill(not_meant(rows(amina)[0].id), text="أختي، لا أخي")
    page = her_officer.visit(REVIEW)
    assert '<blockquote class="words" dir="rtl" lang="ar">أختي، لا أخي</blockquote>' in page.html
