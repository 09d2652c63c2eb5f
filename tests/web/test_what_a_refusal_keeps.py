"""A refusal gives back what was typed, but no secret and no flood."""

import pytest
from cast.page import Page

SECRETS = ("digits", "passphrase", "again", "code", "token", "picked", "pick")


@pytest.mark.parametrize("name", SECRETS)
def test_no_secret_goes_back_into_a_page(anybody, name):
    page = Page(anybody.client.post("/card/key-code/pin", data={name: "481516", "text": "mine"}))
    assert page.status == 400
    assert "mine" in page.html
    assert "481516" not in page.html


def test_a_flood_of_fields_does_not_come_back(anybody):
    many = {f"field{number}": "" for number in range(20_000)}
    page = Page(anybody.client.post("/card", data=many))
    assert page.status == 400
    assert len(page.bytes) < 20_000
