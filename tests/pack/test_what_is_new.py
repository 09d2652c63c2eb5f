"""What came since the officer last looked is marked, on the desk and in the pack."""

from uuid import uuid4

from cast.sharing import SHARE, rewrite, share, wish
from pack.desk import CAROL, PACK


def test_the_desk_counts_what_is_new(amina, her_officer):
    first = wish(amina, "One")
    share(amina)
    desk = her_officer.visit("/officer")
    assert desk.has_text("Not opened yet")
    assert desk.has_text("1 new thing")
    her_officer.visit(PACK)
    assert her_officer.visit("/officer").has_text("Nothing new since I last looked.")
    rewrite(amina, first, text="One, but better")
    wish(amina, "Two")
    share(amina)
    desk = her_officer.visit("/officer")
    assert desk.has_text("1 new thing")
    assert desk.has_text("1 thing changed")


def test_the_pack_marks_it_until_the_next_version(amina, her_officer):
    first = wish(amina, "One")
    wish(amina, "Same")
    share(amina)
    assert marks(her_officer) == []
    rewrite(amina, first, text="One, but better")
    wish(amina, "Two")
    share(amina)
    assert marks(her_officer) == ["Changed", "New"]
    assert marks(her_officer) == ["Changed", "New"]
    share_more(amina)
    assert marks(her_officer) == ["New"]


def test_what_is_for_others_is_no_news(amina, her_officer):
    wish(amina, "One")
    share(amina)
    her_officer.visit(PACK)
    wish(amina, "For Carol", "chosen", readers=[CAROL])
    share(amina)
    desk = her_officer.visit("/officer")
    assert desk.has_text("Nothing new since I last looked.")
    assert marks(her_officer) == []


def test_what_was_taken_back_is_gone_at_once(amina, her_officer):
    first = wish(amina, "Taken back soon")
    wish(amina, "Kept")
    share(amina)
    assert her_officer.visit(PACK).has_text("Taken back soon")
    amina.press(f"{SHARE}/{first}/take-back")
    page = her_officer.visit(PACK)
    assert not page.has_text("Taken back soon")
    assert page.has_text("Kept")


def share_more(amina):
    wish(amina, f"Three {uuid4()}")
    share(amina)


def marks(officer):
    page = officer.visit(PACK)
    texts = ["".join(one.itertext()).strip() for one in page.all("span")]
    return sorted({text for text in texts if text in {"New", "Changed"}})
