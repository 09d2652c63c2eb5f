"""The agenda stands in the young person's order, with minutes and marks."""

from cast.sharing import share
from pack.desk import CAROL, PACK, point


def test_order_minutes_and_marks(amina, her_officer):
    point(amina, "First", minutes="10", not_with=CAROL)
    point(amina, "Second", minutes="35", alone_with_iro="y")
    share(amina)
    page = her_officer.visit(PACK)
    assert page.text.index("First") < page.text.index("Second")
    assert page.has_text("These points take 45 minutes.")
    assert page.has_text("That is 5 minutes more than the meeting has.")
    assert page.has_text("Alone with the IRO")
    assert page.has_text("Not when Carol Carer is in the room")


def test_points_within_the_time_of_the_meeting(amina, her_officer):
    point(amina, "One", minutes="20")
    share(amina)
    assert her_officer.visit(PACK).has_text("The meeting has 40 minutes.")


def test_numbers_have_no_gap_where_something_is_hidden(amina, her_officer):
    point(amina, "One")
    point(amina, "Hidden", audience="only-me")
    point(amina, "Two")
    share(amina)
    headings = ["".join(one.itertext()) for one in her_officer.visit(PACK).all("h3")]
    assert [one.split(".")[0] for one in headings] == ["1", "2"]
