"""Her officer opens the pack: what she shared is there, in her words."""

from cast.people import review_id
from cast.sharing import share, wish

PACK = f"/officer/reviews/{review_id('amina')}/pack"


def test_a_shared_wish_is_read_with_its_language_and_direction(amina, her_officer):
    wish(amina, "ሓወይ ክርኢ ይደሊ")
    share(amina)
    page = her_officer.visit(PACK)
    assert '<blockquote class="words" dir="ltr" lang="ti">ሓወይ ክርኢ ይደሊ</blockquote>' in page.html
    assert page.has_text("In Tigrinya")


def test_nothing_shared_yet(amina, her_officer):
    wish(amina, "Not shared")
    page = her_officer.visit(PACK)
    assert page.has_text("has not shared anything to read here yet")
    assert not page.has_text("Not shared")
