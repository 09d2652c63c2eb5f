"""A page of the agenda reads five times or less, however long the list is."""

import pytest
from cast.counting import queries
from cast.people import person_id

LIST = "/get-ready/agenda"


@pytest.mark.parametrize("path", ["", "/topics", "/new", "one"])
def test_a_page_reads_five_times_or_less(app, amina, address, path):
    amina.fill(f"{LIST}/topics", topics=["family", "money", "friends", "future"])
    for number in range(5):
        amina.fill(f"{LIST}/new", text=f"Point {number}", not_with=str(person_id("her_carer")))
    wanted = address("amina", "family") if path == "one" else f"{LIST}{path}"
    amina.visit(wanted)
    with queries(app) as seen:
        amina.visit(wanted)
    assert 0 < len(seen) <= 5, seen
