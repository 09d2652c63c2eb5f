"""Only the young person says that a step is done, and can say otherwise."""

from cast.sharing import wish


def test_done_and_not_done_again(ben):
    ben.press("/get-ready/feelings/done", {"done": "1"})
    assert ben.visit("/get-ready").has_text("Not done yet: How I feel")
    ben.press("/get-ready/feelings/done", {"done": "0"})
    assert ben.visit("/get-ready").has_text("I am done: How I feel")


def test_writing_more_leaves_a_step_done(ben):
    ben.press("/get-ready/wishes/done", {"done": "1"})
    wish(ben, "A bicycle")
    assert ben.visit("/get-ready").has_text("Not done yet: My wishes")


def test_there_is_no_other_step(ben):
    ben.press("/get-ready/story/done", {"done": "1"}, expect=404)


def test_another_persons_hub_does_not_move(amina, ben):
    amina.press("/get-ready/feelings/done", {"done": "1"})
    assert not ben.visit("/get-ready").has_text("Not done yet")


def test_every_step_can_be_marked_on_its_own_page(ben):
    for step in ("agenda", "feelings", "wishes", "achievements", "taking-part"):
        page = f"/get-ready/{step}"
        assert ben.visit(page).has_text("I am done with this")
        ben.press(f"{page}/done", {"done": 1})
        assert ben.visit(page).has_text("Not done yet")
