"""Taking a feeling out, bringing it back, and saying it anew."""

LIST = "/get-ready/feelings"
FRIENDS = f"{LIST}/friends"


def test_a_feeling_is_taken_out_and_brought_back(ben):
    ben.fill(FRIENDS, feeling="sad", text="They moved away")
    gone = ben.press(f"{FRIENDS}/remove")
    assert not ben.visit(LIST).has_text("I feel sad")
    assert ben.visit(gone.location).has_text("They moved away")
    ben.press(f"{FRIENDS}/undo")
    assert ben.visit(LIST).has_text("They moved away")


def test_an_area_can_be_answered_anew(ben):
    ben.fill(FRIENDS, feeling="sad", text="They moved away")
    ben.press(f"{FRIENDS}/remove")
    page = ben.visit(FRIENDS)
    assert page.form_values()["text"] == ""
    assert "feeling" not in page.form_values()
    ben.press(FRIENDS, {**page.form_values(), "feeling": "good"})
    assert ben.visit(LIST).has_text("I feel good")


def test_what_stands_or_never_was_has_no_page_of_having_gone(ben):
    ben.visit(f"{FRIENDS}/removed", expect=404)
    ben.fill(FRIENDS, feeling="sad")
    ben.visit(f"{FRIENDS}/removed", expect=404)
    ben.press(f"{LIST}/money/remove", expect=404)
    ben.press(f"{LIST}/money/undo", expect=404)
