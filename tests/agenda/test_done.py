"""Done is the young person's own word."""

LIST = "/get-ready/agenda"


def test_i_am_done_and_not_done_yet(ben):
    assert ben.visit(LIST).has_text("I am done with this")
    ben.press("/get-ready/agenda/done", {"done": "1"})
    assert ben.visit(LIST).has_text("Not done yet")
    ben.press("/get-ready/agenda/done", {"done": "0"})
    assert ben.visit(LIST).has_text("I am done with this")
