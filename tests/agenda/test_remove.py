"""Taking a point out, and bringing it back."""

LIST = "/get-ready/agenda"


def test_a_point_is_taken_out_and_brought_back(ben, order):
    ben.fill(f"{LIST}/new", text="My brother")
    mine = f"{LIST}/{order(ben)[0]}"
    gone = ben.press(f"{mine}/remove")
    assert order(ben) == []
    assert ben.visit(gone.location).has_text("My brother")
    ben.visit(mine, expect=404)
    ben.press(f"{mine}/undo")
    assert ben.visit(LIST).has_text("My brother")


def test_taking_out_twice_is_taking_out_once(ben, order):
    ben.fill(f"{LIST}/new", text="My brother")
    mine = f"{LIST}/{order(ben)[0]}"
    ben.press(f"{mine}/remove")
    ben.press(f"{mine}/remove")
    ben.press(f"{mine}/undo")
    assert len(order(ben)) == 1


def test_a_point_that_stands_has_no_page_of_having_gone(ben, order):
    ben.fill(f"{LIST}/new", text="My brother")
    ben.visit(f"{LIST}/{order(ben)[0]}/removed", expect=404)


def test_words_on_a_page_left_open_outlive_the_removal_on_another_phone(ben, order):
    ben.fill(f"{LIST}/new", text="My brother")
    mine = f"{LIST}/{order(ben)[0]}"
    left_open = {**ben.visit(mine).form_values(), "text": "My brother and my aunt"}
    ben.press(f"{mine}/remove")
    both = ben.press(mine, left_open, expect=409)
    assert both.has_text("My brother and my aunt")
    ben.press(mine, both.form_values())
    assert ben.visit(LIST).has_text("My brother and my aunt")
