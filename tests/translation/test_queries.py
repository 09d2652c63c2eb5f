"""One statement for all the English of a review, however much there is."""

import pytest
from cast.counting import queries
from pack.desk import everything
from translation.desk import MINE, REVIEW, SHARED, not_meant, rows, shared_wish, write

NAMES = {"her_officer": (REVIEW, "/officer"), "her_social_worker": (SHARED,), "amina": (MINE,)}
MOST = {"amina": 5}


@pytest.mark.parametrize("many", [1, 6])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_asks_as_little_with_much_english(cast, amina, her_officer, name, many):
    everything(amina, audience="meeting")
    for number in range(many):
        write(her_officer, shared_wish(amina, f"ቃላት {number}"), f"Words {number}")
    amina.fill(not_meant(rows(amina)[0].id), text="")
    visitor = cast.visitor(name)
    for address in NAMES[name]:
        with queries(cast.app) as asked:
            visitor.visit(address)
        assert sum("FROM translation" in one for one in asked) == 1
        assert len(asked) <= MOST.get(name, 10), asked


def test_what_happened_and_the_page_of_an_objection(cast, amina, her_officer):
    write(her_officer, shared_wish(amina))
    for address in ("/what-happened", not_meant(rows(amina)[0].id)):
        with queries(cast.app) as asked:
            amina.visit(address)
        assert len(asked) <= 5, asked
