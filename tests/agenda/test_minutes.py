"""Minutes add up against the meeting's: a warning in words, never a refusal."""

LIST = "/get-ready/agenda"


def test_minutes_are_added_up(ben):
    ben.fill(f"{LIST}/new", text="My brother", minutes="20")
    ben.fill(f"{LIST}/new", text="My phone", minutes="20")
    page = ben.visit(LIST)
    assert page.has_text("My points take 40 minutes. The meeting is 40")
    assert not page.has_text("I can make some shorter")


def test_more_than_the_meeting_has_is_said_and_kept(ben):
    ben.fill(f"{LIST}/new", text="My brother", minutes="40")
    ben.fill(f"{LIST}/new", text="My phone", minutes="15")
    page = ben.visit(LIST)
    assert page.has_text("My points take 55 minutes. The meeting is 40")
    assert page.has_text("That is OK. I can make some shorter.")


def test_a_point_that_was_taken_out_takes_no_minutes(ben, order):
    ben.fill(f"{LIST}/new", text="My brother", minutes="40")
    ben.fill(f"{LIST}/new", text="My phone", minutes="15")
    ben.press(f"{LIST}/{order(ben)[0]}/remove")
    assert ben.visit(LIST).has_text("My points take 15 minutes.")
