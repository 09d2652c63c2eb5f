"""Putting the points in order with Up and Down."""

import pytest

LIST = "/get-ready/agenda"


@pytest.fixture
def three(ben, order):
    ben.fill(f"{LIST}/topics", topics=["family", "friends", "money"])
    return order(ben)


def test_up_changes_places_with_the_point_above(ben, order, three):
    first, second, third = three
    ben.press(f"{LIST}/{third}/up", {"position": 3})
    assert order(ben) == [first, third, second]


def test_down_changes_places_with_the_point_below(ben, order, three):
    first, second, third = three
    ben.press(f"{LIST}/{first}/down", {"position": 1})
    assert order(ben) == [second, first, third]


def test_an_up_that_is_sent_twice_moves_once(ben, order, three):
    first, second, third = three
    for _again in range(3):
        ben.press(f"{LIST}/{third}/up", {"position": 3})
    assert order(ben) == [first, third, second]


def test_the_first_has_no_up_and_the_last_no_down(ben, order, three):
    page = ben.visit(LIST)
    assert f"{three[0]}/up" not in page.html
    assert f"{three[-1]}/down" not in page.html
    ben.press(f"{LIST}/{three[0]}/up", {"position": 1})
    ben.press(f"{LIST}/{three[-1]}/down", {"position": 3})
    assert order(ben) == three


def test_up_steps_over_a_point_that_was_taken_out(ben, order, three):
    first, second, third = three
    ben.press(f"{LIST}/{second}/remove")
    ben.press(f"{LIST}/{third}/up", {"position": 3})
    assert order(ben) == [third, first]
    ben.press(f"{LIST}/{second}/undo")
    assert order(ben) == [third, second, first]


def test_a_new_point_comes_last(ben, order, three):
    ben.press(f"{LIST}/{three[2]}/up", {"position": 3})
    ben.fill(f"{LIST}/new", text="One more")
    assert order(ben)[:3] == [three[0], three[2], three[1]]
    assert len(order(ben)) == 4


@pytest.mark.parametrize("nonsense", ["", "x", "-1", "9" * 30, "²"])
def test_nonsense_moves_nothing(ben, order, three, nonsense):
    ben.press(f"{LIST}/{three[1]}/up", {"position": nonsense})
    assert order(ben) == three
