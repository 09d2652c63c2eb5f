"""A page of the record asks ten queries at most, with one thing or with many."""

import pytest
from cast.counting import queries
from record.meeting import RECORD, answer, item_page, promise, shared

MOST = 10


@pytest.mark.parametrize("count", [1, 12])
def test_every_page(amina, her_officer, count):
    one, *_others = shared(amina, *(f"Wish {number}" for number in range(count)))
    answer(her_officer, one)
    her_officer.press(f"{item_page(one)}/actions", promise())
    sent = {"words": "A bus pass", "reason": "For school"}
    decided = her_officer.fill(f"{RECORD}/decisions/new", **sent).location.partition("#")[0]
    for address in (RECORD, item_page(one), decided, f"{RECORD}/close"):
        her_officer.visit(address)
        with queries(amina.app) as asked:
            her_officer.visit(address)
        assert len(asked) <= MOST, (address, asked)
