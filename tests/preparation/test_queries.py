"""How many queries a page asks, however much there is."""

import pytest
from cast.counting import queries
from cast.sharing import SHARE, share, wish


@pytest.mark.parametrize(
    ("address", "most"),
    [("/", 4), ("/get-ready", 3), (f"{SHARE}/done", 3), ("/what-happened", 5), ("/my-people", 2)],
)
def test_a_hub_asks_little(ben, address, most):
    for number in range(5):
        wish(ben, f"Wish {number}")
    share(ben)
    with queries(ben.app) as asked:
        ben.visit(address)
    assert len(asked) <= most, asked


def test_look_and_share_asks_once_for_each_kind_of_thing(ben):
    for number in range(5):
        wish(ben, f"Wish {number}")
    with queries(ben.app) as asked:
        ben.visit(SHARE)
    assert len(asked) <= 8, asked
    share(ben)
    with queries(ben.app) as asked:
        ben.visit(SHARE)
    assert len(asked) <= 9, asked
